package whosaid.annotation.attribution;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import whosaid.text.Token;

/// What stands between a verb of quoting and the words that it credits: "as saying that" in "was quoted by Xinhua as
/// saying that it was safe", "as telling parliament that".
final class AsSaying {

    private static final String AS = "as";
    private static final String THAT = "that";
    private static final Set<String> SAYING = Set.of("saying", "stating", "adding", "warning");
    private static final String TELLING = "telling";

    /// So many words tell who was told something.
    private static final int LONGEST_ADDRESSEE = 5;

    private AsSaying() {}

    /// How many of some tokens it takes up, where they begin with it; else 0.
    static int length(List<Token> tokens) {
        if (tokens.size() < 2 || !tokens.getFirst().form().equals(AS)) {
            return 0;
        }
        String verb = tokens.get(1).form();
        if (SAYING.contains(verb)) {
            return tokens.size() > 2 && tokens.get(2).form().equals(THAT) ? 3 : 2;
        }
        return verb.equals(TELLING) ? behindThat(tokens) : 0;
    }

    /// Where it ends in some tokens that somebody's name may open; their number where it is not among them, or stands
    /// last.
    static int end(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            int length = length(tokens.subList(i, tokens.size()));
            if (length > 0) {
                return i + length;
            }
        }
        return tokens.size();
    }

    private static int behindThat(List<Token> tokens) {
        return IntStream.range(2, Math.min(tokens.size(), 2 + LONGEST_ADDRESSEE))
                .filter(i -> tokens.get(i).form().equals(THAT))
                .map(that -> that + 1)
                .findFirst()
                .orElse(0);
    }
}
