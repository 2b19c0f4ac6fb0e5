package whosaid.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person or organisation as one article names it, with what the article tells of it.
///
/// @param iri what it goes by in the graph, unique
/// @param bearer what it is
/// @param name the fullest name in the article
/// @param aliases other names the article says it goes by
/// @param posts the roles the article gives a person; empty for an organisation
/// @param company the full names of the other persons the article names
/// @param countries the countries the article names
/// @param day when the article appeared, or null when that is not known
public record Mention(
        String iri,
        Bearer bearer,
        String name,
        Set<String> aliases,
        List<Post> posts,
        Set<String> company,
        Set<String> countries,
        @Nullable LocalDate day) {

    public Mention {
        aliases = Set.copyOf(aliases);
        posts = List.copyOf(posts);
        company = Set.copyOf(company);
        countries = Set.copyOf(countries);
    }
}
