package whosaid.annotation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Attribution;
import whosaid.annotation.SpeechVerbs;
import whosaid.article.Article;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Tells which attributions report nothing: denials that anything was said ("did not say", "nobody said", "declined to
/// say"), infinitives and what may be said ("to announce", "would not say"), hearsay ("said to be"), thoughts and plans
/// ("hopes"), deeds ("named Lind as envoy") and names ("called the shakes"), what somebody was asked ("asked if it was
/// safe, she left"), how somebody wishes to be called ("asked not to be named"), and the writer's own voice ("that
/// said").
final class Unsaid {

    private static final Map<String, Set<String>> WORDS = WordList.byClass("unsaid-words.txt");

    /// Tokens between a verb and its object: "on Friday night".
    private static final int MOST_BEFORE_OBJECT = 3;

    /// Tokens of "not to be fully identified".
    private static final int LONGEST_WISH = 5;

    private static final String TO = "to";
    private static final String THAT = "that";
    private static final String COMMA = ",";

    private final Text text;
    private final ReadingOrder<Span> sentences;

    Unsaid(Article article) {
        this.text = article.text();
        this.sentences = new ReadingOrder<>(article.sentences(), sentence -> sentence);
    }

    boolean isUnsaid(Attribution attribution) {
        Span source = attribution.source();
        Span cue = attribution.cue();
        return source != null && isNobodyElse(source)
                || cue != null
                        && (isDeed(cue, attribution.content().getFirst())
                                || isName(source, cue)
                                || isTurn(cue)
                                || isDenied(cue)
                                || isPutToSomebody(cue)
                                || isAnonymity(attribution.content().getFirst())
                                || isHearsayOrRefusal(cue, attribution.content().getFirst()));
    }

    private boolean isNobodyElse(Span source) {
        List<Token> tokens = text.tokens(source);
        List<Token> before = before(source);
        return !tokens.isEmpty()
                && (is("negation", tokens.getFirst())
                                && (before.isEmpty() || !tokens.getFirst().isCapitalised())
                        || isOwn(tokens)
                        || !before.isEmpty() && is("negation", before.getLast()));
    }

    /// "I", "we", "some of us", but not "the US" nor "Leo I".
    private static boolean isOwn(List<Token> source) {
        Token last = source.getLast();
        boolean numeral = last.isCapitalised()
                && source.size() > 1
                && source.get(source.size() - 2).isCapitalised();
        return is("own", last) && !last.isInCapitals() && !numeral;
    }

    /// Whether what follows a cue is what is done.
    private boolean isDeed(Span cue, Span content) {
        return is("deed", text.tokens(cue).getLast())
                && cue.end() <= content.start()
                && text.tokens(cue.end(), content.start()).size() <= MOST_BEFORE_OBJECT;
    }

    /// "A sickness called “the shakes”": nobody is told who calls it so.
    private boolean isName(@Nullable Span source, Span cue) {
        return is("naming", text.tokens(cue).getLast())
                && (source == null
                        || text.tokens(source).size() == 1
                                && is("thing", text.tokens(source).getFirst()));
    }

    /// "That said, the bridge is old": the writer goes on.
    private boolean isTurn(Span cue) {
        List<Token> before = before(cue);
        return before.size() == 1
                && before.getFirst().lower().equals(THAT)
                && text.value().startsWith(COMMA, cue.end());
    }

    private boolean isDenied(Span cue) {
        List<Token> inside = text.tokens(cue);
        List<Token> before = before(cue);
        int last = before.size() - 1;
        while (last >= 0 && is("modifier", before.get(last))) {
            last--;
        }
        // a name is neither: "Theresa May said", "Mohd Nor said"
        Predicate<Token> denies = token -> (is("negation", token) || is("modal", token)) && !token.isCapitalised();
        boolean done = isDoneBy(before);
        return last >= 0 && (denies.test(before.get(last)) || !done && isInfinitive(before.subList(0, last + 1)))
                || inside.stream().anyMatch(denies)
                || inside.stream().anyMatch(token -> is("thought", token))
                || IntStream.range(1, inside.size())
                        .takeWhile(end -> !SpeechVerbs.isSaying(inside.get(end - 1)))
                        .filter(end -> !done && !inside.get(end).isCapitalised())
                        .anyMatch(end -> isInfinitive(inside.subList(0, end)));
    }

    /// Whether some words tell where or by what means somebody spoke: "took to Facebook to say", "used a speech to
    /// warn", but not "used to say".
    private static boolean isDoneBy(List<Token> before) {
        return IntStream.iterate(before.size() - 2, i -> i >= 0 && before.get(i).isWord(), i -> i - 1)
                .anyMatch(i -> before.get(i + 1).form().equals(TO)
                        ? is("stepping", before.get(i)) && i + 2 < before.size()
                        : is("using", before.get(i)));
    }

    /// Whether "to" ends these words, and what follows it may not have come to pass: "wants to", but not "went on to".
    /// Behind "said", and before a name ("took to Twitter"), it leads to somebody or something.
    private static boolean isInfinitive(List<Token> words) {
        return words.getLast().form().equals(TO) && (words.size() == 1 || !is("done", words.get(words.size() - 2)));
    }

    /// "Asked if", "When asked whether", "She was asked": whose question it is the sentence does not say.
    private boolean isPutToSomebody(Span cue) {
        List<Token> inside = text.tokens(cue);
        if (inside.isEmpty() || !is("asked", inside.getLast())) {
            return false;
        }
        List<Token> before = new ArrayList<>(before(cue));
        before.addAll(inside.subList(0, inside.size() - 1));
        return before.isEmpty() || is("when", before.getLast());
    }

    /// "Not to be named", "to remain anonymous": not what was said, but under what condition.
    private boolean isAnonymity(Span content) {
        List<Token> wish = text.tokens(content).stream().limit(LONGEST_WISH).toList();
        return wish.stream().limit(2).anyMatch(token -> token.form().equals(TO))
                && wish.stream().anyMatch(token -> is("anonymity", token));
    }

    private List<Token> before(Span span) {
        int start = sentences.touching(span).stream()
                .mapToInt(Span::start)
                .findFirst()
                .orElse(span.start());
        return text.tokens(start, span.start());
    }

    /// "said to be"; "declined to say".
    private boolean isHearsayOrRefusal(Span cue, Span content) {
        List<Token> tokens = text.tokens(cue);
        List<Token> said = text.tokens(content);
        if (tokens.isEmpty() || said.size() < 2 || !said.getFirst().form().equals(TO)) {
            return false;
        }
        return is("reputed", tokens.getLast()) && is("being", said.get(1))
                || is("refusal", tokens.getLast()) && is("uttering", said.get(1));
    }

    private static boolean is(String kind, Token token) {
        return WORDS.getOrDefault(kind, Set.of()).contains(token.lower());
    }
}
