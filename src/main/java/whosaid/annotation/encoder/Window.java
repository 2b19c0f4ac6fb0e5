package whosaid.annotation.encoder;

import java.util.ArrayList;
import java.util.List;

/// A stretch of words that the encoder reads at once: whole sentences, with those before it as context.
///
/// @param context index of the first word that is only read, not marked
/// @param first index of the first word that is marked
/// @param end index behind the last
record Window(int context, int first, int end) {

    /// Pieces of the sentences before a window that it sees too.
    private static final int MOST_CONTEXT = 64;

    /// A sentence, or a part of one that is longer than a window.
    private record Unit(int first, int end, int pieces, int paragraph) {}

    /// The windows of an article, each ending with a paragraph where that leaves it at least half full.
    ///
    /// @param longest most pieces of a window, the two that open and close it included
    static List<Window> of(List<Words.Word> words, int longest) {
        int room = longest - 2;
        List<Unit> units = units(words, room - MOST_CONTEXT);
        List<Window> windows = new ArrayList<>();
        int at = 0;
        while (at < units.size()) {
            int context = at;
            int pieces = 0;
            while (context > 0 && pieces + units.get(context - 1).pieces() <= MOST_CONTEXT) {
                context--;
                pieces += units.get(context).pieces();
            }
            int end = at;
            while (end < units.size() && pieces + units.get(end).pieces() <= room) {
                pieces += units.get(end).pieces();
                end++;
            }
            end = paragraphEnd(units, at, end, (room - MOST_CONTEXT) / 2);
            windows.add(new Window(
                    units.get(context).first(),
                    units.get(at).first(),
                    units.get(end - 1).end()));
            at = end;
        }
        return windows;
    }

    private static List<Unit> units(List<Words.Word> words, int most) {
        List<Unit> units = new ArrayList<>();
        int first = 0;
        while (first < words.size()) {
            int end = first;
            int pieces = 0;
            int sentence = words.get(first).sentence();
            while (end < words.size()
                    && words.get(end).sentence() == sentence
                    && (end == first || pieces + words.get(end).pieces().size() <= most)) {
                pieces += Math.min(most, words.get(end).pieces().size());
                end++;
            }
            units.add(new Unit(first, end, pieces, words.get(first).paragraph()));
            first = end;
        }
        return units;
    }

    private static int paragraphEnd(List<Unit> units, int at, int end, int least) {
        if (end == units.size()
                || units.get(end).paragraph() != units.get(end - 1).paragraph()) {
            return end;
        }
        int cut = end;
        while (cut > at && units.get(cut - 1).paragraph() == units.get(end).paragraph()) {
            cut--;
        }
        int left = units.subList(at, cut).stream().mapToInt(Unit::pieces).sum();
        return cut > at && left >= least ? cut : end;
    }
}
