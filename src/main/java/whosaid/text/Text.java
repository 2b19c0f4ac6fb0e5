package whosaid.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The clean text of an article, cut into paragraphs, sentences and tokens.
///
/// Paragraphs are the lines that are not blank, without the white space around them; where a text is wrapped at a
/// column, the lines that belong together. Sentences never cross a paragraph, tokens never cross a sentence; all
/// three are in reading order and do not overlap. Offsets are UTF-16 units. Thread-safe: nothing changes after
/// construction.
public final class Text {

    private static final Pattern PARAGRAPH =
            Pattern.compile("\\S(?:[^\\r\\n\\x{2028}\\x{2029}]*\\S)?", Pattern.UNICODE_CHARACTER_CLASS);

    private final String value;
    private final List<Span> paragraphs;
    private final ReadingOrder<Span> sentences;
    private final List<Token> tokens;

    /// @param value the text, every character kept
    public Text(String value) {
        this.value = value;
        this.paragraphs = paragraphsOf(value);
        List<Token> allTokens = new ArrayList<>();
        List<Span> allSentences = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            List<Token> found = Tokens.in(value, paragraph);
            allTokens.addAll(found);
            allSentences.addAll(Sentences.in(value, found));
        }
        this.tokens = List.copyOf(allTokens);
        this.sentences = new ReadingOrder<>(allSentences, sentence -> sentence);
    }

    private static List<Span> paragraphsOf(String value) {
        List<Span> found = new ArrayList<>();
        Matcher lines = PARAGRAPH.matcher(value);
        while (lines.find()) {
            found.add(new Span(lines.start(), lines.end()));
        }
        return HardWrap.joined(value, List.copyOf(found));
    }

    /// Whether a character is white space, one that breaks no line among it.
    public static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// The whole text.
    public String value() {
        return value;
    }

    /// The characters a span covers.
    public String at(Span span) {
        return value.substring(span.start(), span.end());
    }

    /// The paragraphs.
    public List<Span> paragraphs() {
        return paragraphs;
    }

    /// The sentences of all paragraphs.
    public List<Span> sentences() {
        return sentences.all();
    }

    /// The sentence that an offset lies in; none in the space between two.
    public Optional<Span> sentenceAt(int offset) {
        return sentences.startingBefore(offset + 1).stream().findFirst().filter(sentence -> sentence.end() > offset);
    }

    /// The tokens of all sentences.
    public List<Token> tokens() {
        return tokens;
    }

    /// The tokens that lie wholly within a span.
    public List<Token> tokens(Span within) {
        int from = firstTokenFrom(within.start());
        int to = from;
        while (to < tokens.size() && tokens.get(to).span().end() <= within.end()) {
            to++;
        }
        return tokens.subList(from, to);
    }

    /// The tokens between two offsets, UTF-16; none where the second is not behind the first.
    public List<Token> tokens(int start, int end) {
        return start < end ? tokens(new Span(start, end)) : List.of();
    }

    /// A span widened so that it cuts no token in two.
    public Span wholeTokens(Span span) {
        int from = firstTokenFrom(span.start());
        Span whole = span;
        if (from > 0 && tokens.get(from - 1).span().overlaps(span)) {
            whole = whole.cover(tokens.get(from - 1).span());
        }
        int last = firstTokenFrom(span.end()) - 1;
        if (last >= 0 && tokens.get(last).span().overlaps(span)) {
            whole = whole.cover(tokens.get(last).span());
        }
        return whole;
    }

    /// A span without the white space at its ends; none where there is nothing else.
    public Optional<Span> trimmed(Span span) {
        int from = span.start();
        int to = span.end();
        while (from < to && isBlank(value.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(value.charAt(to - 1))) {
            to--;
        }
        return to > from ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private int firstTokenFrom(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether a slash ties two words, in a span or at its edges, as it ties photographer and agency in a credit
    /// ("REUTERS/Ana Lind").
    public boolean hasSlash(Span span) {
        for (int i = Math.max(1, span.start() - 1); i <= span.end() && i + 1 < value.length(); i++) {
            if (value.charAt(i) == '/'
                    && Character.isLetterOrDigit(value.charAt(i - 1))
                    && Character.isLetterOrDigit(value.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /// The same stretch counted in Unicode code points, as the W3C Web Annotation model counts: start inclusive, end
    /// exclusive.
    ///
    /// A caller with many spans asks [#codePoints(List)] once instead, which reads the text once.
    public Span codePoints(Span span) {
        int start = value.codePointCount(0, span.start());
        return new Span(start, start + value.codePointCount(span.start(), span.end()));
    }

    /// The same stretches counted in Unicode code points, in the order given; the text is read once.
    public List<Span> codePoints(List<Span> spans) {
        int[] offsets = spans.stream()
                .flatMapToInt(span -> IntStream.of(span.start(), span.end()))
                .sorted()
                .distinct()
                .toArray();
        int[] counted = new int[offsets.length];
        int unit = 0;
        int points = 0;
        for (int i = 0; i < offsets.length; i++) {
            points += value.codePointCount(unit, offsets[i]);
            unit = offsets[i];
            counted[i] = points;
        }
        return spans.stream()
                .map(span -> new Span(
                        counted[Arrays.binarySearch(offsets, span.start())],
                        counted[Arrays.binarySearch(offsets, span.end())]))
                .toList();
    }

    @Override
    public String toString() {
        return value;
    }
}
