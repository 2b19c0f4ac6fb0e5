package whosaid.extract.entity;

import whosaid.statement.Entity;
import whosaid.text.Span;

/// A name in the text and whom it stands for.
public record Mention(Span span, Entity entity) {

    /// Whether what it stands for is of a kind.
    public boolean isOf(Entity.Kind kind) {
        return entity.kind() == kind;
    }
}
