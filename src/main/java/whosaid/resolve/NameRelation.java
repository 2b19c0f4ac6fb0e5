package whosaid.resolve;

/// How two names stand to each other, by their words alone. `identity-weights.txt` says what each is worth.
enum NameRelation {
    /// The same words.
    EQUAL,
    /// The same words in another order, for persons; "X University" and "University of X", for organisations.
    REORDERED,
    /// One has more given names or initials, or drops the legal form of a company.
    FULLER,
    /// A given name stands in its short form.
    SHORT_FORM,
    /// Another way to write the same sounds in Latin letters.
    SPELLING,
    /// A given name stands as its first letter.
    INITIAL,
    /// One family name of a language that puts it first, with a given name of that language and a Western one.
    OTHER_GIVEN,
    /// A family name alone.
    FAMILY,
    /// A given name alone.
    GIVEN,
    /// The first letters of the other's words.
    ACRONYM,
    /// One is the other without the word for its kind: "Harvard" and "Harvard University".
    WITHOUT_KIND,
    /// An article says that one is another name of the other.
    STATED,
    /// One family name and different given names: relatives, or nothing to do with each other.
    RELATIVE,
    /// Father and son, or the first and the second of a name.
    OTHER_GENERATION,
    /// Two full names with the same first letters, or with one name and another kind ("Lind University" and "Lind
    /// Foundation"): one acronym, or the name alone, can be of one of them only.
    RIVAL,
    /// One holds the other and more: a unit, a branch or a subsidiary.
    PART_OF,
    /// Names with nothing in common that counts.
    UNLIKE;

    /// Whether both are full names that may be one.
    boolean isFull() {
        return compareTo(INITIAL) <= 0;
    }

    /// Whether the names themselves say that these are two.
    boolean isConflict() {
        return this == RELATIVE || this == OTHER_GENERATION || this == RIVAL || this == PART_OF;
    }
}
