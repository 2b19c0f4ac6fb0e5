package whosaid.annotation.attribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whosaid.annotation.Annotation;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.Annotation.DirectSpeech;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotations;
import whosaid.annotation.Annotator;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Finds what is said in interviews and transcripts, word by word: paragraphs that open with who speaks and a colon,
/// and those under a name that stands alone.
///
/// Answers ("A:") are of the person who was named as a source before the first question, else of the one named last.
/// Under names ("Ana Lind: …", "LIND: …", later "AL: …") two people of the article must have two turns each that open
/// with no number, since lists have the same form; or one of them, and somebody who asks ("Harbour Wire: …?"), and is
/// not credited. A paragraph without a label goes on with the turn before it; none does behind the last label.
///
/// Needs names and attributions.
public final class InterviewAnnotator implements Annotator {

    private static final Pattern QUESTION = Pattern.compile("(?:Q|Question)(?: ?\\d+)?\\.?");
    private static final Pattern ANSWER = Pattern.compile("(?:A|Answer)(?: ?\\d+)?\\.?");
    private static final Pattern NAME_PART = Pattern.compile("[ -]");

    /// Turns that each side must have.
    private static final int LEAST_TURNS = 2;

    private static final double CONFIDENCE = 0.9;

    @Override
    public List<Annotation> annotate(Article article, Annotations seen) {
        return credited(article, seen).stream()
                .<Annotation>flatMap(
                        one -> Stream.of(one, new DirectSpeech(one.content().getFirst(), null)))
                .toList();
    }

    private static List<Attribution> credited(Article article, Annotations seen) {
        List<InterviewTurn> turns = InterviewTurn.of(article);
        long questions = turns.stream().filter(turn -> turn.is(QUESTION)).count();
        long answers = turns.stream().filter(turn -> turn.is(ANSWER)).count();
        if (questions >= LEAST_TURNS && answers >= LEAST_TURNS) {
            return answers(article, turns, seen);
        }
        List<Span> names = people(seen);
        Map<String, Span> byInitials = names.stream()
                .collect(Collectors.toMap(
                        name -> initials(article.text().at(name)), name -> name, (first, later) -> first));
        return sides(article.text(), turns, names, byInitials.keySet()).stream()
                .flatMap(side -> side.stream()
                        .filter(turn -> seen.of(Attribution.class).stream().noneMatch(turn::isCredited))
                        .flatMap(turn -> said(article, turn, turns, source(turn, side, names, byInitials))))
                .sorted(Comparator.comparing(one -> one.content().getFirst()))
                .toList();
    }

    /// The label of a turn; where that is initials, or was not seen as a name, the same person's first label that is
    /// longer, or the name.
    private static Span source(
            InterviewTurn turn, List<InterviewTurn> side, List<Span> names, Map<String, Span> byInitials) {
        boolean named = !turn.isOfInitials() && names.stream().anyMatch(turn.label()::overlaps);
        return named
                ? turn.label()
                : side.stream()
                        .filter(other -> !other.isOfInitials())
                        .map(InterviewTurn::label)
                        .findFirst()
                        .orElseGet(() -> byInitials.getOrDefault(turn.speaker(), turn.label()));
    }

    private static List<Attribution> answers(Article article, List<InterviewTurn> turns, Annotations seen) {
        List<InterviewTurn> sides = turns.stream()
                .filter(turn -> turn.is(QUESTION) || turn.is(ANSWER))
                .toList();
        int start = sides.getFirst().label().start();
        List<Span> names =
                people(seen).stream().filter(name -> name.end() <= start).toList();
        Optional<Span> interviewee = seen.of(Attribution.class).stream()
                .flatMap(one -> Stream.ofNullable(one.source()))
                .filter(source -> source.end() <= start && names.stream().anyMatch(source::overlaps))
                .reduce((earlier, later) -> later)
                .or(() -> names.isEmpty() ? Optional.empty() : Optional.of(names.getLast()));
        return interviewee.stream()
                .flatMap(source -> sides.stream()
                        .filter(turn -> turn.is(ANSWER))
                        .flatMap(turn -> said(article, turn, sides, source)))
                .toList();
    }

