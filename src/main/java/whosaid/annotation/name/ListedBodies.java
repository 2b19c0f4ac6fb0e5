package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.article.Article;
import whosaid.text.Span;
import whosaid.text.Token;

/// Sees the well-known bodies and outlets of several words that the tagger missed or took apart: "The Globe and Mail",
/// "Johnson & Johnson".
final class ListedBodies {

    private static final double KNOWN = 0.9;
    private static final String THE = "The ";
    private static final Set<String> INDEFINITE = Set.of("a", "an");

    /// By the first word, the longest ones first.
    private static final Map<String, List<List<String>>> BODIES = load();

    private ListedBodies() {}

    /// The names, and those of such bodies in the place of what they overlap.
    static List<Name> addTo(Article article, List<Name> names) {
        List<Name> all = new ArrayList<>(names);
        for (Span sentence : article.sentences()) {
            List<Token> tokens = article.text().tokens(sentence);
            for (int i = 0; i < tokens.size(); i++) {
                int end = end(tokens, i);
                if (end > i) {
                    add(tokens.get(i).span().cover(tokens.get(end - 1).span()), all);
                    i = end - 1;
                }
            }
        }
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    private static void add(Span body, List<Name> all) {
        boolean isPart = all.stream().anyMatch(name -> name.span().contains(body) && !isAlone(body, name));
        if (!isPart) {
            Span whole = all.stream()
                    .map(Name::span)
                    .filter(span -> span.contains(body))
                    .findFirst()
                    .orElse(body);
            all.removeIf(name -> name.span().overlaps(body));
            all.add(new Name(whole, NameKind.ORGANISATION, KNOWN));
        }
    }

    /// Whether a name is that of the body, perhaps with "The".
    private static boolean isAlone(Span body, Name name) {
        return name.span().end() == body.end() && name.span().length() - body.length() <= THE.length();
    }

    /// Where the longest of them that begins with a token ends; there, when none does. "A New Yorker" is a person.
    private static int end(List<Token> tokens, int at) {
        if (at > 0 && INDEFINITE.contains(tokens.get(at - 1).lower())) {
            return at;
        }
        return BODIES.getOrDefault(tokens.get(at).form(), List.of()).stream()
                .filter(words -> at + words.size() <= tokens.size())
                .filter(words -> tokens.subList(at, at + words.size()).stream()
                        .map(Token::form)
                        .toList()
                        .equals(words))
                .findFirst()
                .map(words -> at + words.size())
                .orElse(at);
    }

    private static Map<String, List<List<String>>> load() {
        Map<String, List<List<String>>> bodies = new HashMap<>();
        KnownThings.BODIES.stream()
                .map(name -> List.of(name.split(" ")))
                .filter(words -> words.size() > 1)
                .forEach(words -> bodies.computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                        .add(words));
        bodies.values().forEach(sharing -> sharing.sort(Comparator.comparing(List::size, Collections.reverseOrder())));
        return Map.copyOf(bodies);
    }
}
