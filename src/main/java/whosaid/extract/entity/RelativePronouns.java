package whosaid.extract.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Finds whom a relative pronoun stands for: in "Ana Lind, who said", "Ana Lind (D-Calif.), who said" and "Ana Lind,
/// the mayor of Visby, who said" the one named before it.
record RelativePronouns(Mentions mentions) {

    private static final Map<String, Entity.Kind> KINDS =
            Map.of("who", Entity.Kind.PERSON, "whom", Entity.Kind.PERSON, "which", Entity.Kind.ORGANISATION);

    private static final String THAT = "that";

    /// What stands before a clause that only adds something: "Lind, who", "Lind – who".
    private static final Set<String> COMMAS = Set.of(",", "–", "—", "--");

    private static final Set<String> CONJUNCTIONS = WordList.load("conjunctions.txt");
    private static final Set<String> PREPOSITIONS = WordList.load("prepositions.txt");

    /// Prepositions by which a noun takes another: "a lawmaker from the party".
    private static final Set<String> JOINING = Set.of("of", "from", "in", "at");

    private static final int LONGEST_PHRASE = 12;

    /// Words of a noun phrase without a determiner, at most.
    private static final int LONGEST_BARE = 4;

    /// Words of an apposition between a name and the pronoun, at most.
    private static final int LONGEST_APPOSITION = 10;

    /// Whether a word is a pronoun that this class resolves, and nothing else.
    static boolean isRelative(String word) {
        return KINDS.containsKey(word.toLowerCase(Locale.ROOT)) && !Token.isInCapitals(word);
    }

    /// Whether a word at the end of a source only ties it to its cue: "that" too, which elsewhere is a determiner.
    static boolean endsSource(String word) {
        return isRelative(word) || word.equalsIgnoreCase(THAT);
    }

    /// Whether a mark may open a clause that only adds something.
    static boolean isComma(Token mark) {
        return COMMAS.contains(mark.form());
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

    /// The noun phrase before a pronoun, for one without a name: from its determiner on, with what is joined to it by
    /// "of" or by where it is from.
    ///
    /// @return empty when a verb, another clause or too many words are in between
    Optional<Span> antecedent(Span pronoun) {
        List<Token> before = mentions.tokensBefore(pronoun);
        int end = before.size();
        if (end > 0 && isComma(before.getLast())) {
            end--;
        }
        int start = bare(before, end);
        for (int i = end - 1; i >= Math.max(0, end - LONGEST_PHRASE) && isOfPhrase(before.get(i)); i--) {
            if (opensPhrase(before.get(i))) {
                start = i;
                if (i == 0 || !JOINING.contains(before.get(i - 1).form())) {
                    break;
                }
            }
        }
        return start == end
                ? Optional.empty()
                : Optional.of(before.get(start).span().cover(before.get(end - 1).span()));
    }

    /// Where a phrase without a determiner starts: "gay rights groups" in "criticised by gay rights groups, who". Verbs
    /// are not told from nouns here, so it is taken whole only behind a preposition, else just its noun in the plural.
    private static int bare(List<Token> before, int end) {
        int start = end;
        while (start > 0 && isNoun(before.get(start - 1))) {
            start--;
        }
        boolean whole = end - start <= LONGEST_BARE
                && (start == 0 || PREPOSITIONS.contains(before.get(start - 1).form()));
        if (start == end || !Descriptions.isPlural(before.get(end - 1).form())) {
            return end;
        }
        return whole ? start : end - 1;
    }

    private static boolean isNoun(Token token) {
        return token.isWord() && isOfPhrase(token) && !JOINING.contains(token.form());
    }

    private static boolean opensPhrase(Token token) {
        return RoleWords.DETERMINER.has(token) || RoleWords.COUNTING.has(token);
    }

    private static boolean isOfPhrase(Token token) {
        String form = token.lower();
        return opensPhrase(token)
                || JOINING.contains(form)
                || (token.isWord() || Possessive.isEnding(token))
                        && !Pronouns.isPronoun(form)
                        && !CONJUNCTIONS.contains(form)
                        && !SpeechVerbs.isSaying(token)
                        && !PREPOSITIONS.contains(form);
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
                || rest.size() == 1 && isComma(rest.getFirst())
                || rest.size() <= LONGEST_APPOSITION
                        && isComma(rest.getFirst())
                        && isComma(rest.getLast())
                        && rest.stream().filter(token -> !token.isWord()).count() == 2;
    }
}
