package whosaid.statement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import whosaid.text.Span;

/// A person, organisation or other named thing as one article names it.
///
/// @param id unique within its article and the same on every run: "e1", "e2" … in the order of first mention
/// @param kind what it is
/// @param name the fullest form the article uses, without titles
/// @param aliases other names the article states or uses for it, without repeats of `name`
/// @param mentions where it is named, pronouns and descriptions left out, in reading order; never empty
public record Entity(String id, Kind kind, String name, List<String> aliases, List<Span> mentions) {

    /// What is named.
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        EVENT,
        PRODUCT,
        WORK
    }

    public Entity {
        aliases = List.copyOf(aliases);
        mentions = List.copyOf(mentions);
    }

    /// By what is short: an article may name somebody thousands of times.
    @Override
    public int hashCode() {
        return Objects.hash(id, kind, name);
    }

    /// Its name and its aliases.
    public List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }
}
