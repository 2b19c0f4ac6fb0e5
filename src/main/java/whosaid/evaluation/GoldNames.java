package whosaid.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells which of an article's gold names a text stands for.
///
/// Two spellings are one name when they differ in case, punctuation or "the" before it only. A spelling of several
/// names is that of the first one: persons before organisations, in the order of the gold file.
final class GoldNames {

    private final Map<String, Known> bySpelling = new HashMap<>();

    /// A name of the gold file.
    ///
    /// @param kind what it names
    /// @param name its fullest form
    record Known(Kind kind, String name) {}

    /// What is named.
    enum Kind {
        PERSON,
        ORGANISATION
    }

    GoldNames(GoldArticle gold) {
        add(Kind.PERSON, gold.persons());
        add(Kind.ORGANISATION, gold.organisations());
        for (List<String> group : gold.aliases()) {
            group.stream()
                    .map(name -> bySpelling.get(Words.key(name)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(meant -> group.forEach(name -> bySpelling.putIfAbsent(Words.key(name), meant)));
        }
    }

    private void add(Kind kind, List<GoldArticle.Name> names) {
        for (GoldArticle.Name name : names) {
            Known known = new Known(kind, name.fullest());
            Stream.concat(Stream.of(name.fullest()), name.forms().stream())
                    .forEach(form -> bySpelling.putIfAbsent(Words.key(form), known));
        }
    }

    /// The name that the first of these texts to be known stands for.
    Optional<Known> find(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty())
                .map(text -> bySpelling.get(Words.key(text)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The fullest form of a name, or the name itself when it is none of them.
    String fullest(String name) {
        return find(Stream.of(name)).map(Known::name).orElse(name);
    }
}
