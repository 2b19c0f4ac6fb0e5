package whosaid.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whosaid.article.Article;
import whosaid.article.SetAside;
import whosaid.statement.ArticleFacts;
import whosaid.statement.Entity;
import whosaid.statement.Evidence;
import whosaid.statement.Statement;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;

/// An article as it is read: what is set aside within a paragraph stands behind the text, as a paragraph of its own, so
/// that nothing has to read around it. What is found in the copy is told of the original.
final class ReadingCopy {

    private static final Comparator<Statement> IN_READING_ORDER =
            Comparator.comparing(statement -> statement.evidence().spans().getFirst());

    /// A stretch that is the same in both.
    ///
    /// @param at where it begins in the copy
    /// @param original where it stands in the original
    private record Stretch(int at, Span original) {}

    private final Article original;
    private final Article copy;
    private final List<Stretch> stretches = new ArrayList<>();
    private final int behind;

    private ReadingCopy(Article original) {
        this.original = original;
        ReadingOrder<Span> paragraphs = new ReadingOrder<>(original.text().paragraphs(), paragraph -> paragraph);
        List<Span> moved = original.setAside().stream()
                .map(SetAside::span)
                .filter(part -> paragraphs.touching(part).stream()
                        .anyMatch(paragraph -> paragraph.contains(part) && !paragraph.equals(part)))
                .toList();
        StringBuilder words = new StringBuilder();
        int end = 0;
        for (Span part : moved) {
            take(end, part.start(), words);
            end = part.end();
        }
        take(end, original.text().value().length(), words);
        this.behind = words.length();
        for (Span part : moved) {
            words.append('\n');
            take(part.start(), part.end(), words);
        }
        this.copy = moved.isEmpty() ? original : original.with(new Text(words.toString()), setAside());
    }

    private void take(int start, int end, StringBuilder words) {
        if (start < end) {
            stretches.add(new Stretch(words.length(), new Span(start, end)));
            words.append(original.text().value(), start, end);
        }
    }

    /// What is set aside for good, in units of the copy: whole paragraphs there, so each lies in one stretch.
    private List<SetAside> setAside() {
        List<SetAside> parts = new ArrayList<>();
        for (SetAside part : original.setAside()) {
            for (Stretch stretch : stretches) {
                if (part.reason() != SetAside.Reason.LINK_BOX
                        && stretch.original().contains(part.span())) {
                    int start = stretch.at()
                            + part.span().start()
                            - stretch.original().start();
                    parts.add(new SetAside(new Span(start, start + part.span().length()), part.reason()));
                }
            }
        }
        return parts;
    }

    static ReadingCopy of(Article article) {
        return new ReadingCopy(article);
    }

    /// What to read.
    Article article() {
        return copy;
    }

    /// What was found in the copy, told of the original; without the words credited in what stands behind its text.
    ArticleFacts inOriginal(List<Entity> entities, List<Statement> statements) {
        if (copy == original) {
            return new ArticleFacts(
                    original,
                    entities,
                    statements.stream().sorted(IN_READING_ORDER).toList());
        }
        return new ArticleFacts(
                original,
                entities.stream().map(this::told).toList(),
                statements.stream()
                        .filter(statement -> !(statement instanceof Statement.Said) || start(statement) < behind)
                        .map(this::told)
                        .sorted(IN_READING_ORDER)
                        .toList());
    }

    private static int start(Statement statement) {
        return statement.evidence().spans().getFirst().start();
    }

    private Entity told(Entity entity) {
        return new Entity(
                entity.id(),
                entity.kind(),
                entity.name(),
                entity.aliases(),
                entity.mentions().stream().map(this::whole).sorted().toList());
    }

    private Statement told(Statement statement) {
        return switch (statement) {
            case Statement.Said said ->
                new Statement.Said(
                        said.kind(),
                        orNull(said.speaker()),
                        orNull(said.source()),
                        orNull(said.cue()),
                        said.via().stream().map(this::told).toList(),
                        said.medium(),
                        orNull(said.event()),
                        told(said.evidence()));
            case Statement.HoldsRole holds ->
                new Statement.HoldsRole(
                        told(holds.person()),
                        holds.role(),
                        orNull(holds.organisation()),
                        holds.status(),
                        told(holds.evidence()));
            case Statement.KnownAs known ->
                new Statement.KnownAs(told(known.entity()), known.alias(), told(known.evidence()));
        };
    }

    private @Nullable Entity orNull(@Nullable Entity entity) {
        return entity == null ? null : told(entity);
    }

    private @Nullable Span orNull(@Nullable Span span) {
        return span == null ? null : whole(span);
    }

    private Evidence told(Evidence evidence) {
        return new Evidence(
                evidence.spans().stream().flatMap(span -> pieces(span).stream()).toList(), evidence.confidence());
    }

    /// From where a span of the copy begins in the original to where it ends there.
    private Span whole(Span span) {
        return pieces(span).stream().reduce(Span::cover).orElseThrow();
    }

    /// What a span of the copy covers in the original, in reading order, without white space at the joints.
    private List<Span> pieces(Span span) {
        List<Span> pieces = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int start = Math.max(span.start(), stretch.at());
            int end = Math.min(span.end(), stretch.at() + stretch.original().length());
            while (start < end && start > span.start() && isBlank(start)) {
                start++;
            }
            while (start < end && end < span.end() && isBlank(end - 1)) {
                end--;
            }
            if (start < end) {
                int moved = stretch.original().start() - stretch.at();
                pieces.add(new Span(start + moved, end + moved));
            }
        }
        return pieces;
    }

    private boolean isBlank(int unit) {
        return Character.isWhitespace(copy.text().value().charAt(unit));
    }
}
