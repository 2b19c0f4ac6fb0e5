package whosaid.article.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import whosaid.text.WordList;

/// Tells whether a page shows only the beginning of its article, because the rest must be paid for.
final class Paywall {

    private static final Pattern NOTICE = Pattern.compile(
            String.join("|", WordList.lines("paywalls.txt")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|…|\\[…])\\s*$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’]+");

    /// A beginning is shorter, in characters; three quarters of news articles are longer.
    private static final int BEGINNING = 1500;

    /// A text with less of the words that the page says it has is a beginning.
    private static final double MOST_OF_IT = 0.6;

    private static final int LONGEST_NOTICE = 300;

    private Paywall() {}

    /// @param blocks all of the page's text
    /// @param text the text found
    static boolean isBeginningOnly(Clues clues, List<Block> blocks, String text) {
        boolean paid = clues.of("free").stream()
                .anyMatch(clue -> clue.value().toLowerCase(Locale.ROOT).matches("false|no|0"));
        boolean shown = text.length() < BEGINNING || CUT.matcher(text).find();
        return paid && (shown || isPartOf(clues, text))
                || shown && blocks.stream().anyMatch(Paywall::isNotice);
    }

    private static boolean isPartOf(Clues clues, String text) {
        long found = WORD.matcher(text).results().count();
        return clues.of("words").stream()
                .filter(clue -> clue.value().matches("\\d{1,6}"))
                .anyMatch(clue -> found < MOST_OF_IT * Integer.parseInt(clue.value()));
    }

    private static boolean isNotice(Block block) {
        return block.text().length() <= LONGEST_NOTICE
                && NOTICE.matcher(block.text()).find();
    }
}