    private static List<Span> people(Annotations seen) {
        return seen.of(Name.class).stream()
                .filter(name -> name.kind() == NameKind.PERSON)
                .map(Name::span)
                .toList();
    }

    /// The turns of each person, where they make an interview.
    ///
    /// @param initials of the people that the article names
    private static Collection<List<InterviewTurn>> sides(
            Text text, List<InterviewTurn> turns, List<Span> names, Set<String> initials) {
        Set<String> words = names.stream()
                .flatMap(name -> text.tokens(name).stream())
                .map(Token::lower)
                .collect(Collectors.toSet());
        Map<String, List<InterviewTurn>> sides = bySpeaker(turns);
        sides.values()
                .removeIf(side ->
                        side.stream().filter(turn -> !turn.isNumber(text)).count() < LEAST_TURNS);
        boolean asked = sides.values().stream()
                .anyMatch(side -> side.stream().filter(turn -> turn.asks(text)).count() * 2 > side.size());
        sides.values()
                .removeIf(side -> !isOfCapitals(side)
                        && side.stream()
                                .noneMatch(turn -> names.stream().anyMatch(turn.label()::overlaps)
                                        || words.contains(turn.speaker().toLowerCase(Locale.ROOT))
                                        || initials.contains(turn.speaker())));
        return sides.size() > 1 || asked ? sides.values() : List.of();
    }

    /// The turns of each speaker, by the name that some have of it; the others have its last word or its initials.
    private static Map<String, List<InterviewTurn>> bySpeaker(List<InterviewTurn> turns) {
        Map<String, String> byInitials = longer(turns, InterviewAnnotator::initials);
        Map<String, String> byLastWord = longer(turns, InterviewAnnotator::lastWord);
        return turns.stream()
                .collect(Collectors.groupingBy(
                        turn -> (turn.isOfInitials() ? byInitials : byLastWord)
                                .getOrDefault(turn.speaker(), turn.speaker()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /// Labels by a short form of them; of several the first.
    private static Map<String, String> longer(List<InterviewTurn> turns, Function<String, String> shortForm) {
        return turns.stream()
                .map(InterviewTurn::speaker)
                .filter(label -> label.contains(" "))
                .collect(Collectors.toMap(shortForm, label -> label, (first, later) -> first));
    }

    /// Whether labels in capitals have a name and then its last word, as transcripts do: "ANA LIND:", "LIND:".
    private static boolean isOfCapitals(List<InterviewTurn> side) {
        return side.stream().map(InterviewTurn::speaker).distinct().count() > 1
                && side.stream()
                        .map(InterviewTurn::speaker)
                        .allMatch(label -> label.equals(label.toUpperCase(Locale.ROOT)));
    }

    private static String lastWord(String label) {
        return label.substring(label.lastIndexOf(' ') + 1);
    }

    /// "TBA" for "THEO BRANDT-ALLEN".
    private static String initials(String name) {
        return NAME_PART
                .splitAsStream(name)
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1))
                .collect(Collectors.joining());
    }

    /// A statement for each paragraph of a turn.
    private static Stream<Attribution> said(
            Article article, InterviewTurn turn, List<InterviewTurn> turns, Span source) {
        int at = turns.indexOf(turn);
        int next = at + 1 < turns.size()
                ? turns.get(at + 1).label().start()
                : turn.words().end();
        return Stream.concat(
                        Stream.of(turn.words()),
                        article.paragraphs().stream()
                                .filter(paragraph ->
                                        paragraph.start() > turn.words().end() && paragraph.end() < next))
                .map(words -> new Attribution(source, null, List.of(words), CONFIDENCE));
    }
}
