package whosaid.annotation.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;

/// What the encoder marks in one article.
public final class Marks {

    private final List<Words.Word> words;
    private final WordScores scores;
    private final ModelFile model;

    Marks(List<Words.Word> words, WordScores scores, ModelFile model) {
        this.words = words;
        this.scores = scores;
        this.model = model;
    }

    /// The spans that a head marks, in reading order.
    ///
    /// @param name a head of spans
    public List<Mark> of(String name) {
        Head head = head(name);
        int[] labels = BestLabels.of(scores, head);
        List<Mark> marks = new ArrayList<>();
        int first = 0;
        while (first < labels.length) {
            int end = first + 1;
            while (end < labels.length && BestLabels.isInside(labels[end])) {
                end++;
            }
            if (BestLabels.isBeginning(labels[first])) {
                marks.add(mark(head, labels, first, end));
            }
            first = end;
        }
        return List.copyOf(marks);
    }

    /// The spans that a head marks, in reading order, where those with no word between them are one ("Prime Minister"
    /// and "Ana Lind" are one source), and what runs on to the next paragraph, as from the credit of a photograph, is
    /// one in each.
    ///
    /// @param name a head of spans of one kind
    public List<Mark> joined(String name) {
        Head head = head(name);
        int[] labels = BestLabels.of(scores, head);
        List<Mark> joined = new ArrayList<>();
        int first = 0;
        while (first < labels.length) {
            int end = first;
            while (end < labels.length && BestLabels.isMarked(labels[end]) && goesOn(labels, first, end)) {
                end++;
            }
            if (end > first) {
                addByParagraph(mark(head, labels, first, end), joined);
            }
            first = Math.max(end, first + 1);
        }
        return List.copyOf(joined);
    }

    /// Whether a word belongs to the span that begins before it; a new one may follow only in the same paragraph.
    private boolean goesOn(int[] labels, int first, int word) {
        return BestLabels.isInside(labels[word])
                || words.get(word).paragraph()
                        == words.get(Math.max(first, word - 1)).paragraph();
    }

    private void addByParagraph(Mark whole, List<Mark> parts) {
        int from = whole.first();
        for (int word = from + 1; word <= whole.end(); word++) {
            int paragraph = words.get(from).paragraph();
            if (word == whole.end() || words.get(word).paragraph() != paragraph) {
                Span part = words.get(from).span().cover(words.get(word - 1).span());
                parts.add(new Mark(part, whole.kind(), whole.probability(), whole.first(), whole.end(), paragraph));
                from = word;
            }
        }
    }

    private Mark mark(Head head, int[] labels, int first, int end) {
        double sum = 0;
        for (int word = first; word < end; word++) {
            sum += scores.logs(word)[head.start() + labels[word]];
        }
        Span span = words.get(first).span().cover(words.get(end - 1).span());
        String kind = head.kinds().get((labels[first] - 1) / 2);
        int paragraph = words.get(first).paragraph();
        return new Mark(span, kind, Math.exp(sum / (end - first)), first, end, paragraph);
    }

    /// The probability that a class of a head gives the words of a mark, on the average.
    ///
    /// @param name a head of classes
    /// @param kind one of its classes
    public double probability(String name, String kind, Mark of) {
        Head head = head(name);
        int column = head.start() + head.kinds().indexOf(kind);
        return IntStream.range(of.first(), of.end())
                .mapToDouble(word -> Math.exp(scores.logs(word)[column]))
                .average()
                .orElseThrow();
    }

    /// The spans of the words read, in reading order.
    public List<Span> words() {
        return words.stream().map(Words.Word::span).toList();
    }

    /// The probability that a span of a head begins with a word; 0 to 1.
    ///
    /// @param name a head of spans
    /// @param kind one of its kinds
    /// @param word its place among [#words()]
    public double begins(String name, String kind, int word) {
        return probability(name, kind, word, 1);
    }

    /// The probability that a word is part of a span of a head, but not its first word; 0 to 1.
    ///
    /// @param name a head of spans
    /// @param kind one of its kinds
    /// @param word its place among [#words()]
    public double goesOn(String name, String kind, int word) {
        return probability(name, kind, word, 2);
    }

    private double probability(String name, String kind, int word, int label) {
        Head head = head(name);
        return Math.exp(scores.logs(word)[head.start() + 2 * head.kinds().indexOf(kind) + label]);
    }

    /// The source or cue that a content belongs to, as its words point to it, or nothing when they point to none within
    /// their window; of the parts of one in several paragraphs, that in the paragraph of the content.
    ///
    /// @param link "source" or "cue"
    /// @param candidates marks of that head
    public Optional<Mark> linked(String link, Mark content, ReadingOrder<Mark> candidates) {
        int index = model.links().indexOf(link);
        Window window = scores.window(content.first());
        Span seen = words.get(window.first())
                .span()
                .cover(words.get(window.end() - 1).span());
        Mark best = null;
        double most = points(index, content, -1);
        for (Mark candidate : candidates.within(seen)) {
            double here = IntStream.range(
                            Math.max(candidate.first(), window.first()), Math.min(candidate.end(), window.end()))
                    .mapToDouble(word -> points(index, content, word))
                    .max()
                    .orElseThrow();
            boolean nearer = here == most && candidate.paragraph() == content.paragraph();
            if (here > most || nearer) {
                most = here;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How strongly the words of a content that can be linked point to a word, on the average.
    private double points(int link, Mark content, int to) {
        return IntStream.range(content.first(), content.end())
                .filter(word -> scores.points(link, word, -1) > Double.NEGATIVE_INFINITY)
                .mapToDouble(word -> scores.points(link, word, to))
                .average()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private Head head(String name) {
        return model.heads().stream()
                .filter(head -> head.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The encoder has no head %s, only %s".formatted(name, model.heads())));
    }
}
