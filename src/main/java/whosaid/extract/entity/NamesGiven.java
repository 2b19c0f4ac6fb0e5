package whosaid.extract.entity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.statement.Entity;
import whosaid.text.Span;
import whosaid.text.WordList;

/// The names that people whom nobody knows give of themselves: "a trader who gave his name as Omar", by the patterns of
/// `names-given.txt`.
final class NamesGiven {

    /// A pattern, and a title behind it ("as Sheikh Omar").
    private static final Pattern GIVEN =
            Pattern.compile("\\b(?i:" + String.join("|", WordList.lines("names-given.txt")) + ") (?:\\p{Lu}\\S* )?$");

    /// What may stand between a source and a pattern.
    private static final Pattern APART = Pattern.compile("[\\s,]*(?:who (?:is |was )?)?");

    /// The furthest that a name ends behind its source, in UTF-16 units.
    private static final int FURTHEST = 120;

    private final Mentions mentions;

    NamesGiven(Mentions mentions) {
        this.mentions = mentions;
    }

    /// Who says in its own sentence what a source without a name is called.
    Optional<Entity> of(Span source) {
        int end = mentions.sentenceOf(source).map(Span::end).orElse(source.end());
        int furthest = Math.min(end, source.end() + FURTHEST);
        return mentions.between(source.start(), furthest, Entity.Kind.PERSON).stream()
                .filter(name -> isGiven(source, name) && !isPossessor(name))
                .map(Mention::entity)
                .findFirst();
    }

    /// Whether a pattern leads from the source, or from within it, to a name.
    private boolean isGiven(Span source, Mention name) {
        String before =
                mentions.text().value().substring(source.start(), name.span().start());
        Matcher given = GIVEN.matcher(before);
        int length = source.end() - source.start();
        return given.find()
                && (given.start() <= length
                        || APART.matcher(before.substring(length, given.start()))
                                .matches());
    }

    /// "Omar" in "who identified himself as Omar's brother".
    private boolean isPossessor(Mention name) {
        return mentions.tokensAfter(name.span()).stream().limit(1).anyMatch(Possessive::isEnding);
    }
}
