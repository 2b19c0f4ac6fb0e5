package whosaid.annotation;

import java.util.Locale;
import java.util.Set;
import whosaid.text.Span;
import whosaid.text.Text;
import whosaid.text.Token;
import whosaid.text.WordList;

/// The verbs that credit words to somebody, in the forms that cues have.
public final class SpeechVerbs {

    private static final Set<String> SAYING = WordList.load("said-words.txt");
    private static final Set<String> TELLING = WordList.load("telling-words.txt");
    private static final Set<String> ACTS = WordList.load("speech-act-words.txt");
    private static final Set<String> RELAYING = WordList.load("relay-cues.txt");
    private static final Set<String> ADDRESSING = WordList.load("addressing-words.txt");
    private static final Set<String> WORDING = WordList.load("wording-verbs.txt");
    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "also");

    private SpeechVerbs() {}

    /// Whether a word says that somebody spoke, as "said" does.
    public static boolean isSaying(Token word) {
        return SAYING.contains(word.form());
    }

    /// Whether a word says that somebody spoke or let know, as "declared" does.
    public static boolean isTelling(String word) {
        return TELLING.contains(word);
    }

    /// Whether the object of a verb tells what was said, as that of "urged" does.
    public static boolean isAct(String word) {
        return ACTS.contains(word);
    }

    /// Whether a verb has whom one speaks to right behind it, as "told" does.
    public static boolean isAddressing(String word) {
        return ADDRESSING.contains(word);
    }

    /// Whether a cue passes on what others say, as "reported" does, letter case apart.
    public static boolean isRelaying(String cue) {
        return RELAYING.contains(cue.toLowerCase(Locale.ROOT));
    }

    /// Whether a cue names whose words they are without a verb, letter case apart.
    public static boolean isCiting(String cue) {
        return cue.equalsIgnoreCase("according to");
    }

    /// Whether a cue says that somebody spoke or let know, by one of its words or without a verb.
    public static boolean tellsOfSpeech(Text text, Span cue) {
        return isCiting(text.at(cue)) || text.tokens(cue).stream().anyMatch(SpeechVerbs::isReporting);
    }

    /// The same, or where words stand and that somebody goes on with them, as "reads" and "continued" do.
    public static boolean tellsOfWords(Text text, Span cue) {
        return tellsOfSpeech(text, cue) || text.tokens(cue).stream().anyMatch(word -> WORDING.contains(word.lower()));
    }

    /// Whether a word says that somebody spoke or let know, as "said" or "declared" does.
    public static boolean isReporting(Token word) {
        return isSaying(word) || isTelling(word.form());
    }

    /// Whether a word may stand between a speaker and the verb ("has said", "also said").
    public static boolean isAuxiliary(Token word) {
        return AUXILIARIES.contains(word.form());
    }
}
