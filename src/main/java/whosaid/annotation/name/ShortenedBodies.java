package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.Portfolio;
import whosaid.annotation.RoleNouns;
import whosaid.text.ReadingOrder;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees bodies that are called by the first word of their name before a title in capitals: "Norvik Chief Executive Ana
/// Lind" in an article about Norvik Energy; or places, where the word is one elsewhere. The models take the word for
/// one of the title.
final class ShortenedBodies {

    private static final Set<String> BODY_WORDS = WordList.load("organisation-words.txt");
    private static final Set<String> STARTERS = WordList.load("sentence-starters.txt");

    /// "Supreme", "National", "Democratic": many bodies and titles begin so.
    private static final Set<String> COMMON = Stream.of("body-qualifiers.txt", "demonyms.txt")
            .flatMap(file -> WordList.lines(file).stream())
            .map(ShortenedBodies::lower)
            .collect(Collectors.toUnmodifiableSet());

    /// Words of a title.
    private static final int LONGEST = 3;

    private static final double CONFIDENCE = 0.7;

    private final ReadingOrder<Name> names;
    private final Set<String> places;
    private final Set<String> opening;

    ShortenedBodies(Text text, ReadingOrder<Name> names) {
        this.names = names;
        this.places = names.all().stream()
                .filter(name -> name.kind() == NameKind.PLACE)
                .map(name -> text.at(name.span()))
                .collect(Collectors.toSet());
        this.opening = names.all().stream()
                .filter(name -> name.kind() == NameKind.ORGANISATION)
                .map(name -> text.tokens(name.span()))
                .filter(words -> words.size() > 1)
                .map(List::getFirst)
                .filter(ShortenedBodies::isOwn)
                .map(Token::form)
                .collect(Collectors.toSet());
    }

    /// Those of a sentence.
    List<Name> in(List<Token> tokens) {
        List<Name> found = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token word = tokens.get(i);
            boolean alone = i == 0 || !tokens.get(i - 1).isCapitalised();
            if (alone
                    && opening.contains(word.form())
                    && names.touching(word.span()).isEmpty()
                    && isTitle(tokens, i + 1)) {
                NameKind kind = places.contains(word.form()) ? NameKind.PLACE : NameKind.ORGANISATION;
                found.add(new Name(word.span(), kind, CONFIDENCE));
            }
        }
        return found;
    }

    private static boolean isOwn(Token word) {
        return !BODY_WORDS.contains(word.form())
                && !STARTERS.contains(word.form())
                && !COMMON.contains(word.lower())
                && !Portfolio.isField(word)
                && !RoleNouns.has(word.lower());
    }

    private static boolean isTitle(List<Token> tokens, int from) {
        StringBuilder words = new StringBuilder();
        for (int i = from;
                i < Math.min(tokens.size(), from + LONGEST) && tokens.get(i).isCapitalised();
                i++) {
            words.append(words.isEmpty() ? "" : " ").append(tokens.get(i).lower());
            if (RoleNouns.has(words.toString())) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
