package whosaid.annotation.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Bylines;
import whosaid.annotation.Dateline;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.text.Calendar;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees the places where articles were written: "PORT OF VISBY" of "PORT OF VISBY – The minister", of which the models
/// often make a body or a part, and "Visby" of the lines "Visby, 14 May 2026" and "By Ana Lind, Visby".
final class DatelinePlaces {

    private static final Set<String> PLACES = WordList.load("places.txt").stream()
            .map(place -> place.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?");
    private static final String COMMA = ",";

    /// Of a line that is a place and a day alone, in UTF-16 units.
    private static final int LONGEST = 60;

    private static final double KNOWN = 0.8;

    private DatelinePlaces() {}

    /// The places, in reading order.
    static List<Name> in(Article article, List<Name> names) {
        ReadingOrder<Name> seen = new ReadingOrder<>(names, Name::span);
        return article.paragraphs().stream()
                .flatMap(paragraph -> opening(article, paragraph, seen)
                        .or(() -> line(article, paragraph))
                        .or(() -> byline(article, paragraph))
                        .stream())
                .map(place -> new Name(place, NameKind.PLACE, KNOWN))
                .toList();
    }

    private static Optional<Span> opening(Article article, Span paragraph, ReadingOrder<Name> names) {
        List<Token> words = Dateline.place(article.text().tokens(paragraph));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.getFirst().span().cover(words.getLast().span()))
                        .filter(place -> (!names.within(place).isEmpty()
                                        || isKnown(article.text().at(place)))
                                && !KnownThings.BODIES.contains(article.text().at(place)));
    }

    /// Whether a place in capitals is one that news often names: "N'DJAMENA", of which the models see nothing.
    private static boolean isKnown(String place) {
        return PLACES.contains(place.toLowerCase(Locale.ROOT));
    }

    /// One word, for in "Ana Lind, 14 May 2026" stands a person.
    private static Optional<Span> line(Article article, Span paragraph) {
        List<Token> tokens =
                paragraph.length() > LONGEST ? List.of() : article.text().tokens(paragraph);
        return tokens.size() > 2
                        && tokens.getFirst().isWord()
                        && tokens.getFirst().isCapitalised()
                        && !Calendar.has(tokens.getFirst())
                        && tokens.get(1).form().equals(COMMA)
                        && tokens.stream().skip(2).anyMatch(Calendar::has)
                        && tokens.stream().skip(2).allMatch(DatelinePlaces::isOfDay)
                ? Optional.of(tokens.getFirst().span())
                : Optional.empty();
    }

    /// "Ado-Ekiti" of the line "By Ana Lind, Ado-Ekiti".
    private static Optional<Span> byline(Article article, Span paragraph) {
        List<Token> tokens = Bylines.is(article.text(), paragraph)
                ? article.text().tokens(Bylines.names(paragraph), paragraph.end())
                : List.of();
        int comma = tokens.size() - 2;
        return comma > 1
                        && tokens.get(comma).form().equals(COMMA)
                        && tokens.subList(0, comma).stream().allMatch(Token::isWord)
                        && tokens.getLast().isCapitalised()
                ? Optional.of(tokens.getLast().span())
                : Optional.empty();
    }

    private static boolean isOfDay(Token token) {
        return Calendar.has(token)
                || token.form().equals(COMMA)
                || DIGITS.matcher(token.form()).matches();
    }
}
