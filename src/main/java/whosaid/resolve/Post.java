package whosaid.resolve;

import org.jspecify.annotations.Nullable;

/// A role that an article gives a person.
///
/// @param role its words
/// @param organisation where, or null when the article does not say
public record Post(String role, @Nullable String organisation) {}
