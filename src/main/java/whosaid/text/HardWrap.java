package whosaid.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells whether a text was wrapped at a column, as mail and typewritten copy are, and which of its lines belong
/// together.
///
/// A line is full when the first word of the next would not have fitted into it. In wrapped text most lines that
/// another one follows at once are full, and most full ones end in the middle of a sentence.
final class HardWrap {

    /// In UTF-16 units: a longest line of fewer is that of a list, of more that of a paragraph.
    private static final int NARROWEST = 40;

    private static final int WIDEST = 120;

    /// Lines are filled to this share at least; where letters are of different widths, not all are of one length.
    private static final double FULL = 0.85;

    private static final int FEWEST = 5;

    /// The share of the lines with another behind them that are full.
    private static final double MOST = 0.6;

    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final String ENDS = ".!?”\"’'";

    private final String value;
    private final List<Span> lines;

    /// The length of the longest line that has another above or below it: a headline or an address may be longer.
    private final int widest;

    private HardWrap(String value, List<Span> lines) {
        this.value = value;
        this.lines = lines;
        this.widest = IntStream.range(0, lines.size())
                .filter(line -> isFollowed(line) || line > 0 && isFollowed(line - 1))
                .map(line -> lines.get(line).length())
                .max()
                .orElse(0);
    }

    /// The lines, those of one paragraph joined.
    ///
    /// @param lines those that are not blank
    static List<Span> joined(String value, List<Span> lines) {
        HardWrap wrap = new HardWrap(value, lines);
        return wrap.isWrapped() ? wrap.paragraphs() : lines;
    }

    private boolean isWrapped() {
        if (lines.size() <= FEWEST || widest < NARROWEST || widest > WIDEST) {
            return false;
        }
        int followed = 0;
        int full = 0;
        int ended = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isFollowed(i)) {
                followed++;
                full += isFull(i) ? 1 : 0;
                ended += isFull(i) && ENDS.indexOf(value.charAt(lines.get(i).end() - 1)) >= 0 ? 1 : 0;
            }
        }
        return full >= FEWEST && full >= MOST * followed && 2 * ended < full;
    }

    private List<Span> paragraphs() {
        List<Span> paragraphs = new ArrayList<>();
        int start = lines.getFirst().start();
        for (int i = 0; i < lines.size(); i++) {
            if (!isFollowed(i) || !isFull(i)) {
                paragraphs.add(new Span(start, lines.get(i).end()));
                start = i + 1 < lines.size() ? lines.get(i + 1).start() : start;
            }
        }
        return List.copyOf(paragraphs);
    }

    /// Whether another line stands right below a line.
    private boolean isFollowed(int line) {
        if (line + 1 == lines.size()) {
            return false;
        }
        String between =
                value.substring(lines.get(line).end(), lines.get(line + 1).start());
        return BREAK.matcher(between).results().count() == 1;
    }

    private boolean isFull(int line) {
        Span next = lines.get(line + 1);
        int word = 0;
        while (word < next.length() && value.charAt(next.start() + word) != ' ') {
            word++;
        }
        return lines.get(line).length() + 1 + word > FULL * widest;
    }
}
