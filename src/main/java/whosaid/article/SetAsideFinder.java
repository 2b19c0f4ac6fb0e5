package whosaid.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whosaid.text.Span;
import whosaid.text.Text;

/// Tells which parts belong to the page or are in another language, and which language an article is in.
final class SetAsideFinder {

    private static final String ENGLISH = "en";

    /// What was found in one article.
    ///
    /// @param parts what is set aside, in reading order
    /// @param language the language of most of the text, as a BCP 47 tag
    record Found(List<SetAside> parts, String language) {}

    private final ParagraphLanguage languages = new ParagraphLanguage();
    private final PageFurniture furniture = new PageFurniture();

    Found find(Text text) {
        List<SetAside> parts = new ArrayList<>();
        Map<String, Integer> charactersByLanguage = new HashMap<>();
        StringBuilder foreign = new StringBuilder();
        PageFurniture.Walk walk = furniture.walk();
        for (Span paragraph : text.paragraphs()) {
            String words = text.at(paragraph);
            boolean ofThePage = walk.isFurniture(words);
            boolean english = ofThePage || languages.isEnglish(words);
            SetAside.Reason reason = reason(english, ofThePage);
            charactersByLanguage.merge(english ? ENGLISH : "", paragraph.length(), Integer::sum);
            if (!english) {
                foreign.append(words).append('\n');
            }
            if (reason != null) {
                parts.add(new SetAside(paragraph, reason));
            } else {
                parts.addAll(furniture.within(text, paragraph));
            }
        }
        boolean mostlyEnglish =
                charactersByLanguage.getOrDefault(ENGLISH, 0) >= charactersByLanguage.getOrDefault("", 0);
        return new Found(parts, mostlyEnglish ? ENGLISH : languages.tag(foreign.toString()));
    }

    private static SetAside.@Nullable Reason reason(boolean english, boolean ofThePage) {
        if (!english) {
            return SetAside.Reason.OTHER_LANGUAGE;
        }
        return ofThePage ? SetAside.Reason.FURNITURE : null;
    }
}
