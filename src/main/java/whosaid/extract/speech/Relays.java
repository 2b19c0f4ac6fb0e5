package whosaid.extract.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotations;
import whosaid.annotation.BodyKinds;
import whosaid.annotation.NameKind;
import whosaid.extract.entity.Entities;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.WordList;

/// Tells through whom words came to an article ("told Reuters", "as quoted in the Bloomberg report"), by the patterns
/// of `relays.txt`.
public final class Relays {

    private static final String OUTLETS_ONLY = "*";

    /// An outlet without its name: "told the broadcaster", not "told the newspaper Harbour Post".
    private static final Pattern DESCRIBED = Pattern.compile(
            "\\btold (?<outlet>the (?:" + String.join("|", WordList.load("outlet-nouns.txt")) + "))\\b(?! \\p{Lu})");

    private final List<Way> ways =
            WordList.lines("relays.txt").stream().map(Way::of).toList();

    /// @param outletsOnly whether who is no outlet may be told the same without passing it on
    private record Way(Pattern pattern, boolean outletsOnly) {

        static Way of(String line) {
            String pattern = line.startsWith(OUTLETS_ONLY) ? line.substring(OUTLETS_ONLY.length()) : line;
            return new Way(
                    Pattern.compile(pattern.replace("{}", "\\{(\\d+) *\\}"), Pattern.CASE_INSENSITIVE),
                    line.startsWith(OUTLETS_ONLY));
        }
    }

    /// Whom the words passed through, nearest to the speaker first; without the speaker.
    public List<Entity> via(Surroundings around, @Nullable Entity speaker, Annotations seen, Entities entities) {
        List<Span> organisations = new ArrayList<>(described(around));
        seen.of(Name.class, around.sentence()).stream()
                .filter(name -> name.kind() == NameKind.ORGANISATION && !around.isContent(name.span()))
                .forEach(name -> organisations.add(name.span()));
        if (organisations.isEmpty()) {
            return List.of();
        }
        organisations.sort(Comparator.naturalOrder());
        String sentence = withPlaceholders(around, organisations);
        Set<Entity> relayers = new LinkedHashSet<>();
        for (Way way : ways) {
            Matcher matcher = way.pattern().matcher(sentence);
            while (matcher.find()) {
                Optional<Entity> relayer = entities.referent(organisations.get(Integer.parseInt(matcher.group(1))));
                relayer.filter(entity -> !entity.equals(speaker))
                        .filter(entity -> !way.outletsOnly() || BodyKinds.mayPublish(entity.names()))
                        .ifPresent(relayers::add);
            }
        }
        return new ArrayList<>(relayers);
    }

    private static List<Span> described(Surroundings around) {
        Matcher outlet = DESCRIBED.matcher(around.withoutContent());
        int start = around.sentence().start();
        return outlet.find()
                ? List.of(new Span(start + outlet.start("outlet"), start + outlet.end("outlet")))
                : List.of();
    }

    /// The sentence outside the credited words, each organisation written as its number in braces.
    private static String withPlaceholders(Surroundings around, List<Span> organisations) {
        StringBuilder sentence = around.withoutContent();
        for (int i = organisations.size() - 1; i >= 0; i--) {
            int start = organisations.get(i).start() - around.sentence().start();
            int end = organisations.get(i).end() - around.sentence().start();
            sentence.replace(start, end, "{" + i + "}");
        }
        return sentence.toString();
    }
}
