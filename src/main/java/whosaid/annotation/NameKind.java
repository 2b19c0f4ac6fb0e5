package whosaid.annotation;

/// What bears a name.
public enum NameKind {
    /// A human being.
    PERSON,
    /// A company, agency, party, court, university, outlet, team, ministry, union …
    ORGANISATION,
    /// A country, town, region, river …
    PLACE,
    /// A nationality, religion or political group as an adjective or a people: "Iranian", "Democrats".
    NATIONALITY,
    /// A conference, war, match, festival …
    EVENT,
    /// A thing that is made and sold: "ChatGPT", "Galaxy S".
    PRODUCT,
    /// A book, film, song, law …
    WORK
}
