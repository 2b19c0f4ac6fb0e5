package whosaid.annotation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The field of a minister, which names no body, however long it is: "Culture, Sports and Tourism".
public final class Portfolio {

    private static final Set<String> WORDS = WordList.load("portfolio-words.txt");
    private static final Set<String> OPENING = Set.of("of", "for");
    private static final Set<String> LAST_JOINT = Set.of("and", "&");
    private static final Set<String> LINKS = Set.of("of", "for", "the", "with", "in", "'s", "’s", "’", "'");
    private static final String COMMA = ",";

    /// Tokens before the last field.
    private static final int LONGEST_LIST = 8;

    /// In UTF-16 units.
    private static final int LONGEST = 200;

    private Portfolio() {}

    /// The field behind a title, from "of" on; empty where none follows or the title is none of a minister.
    public static Optional<Span> behind(Text text, Span title) {
        List<Token> words = text.tokens(title);
        if (words.stream().noneMatch(RoleWords.PORTFOLIO::has)) {
            return Optional.empty();
        }
        List<Token> behind = text.tokens(title.end(), Math.min(text.value().length(), title.end() + LONGEST));
        int length = length(behind);
        return length == 0
                ? Optional.empty()
                : Optional.of(
                        behind.getFirst().span().cover(behind.get(length - 1).span()));
    }

    /// Where the list of fields before a title or a body begins that its own field ends: "trade, industry and" before
    /// "energy minister" or "energy ministry".
    ///
    /// @param first the index of the first word of the title or name, which is of its field
    /// @param head that of its first word that is not
    /// @param named the words of names, which list no fields
    /// @return the index of the first field; `first` where there is no such list
    public static int listBefore(List<Token> tokens, int first, int head, Set<Span> named) {
        boolean ends = first < head
                && first > 1
                && LAST_JOINT.contains(tokens.get(first - 1).form())
                && tokens.subList(first, head).stream().allMatch(Portfolio::isField);
        if (!ends) {
            return first;
        }
        boolean capitals = tokens.get(first).isCapitalised();
        int begin = first;
        for (int i = first - 2; i >= 0 && first - i <= LONGEST_LIST; i--) {
            Token token = tokens.get(i);
            boolean field =
                    isField(token) && !named.contains(token.span()) && (token.isCapitalised() == capitals || i == 0);
            if (field) {
                begin = i;
            } else if (!token.form().equals(COMMA) || begin != i + 1) {
                break;
            }
        }
        return begin;
    }

    /// How many tokens belong to the field; none in "the secretary of the Public Service Commission" or "of the
    /// State". Words behind a comma do where "and" ends the list: "work" does not in "the minister of finance, work on
    /// the budget".
    private static int length(List<Token> behind) {
        if (behind.isEmpty() || !OPENING.contains(behind.getFirst().form())) {
            return 0;
        }
        int length = 0;
        boolean listing = false;
        boolean capitals = false;
        for (int i = 1; i < behind.size(); i++) {
            Token token = behind.get(i);
            if (isField(token) && (length == 0 || token.isCapitalised() == capitals)) {
                capitals = token.isCapitalised();
                length = listing ? length : i + 1;
            } else if (LAST_JOINT.contains(token.form())) {
                listing = false;
            } else if (token.form().equals(COMMA)) {
                listing = true;
            } else if (!LINKS.contains(token.form())) {
                break;
            }
        }
        return isBody(behind, length) || length > 0 && RoleWords.WHOLE.has(behind.get(length - 1)) ? 0 : length;
    }

    /// Whether what seems a field is a body, or the first words of one: "of the federal government", but not "for Local
    /// Government".
    private static boolean isBody(List<Token> behind, int length) {
        return length < behind.size() && BodyNouns.has(behind.get(length).lower())
                || length > 1
                        && RoleWords.DETERMINER.has(behind.get(1))
                        && BodyNouns.has(behind.get(length - 1).lower());
    }

    /// Whether a word is of such a field.
    public static boolean isField(Token token) {
        return token.isWord()
                && (WORDS.contains(token.lower())
                        || List.of(token.lower().split("-")).stream().allMatch(WORDS::contains));
    }
}
