package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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
/// with no number, since lists have the same form. A paragraph without a label goes on with the turn before it; none
/// does behind the last label.
///
/// Needs names and attributions.
public final class InterviewAnnotator implements Annotator {

    private static final Pattern LABEL =
            Pattern.compile("(?<label>\\p{Lu}[\\p{L}.’'-]*(?: [\\p{Lu}\\d][\\p{L}\\d.’'-]*){0,3}) ?: ?(?=\\S)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*){1,3}");
    private static final Pattern QUESTION = Pattern.compile("(?:Q|Question)(?: ?\\d+)?\\.?");
    private static final Pattern ANSWER = Pattern.compile("(?:A|Answer)(?: ?\\d+)?\\.?");

    private static final Pattern NAME_PART = Pattern.compile("[ -]");
    private static final int LONGEST_INITIALS = 4;

    /// Turns that each side must have.
    private static final int LEAST_TURNS = 2;

    private static final double CONFIDENCE = 0.9;

    /// A paragraph of somebody's.
    ///
    /// @param label what it opens with
    /// @param speaker the label's words
    /// @param words the rest of it
    private record Turn(Span label, String speaker, Span words) {

        boolean is(Pattern pattern) {
            return pattern.matcher(speaker).matches();
        }

        /// Whether an attribution has the label for its source already.
        boolean isCredited(Attribution attribution) {
            return attribution.source() != null && attribution.source().overlaps(label);
        }
    }

    @Override
    public List<Annotation> annotate(Article article, Annotations seen) {
        return credited(article, seen).stream()
                .<Annotation>flatMap(
                        one -> Stream.of(one, new DirectSpeech(one.content().getFirst(), null)))
                .toList();
    }

    private static List<Attribution> credited(Article article, Annotations seen) {
        List<Turn> turns = turns(article);
        long questions = turns.stream().filter(turn -> turn.is(QUESTION)).count();
        long answers = turns.stream().filter(turn -> turn.is(ANSWER)).count();
        if (questions >= LEAST_TURNS && answers >= LEAST_TURNS) {
            return answers(article, turns, seen);
        }
        List<Span> names = people(seen);
        Map<String, Span> byInitials = names.stream()
                .collect(Collectors.toMap(
                        name -> initials(article.text().at(name)), name -> name, (first, later) -> first));
        Map<String, List<Turn>> sides = sides(article.text(), turns, names, byInitials.keySet());
        return sides.size() < 2
                ? List.of()
                : sides.values().stream()
                        .flatMap(side -> side.stream()
                                .filter(turn ->
                                        seen.of(Attribution.class).stream().noneMatch(turn::isCredited))
                                .flatMap(turn -> said(article, turn, turns, source(turn, side, byInitials))))
                        .sorted(Comparator.comparing(one -> one.content().getFirst()))
                        .toList();
    }

    /// The label of a turn; where that is initials, the same person's first label that is a name, or the name.
    private static Span source(Turn turn, List<Turn> side, Map<String, Span> byInitials) {
        return isInitials(turn.speaker())
                ? side.stream()
                        .filter(other -> !isInitials(other.speaker()))
                        .map(Turn::label)
                        .findFirst()
                        .orElseGet(() -> byInitials.getOrDefault(turn.speaker(), turn.label()))
                : turn.label();
    }

    private static List<Turn> turns(Article article) {
        String text = article.text().value();
        List<Turn> turns = new ArrayList<>();
        Span alone = null;
        for (Span paragraph : article.paragraphs()) {
            Matcher label = LABEL.matcher(text).region(paragraph.start(), paragraph.end());
            Matcher name = NAME.matcher(text).region(paragraph.start(), paragraph.end());
            if (name.matches()) {
                alone = paragraph;
                continue;
            }
            if (label.lookingAt()) {
                turns.add(turn(
                        text,
                        new Span(label.start("label"), label.end("label")),
                        new Span(label.end(), paragraph.end())));
            } else if (alone != null) {
                turns.add(turn(text, alone, paragraph));
            }
            alone = null;
        }
        return turns;
    }

    private static Turn turn(String text, Span label, Span words) {
        return new Turn(label, text.substring(label.start(), label.end()), words);
    }

    private static List<Attribution> answers(Article article, List<Turn> turns, Annotations seen) {
        List<Turn> sides = turns.stream()
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

    /// The turns of each person who has enough of them under a name or its initials.
    ///
    /// @param initials of the people that the article names
    private static Map<String, List<Turn>> sides(Text text, List<Turn> turns, List<Span> names, Set<String> initials) {
        Set<String> words = names.stream()
                .flatMap(name -> text.tokens(name).stream())
                .map(Token::lower)
                .collect(Collectors.toSet());
        Map<String, String> byInitials = turns.stream()
                .map(Turn::speaker)
                .collect(Collectors.toMap(InterviewAnnotator::initials, label -> label, (first, later) -> first));
        Map<String, List<Turn>> bySpeaker = turns.stream()
                .collect(Collectors.groupingBy(
                        turn -> isInitials(turn.speaker())
                                ? byInitials.getOrDefault(turn.speaker(), turn.speaker())
                                : turn.speaker(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        bySpeaker
                .values()
                .removeIf(side ->
                        side.stream().filter(turn -> !isNumber(text, turn)).count() < LEAST_TURNS
                                || side.stream()
                                        .noneMatch(turn -> names.stream().anyMatch(turn.label()::overlaps)
                                                || words.contains(turn.speaker().toLowerCase(Locale.ROOT))
                                                || initials.contains(turn.speaker())));
        return bySpeaker;
    }

    /// Whether what stands behind a label opens with a number, as the results of a poll do: "Lind: 33 percent".
    private static boolean isNumber(Text text, Turn turn) {
        return Character.isDigit(text.value().charAt(turn.words().start()));
    }

    private static boolean isInitials(String label) {
        return Token.isInCapitals(label) && label.length() <= LONGEST_INITIALS;
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
    private static Stream<Attribution> said(Article article, Turn turn, List<Turn> turns, Span source) {
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
