package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Bylines;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Gives a marked source the edges that it has in the text: names of people whole, the people a headline speaks of
/// ("Ontario nurses"), and the name in apposition ("Its chair, Ana Lind,").
final class SourceEdges {

    private static final String SPACE = " ";
    private static final String COMMA = ", ";
    /// In UTF-16 units, with what stands before it.
    private static final int LONGEST_NAME = 60;

    private final Text text;
    private final ReadingOrder<Span> paragraphs;
    private final ReadingOrder<Span> persons;

    SourceEdges(Text text, ReadingOrder<Span> paragraphs, List<Name> names) {
        this.text = text;
        this.paragraphs = paragraphs;
        this.persons = new ReadingOrder<>(
                names.stream()
                        .filter(name -> name.kind() == NameKind.PERSON)
                        .map(Name::span)
                        .toList(),
                name -> name);
    }

    /// Whether a source is who wrote the article: the line "By Ana Lind in Visby".
    boolean isByline(Span source) {
        return paragraphs.touching(source).stream()
                .anyMatch(line -> Bylines.is(text, line) && Bylines.names(line) == source.start());
    }

    /// A source as long as the text has it.
    Span whole(Span source) {
        return withApposition(withPeople(withWholePersons(source)));
    }

    /// A source that cuts no name of a person, nor parts one from the title before it ("President").
    private Span withWholePersons(Span source) {
        boolean goesOn = text.value().startsWith(SPACE, source.end())
                && source.end() + 2 <= text.value().length();
        return persons.touching(goesOn ? new Span(source.start(), source.end() + 2) : source).stream()
                .reduce(source, Span::cover);
    }

    /// "Ontario nurses", not the province, where a headline says that they say something.
    private Span withPeople(Span source) {
        return last(source)
                .filter(last -> last.isCapitalised() && text.value().startsWith(SPACE, source.end()))
                .flatMap(last -> text.tokens(behind(source)).stream().findFirst())
                .filter(next -> !next.isCapitalised() && RoleNouns.isPluralHead(next.lower()))
                .map(next -> source.cover(next.span()))
                .orElse(source);
    }

    /// "Its chair, Ana Lind," of which only "Its chair" was marked.
    private Span withApposition(Span source) {
        return last(source)
                .filter(last -> RoleNouns.has(last.lower()) && text.value().startsWith(COMMA, source.end()))
                .flatMap(last -> persons.within(behind(source)).stream().findFirst())
                .filter(name -> name.start() == source.end() + COMMA.length()
                        && text.value().startsWith(COMMA, name.end()))
                .map(source::cover)
                .orElse(source);
    }

    private Optional<Token> last(Span source) {
        List<Token> tokens = text.tokens(source);
        return tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.getLast());
    }

    /// Only where something stands there.
    private Span behind(Span source) {
        return new Span(
                source.end(), Math.min(source.end() + LONGEST_NAME, text.value().length()));
    }
}
