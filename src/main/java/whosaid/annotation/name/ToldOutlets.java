package whosaid.annotation.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.NameKind;
import whosaid.annotation.RoleWords;
import whosaid.annotation.SpeechVerbs;
import whosaid.text.ReadingOrder;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees newspapers that are called by one common noun where somebody tells them something: "told the Nation".
final class ToldOutlets {

    private static final Set<String> TITLES = WordList.load("outlet-titles.txt");
    private static final double CONFIDENCE = 0.7;

    private ToldOutlets() {}

    /// Those of a sentence.
    static List<Name> in(List<Token> tokens, ReadingOrder<Name> names) {
        List<Name> found = new ArrayList<>();
        for (int i = 2; i < tokens.size(); i++) {
            boolean told = TITLES.contains(tokens.get(i).form())
                    && RoleWords.DETERMINER.has(tokens.get(i - 1))
                    && SpeechVerbs.isAddressing(tokens.get(i - 2).form())
                    && !(i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised());
            if (told && names.touching(tokens.get(i).span()).isEmpty()) {
                found.add(new Name(tokens.get(i).span(), NameKind.ORGANISATION, CONFIDENCE));
            }
        }
        return found;
    }
}
