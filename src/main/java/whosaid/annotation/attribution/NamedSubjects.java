package whosaid.annotation.attribution;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.annotation.RoleNouns;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;

/// Finds the names right before a cue, where the encoder marked no source there.
///
/// @param names of people and bodies
record NamedSubjects(Text text, ReadingOrder<Span> names) {

    private static final Pattern BRACKETS = Pattern.compile(" \\([^()]*\\)");
    private static final String COMMA = ", ";

    /// The name before a cue, with the title that opens its sentence: "Chair of the Harbour Board Ana Lind (Reform)
    /// said"; or the one with the commas around it: "that the mayor, Ana Lind, said". None where the cue has no word.
    Optional<Span> before(Span cue, Span sentence) {
        if (text.tokens(cue).stream().noneMatch(Token::isWord)) {
            return Optional.empty();
        }
        Token first = text.tokens(sentence).getFirst();
        return names.between(sentence.start(), cue.start()).stream()
                .filter(name -> isNextTo(withBrackets(name, cue), cue) || isInApposition(name, cue))
                .findFirst()
                .map(name -> RoleNouns.has(first.lower()) ? first.span().cover(name) : name);
    }

    /// Whether nothing stands between, or an age does: "“…,” a shaken Lind, 34, told reporters".
    boolean isNextTo(Span name, Span anchor) {
        int gap = Math.max(name.start() - anchor.end(), anchor.start() - name.end());
        if (gap <= 1) {
            return true;
        }
        List<Token> before = CutSources.withoutAge(text.tokens(name.start(), anchor.start()));
        return !before.isEmpty() && before.getLast().span().end() == name.end();
    }

    private Span withBrackets(Span name, Span cue) {
        Matcher brackets = BRACKETS.matcher(text.value()).region(name.end(), cue.start());
        return brackets.lookingAt() ? new Span(name.start(), brackets.end()) : name;
    }

    private boolean isInApposition(Span name, Span cue) {
        return text.value().substring(name.end(), cue.start()).equals(COMMA)
                && text.value().startsWith(COMMA, name.start() - COMMA.length());
    }
}
