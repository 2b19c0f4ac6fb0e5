package whosaid.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import whosaid.article.Reading;

/// What there is to compare with a gold article: the facts that a program found in it, or why there are none. Words
/// stand in the place of offsets.
public sealed interface Facts {

    /// What was found.
    ///
    /// @param id the name the article goes by
    /// @param entities who and what is named
    /// @param roles who holds which role
    /// @param statements who said what
    /// @param spansCut how many spans reach past the end of the text; they count as far as the text goes
    record Found(String id, List<Entity> entities, List<Role> roles, List<Said> statements, int spansCut)
            implements Facts {

        public Found {
            entities = List.copyOf(entities);
            roles = List.copyOf(roles);
            statements = List.copyOf(statements);
        }
    }

    /// Nothing, and the reason. It counts as an article in which nothing was found.
    record Missing(Reading.Unreadable why) implements Facts {}

    /// Somebody or something named.
    ///
    /// @param id unique within the article
    /// @param kind person, organisation, place …
    /// @param name the fullest form found
    /// @param mentions the words of each mention
    record Entity(String id, String kind, String name, List<String> mentions) {

        public Entity {
            mentions = List.copyOf(mentions);
        }
    }

    /// A role that was found.
    ///
    /// @param person the id of an entity, or null when none is given
    /// @param role the words of the role
    /// @param organisation the id of an entity, or null when the role has none
    /// @param status current, former or incoming
    /// @param confidence 0 to 1, or null when none is given
    record Role(
            @Nullable String person,
            String role,
            @Nullable String organisation,
            String status,
            @Nullable Double confidence) {}

    /// A statement that was found.
    ///
    /// @param kind direct, indirect or mixed
    /// @param speaker the id of an entity, or null when the source has no name
    /// @param source the words that name the source there, empty when none do
    /// @param words the credited words
    /// @param via ids of entities
    /// @param confidence 0 to 1, or null when none is given
    record Said(
            String kind,
            @Nullable String speaker,
            String source,
            String words,
            List<String> via,
            @Nullable Double confidence) {

        public Said {
            via = List.copyOf(via);
        }
    }

    /// The facts to count with.
    default Found counted() {
        return switch (this) {
            case Found found -> found;
            case Missing missing -> new Found("", List.of(), List.of(), List.of(), 0);
        };
    }
}
