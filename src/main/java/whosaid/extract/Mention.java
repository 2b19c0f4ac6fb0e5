package whosaid.extract;

import whosaid.statement.Entity;
import whosaid.text.Span;

/// A name in the text and whom it stands for.
record Mention(Span span, Entity entity) {

    boolean isOf(Entity.Kind kind) {
        return entity.kind() == kind;
    }
}
