package whosaid.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleNouns;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Who is introduced as kin of somebody or by a surname alone, and which names stand behind the title of an office.
/// "President Lind" is not the one of "his wife Ana Lind".
final class Relatives {

    private static final Set<String> KIN = WordList.load("kin-words.txt");
    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "my", "our");
    private static final Set<String> SURNAMES = Set.of("surname", "surnamed");
    private static final String OF = "of";
    private static final String COMMA = ",";

    /// In words: "the president’s eldest daughter".
    private static final int LONGEST = 6;

    private final Text text;
    private final Set<NameForm> inOffice = new HashSet<>();
    private final Set<Span> titled = new HashSet<>();
    private final Set<Span> kin = new HashSet<>();
    private final Set<Span> surnameOnly = new HashSet<>();

    Relatives(Text text, List<Name> names) {
        this.text = text;
        names.stream()
                .filter(name -> name.kind() == NameKind.PERSON)
                .map(Name::span)
                .forEach(this::look);
    }

    private void look(Span name) {
        List<Token> before = text.tokens(sentence(name).start(), name.start());
        if (followsTitle(before)) {
            titled.add(name);
            NameForm form = NameForm.of(text.at(name));
            if (form.words().size() == 1) {
                inOffice.add(form);
            }
        }
        if (!before.isEmpty() && SURNAMES.contains(before.getLast().lower())) {
            surnameOnly.add(name);
        }
        if (followsKin(before)
                || isKinBehind(text.tokens(name.end(), sentence(name).end()))) {
            kin.add(name);
        }
    }

    /// Whether the article calls somebody by a title and this form, the surname alone.
    boolean hasOffice(NameForm form) {
        return inOffice.contains(form);
    }

    /// Whether a title stands before a name: "President Lind".
    boolean isTitled(Span name) {
        return titled.contains(name);
    }

    /// Whether the article says that it gives a surname alone: "identified only by his surname Lind", "a man surnamed
    /// Lind".
    boolean isSurnameOnly(Span name) {
        return surnameOnly.contains(name);
    }

    /// Whether a name is introduced as kin: "his wife Ana Lind", "first lady Ana Lind", "Ana Lind, the president’s
    /// daughter,". "Ana Lind, the daughter of a fisherman," is not.
    boolean isRelative(Span name) {
        return kin.contains(name);
    }

    private static boolean followsTitle(List<Token> before) {
        if (before.isEmpty()) {
            return false;
        }
        String last = before.getLast().form();
        String plain = last.endsWith(".") ? last.substring(0, last.length() - 1) : last;
        return before.getLast().isCapitalised() && RoleNouns.has(plain.toLowerCase(Locale.ROOT)) && !isKin(before);
    }

    private static boolean followsKin(List<Token> before) {
        boolean comma = !before.isEmpty() && before.getLast().form().equals(COMMA);
        return isSomebodysKin(comma ? before.subList(0, before.size() - 1) : before);
    }

    private Span sentence(Span name) {
        return text.sentenceAt(name.start()).orElse(name);
    }

    private static boolean isKin(List<Token> words) {
        String last = words.getLast().lower();
        return KIN.contains(last)
                || words.size() > 1 && KIN.contains(words.get(words.size() - 2).lower() + " " + last);
    }

    /// Whether words end in a kin word that somebody owns: "the president’s wife", "his eldest daughter", "first lady".
    private static boolean isSomebodysKin(List<Token> words) {
        if (words.isEmpty() || !isKin(words)) {
            return false;
        }
        boolean byMarriage = !KIN.contains(words.getLast().lower());
        List<Token> near = words.subList(Math.max(0, words.size() - LONGEST), words.size());
        return byMarriage
                || near.stream().anyMatch(word -> Possessive.isEnding(word) || POSSESSIVES.contains(word.lower()));
    }

    /// ", his wife,", ", the president’s daughter,", ", wife of President Lind,".
    private static boolean isKinBehind(List<Token> behind) {
        if (behind.isEmpty() || !behind.getFirst().form().equals(COMMA)) {
            return false;
        }
        List<Token> apposition = behind.subList(1, Math.min(behind.size(), LONGEST + 2)).stream()
                .takeWhile(token -> token.isWord() || Possessive.isEnding(token))
                .toList();
        for (int i = 1; i <= apposition.size(); i++) {
            List<Token> words = apposition.subList(0, i);
            boolean ofSomebody = i + 1 < apposition.size()
                    && apposition.get(i).form().equals(OF)
                    && (apposition.get(i + 1).isCapitalised()
                            || apposition.get(i + 1).form().equals("the"));
            boolean closed = i == apposition.size();
            if (isSomebodysKin(words) && closed || isKin(words) && ofSomebody) {
                return true;
            }
        }
        return false;
    }
}
