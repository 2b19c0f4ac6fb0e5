package whosaid.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// An article as it is read: in [PlainCharacters], and what is set aside within a paragraph stands behind the text,
/// as a paragraph of its own, so that nothing has to read around it. What is found in the copy is told of the
/// original.
final class ReadingCopy {

    private static final Comparator<Statement> IN_READING_ORDER =
            Comparator.comparing(statement -> statement.evidence().spans().getFirst());

    /// A stretch that is of one length in both.
    ///
    /// @param at where it begins in the copy
    /// @param original where it stands in the original
    private record Stretch(int at, Span original) {}

    private final Article original;
    private final Article copy;
    private final String plain;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<String, Entity> entities = new HashMap<>();
    private final int behind;

    private ReadingCopy(Article original) {
        this.original = original;
        this.plain = PlainCharacters.of(original.text());
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
        take(end, plain.length(), words);
        this.behind = words.length();
        for (Span part : moved) {
            words.append('\n');
            take(part.start(), part.end(), words);
        }
        String read = words.toString();
        this.copy = read.equals(original.text().value()) ? original : original.with(new Text(read), setAside());
    }

    private void take(int start, int end, StringBuilder words) {
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || plain.charAt(at) == PlainCharacters.NOTHING) {
                if (from < at) {
                    stretches.add(new Stretch(words.length(), new Span(from, at)));
                    words.append(plain, from, at);
                }
                from = at + 1;
            }
        }
    }

    /// What is set aside for good, in units of the copy: whole paragraphs there, which nothing is moved out of.
    private List<SetAside> setAside() {
        return original.setAside().stream()
                .filter(part -> part.reason() != SetAside.Reason.LINK_BOX)
                .flatMap(part -> inCopy(part.span()).map(span -> new SetAside(span, part.reason())).stream())
                .toList();
    }

    /// Where a part of the original stands in the copy, if any of it does.
    private Optional<Span> inCopy(Span part) {
        return stretches.stream()
                .filter(stretch -> stretch.original().overlaps(part))
                .map(stretch -> {
                    int moved = stretch.at() - stretch.original().start();
                    int start = Math.max(part.start(), stretch.original().start());
                    int end = Math.min(part.end(), stretch.original().end());
                    return new Span(start + moved, end + moved);
                })
                .reduce(Span::cover);
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

    /// Each is told once: it has all of its mentions in every statement about it.
    private Entity told(Entity entity) {
        return entities.computeIfAbsent(
                entity.id(),
                id -> new Entity(
                        id,
                        entity.kind(),
                        entity.name(),
                        entity.aliases(),
                        entity.mentions().stream().map(this::whole).sorted().toList()));
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

    /// What a span of the copy covers in the original, in reading order, without white space at the joints. What is not
    /// read parts nothing.
    private List<Span> pieces(Span span) {
        List<Span> pieces = new ArrayList<>();
        for (int i = lastUpTo(span.start());
                i < stretches.size() && stretches.get(i).at() < span.end();
                i++) {
            Stretch stretch = stretches.get(i);
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
                add(new Span(start + moved, end + moved), pieces);
            }
        }
        return pieces;
    }

    /// The last stretch that begins no later than there.
    private int lastUpTo(int unit) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).at() <= unit) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void add(Span next, List<Span> pieces) {
        boolean goesOn = !pieces.isEmpty()
                && pieces.getLast().end() <= next.start()
                && plain.substring(pieces.getLast().end(), next.start())
                        .chars()
                        .allMatch(unread -> unread == PlainCharacters.NOTHING || unread == ' ');
        pieces.add(goesOn ? pieces.removeLast().cover(next) : next);
    }

    private boolean isBlank(int unit) {
        return Character.isWhitespace(copy.text().value().charAt(unit));
    }
}
