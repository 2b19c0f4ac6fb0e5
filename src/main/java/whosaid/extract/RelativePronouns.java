package whosaid.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Finds whom a relative pronoun stands for: in "Ana Lind, who said", "Ana Lind (D-Calif.), who said" and "Ana Lind,
/// the mayor of Visby, who said" the one named before it.
record RelativePronouns(Mentions mentions) {

    private static final Map<String, Entity.Kind> KINDS =
            Map.of("who", Entity.Kind.PERSON, "whom", Entity.Kind.PERSON, "which", Entity.Kind.ORGANISATION);

    private static final String COMMA = ",";

    /// Words of an apposition between a name and the pronoun, at most.
    private static final int LONGEST_APPOSITION = 10;

    /// Whether a word is a pronoun that this class resolves.
    static boolean isRelative(String word) {
        return KINDS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /// The person or organisation that a pronoun stands for.
    Optional<Entity> referent(Span pronoun) {
        Text text = mentions.text();
        Entity.Kind kind = KINDS.get(text.at(pronoun).toLowerCase(Locale.ROOT));
        List<Token> before = mentions.tokensBefore(pronoun);
        if (before.isEmpty() || kind == null) {
            return Optional.empty();
        }
        Span sentence = new Span(before.getFirst().span().start(), pronoun.start());
        return mentions.within(sentence).reversed().stream()
                .filter(mention -> mention.isOf(kind))
                .findFirst()
                .filter(mention -> leadsTo(text.tokens(mention.span().end(), pronoun.start())))
                .map(Mention::entity);
    }

    /// Whether nothing, brackets, or an apposition between commas stands between a name and the pronoun.
    private static boolean leadsTo(List<Token> between) {
        int from = 0;
        if (!between.isEmpty() && between.getFirst().form().equals("(")) {
            while (from < between.size() && !between.get(from).form().equals(")")) {
                from++;
            }
            from++;
        }
        List<Token> rest = between.subList(Math.min(from, between.size()), between.size());
        return rest.isEmpty()
                || rest.size() == 1 && rest.getFirst().form().equals(COMMA)
                || rest.size() <= LONGEST_APPOSITION
                        && rest.getFirst().form().equals(COMMA)
                        && rest.getLast().form().equals(COMMA)
                        && rest.stream().filter(token -> !token.isWord()).count() == 2;
    }
}
