package whosaid.evaluation;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article annotated by hand: what a person found in it.
///
/// @param file where the annotations are
/// @param id the name the article goes by
/// @param persons who is named
/// @param organisations which companies, offices, parties, outlets … are named
/// @param aliases groups of names that the article itself states to mean the same
/// @param roles who holds which role
/// @param statements who said what
public record GoldArticle(
        Path file,
        String id,
        List<Name> persons,
        List<Name> organisations,
        List<List<String>> aliases,
        List<Role> roles,
        List<Said> statements) {

    public GoldArticle {
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        statements = List.copyOf(statements);
    }

    /// Somebody or something that is named.
    ///
    /// @param fullest the fullest form of the name in the article
    /// @param forms the other forms of it there
    public record Name(String fullest, List<String> forms) {

        public Name {
            forms = List.copyOf(forms);
        }
    }

    /// A role that the article states of somebody.
    ///
    /// @param person the fullest form of the name
    /// @param role the words of the role
    /// @param organisation the organisation or place it belongs to, or null when the article does not say
    /// @param status current, former or incoming
    public record Role(String person, String role, @Nullable String organisation, String status) {}

    /// Words that the article credits to a source.
    ///
    /// @param speaker the fullest form of the name; the noun phrase when the source has no name
    /// @param named whether the source has a name
    /// @param kind direct, indirect or mixed
    /// @param content the credited words, in several parts when the cue interrupts them
    /// @param via names of those whom the words passed through
    public record Said(String speaker, boolean named, String kind, List<String> content, List<String> via) {

        public Said {
            content = List.copyOf(content);
            via = List.copyOf(via);
        }

        /// All its words.
        String words() {
            return String.join(" ", content);
        }
    }
}
