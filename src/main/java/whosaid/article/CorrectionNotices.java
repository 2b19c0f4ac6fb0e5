package whosaid.article;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whosaid.text.Span;
import whosaid.text.WordList;

/// Finds where an article says that it was corrected: "Correction: an earlier version of this article …".
public final class CorrectionNotices {

    private static final Pattern NOTICE = Pattern.compile(WordList.lines("correction-notices.txt").stream()
            .collect(Collectors.joining("|", "(?i)^[\\s(*_\\[]*(?:", ")")));

    private CorrectionNotices() {}

    /// The paragraphs that are such notices, in reading order.
    public static List<Span> in(Article article) {
        return article.text().paragraphs().stream()
                .filter(paragraph ->
                        NOTICE.matcher(article.text().at(paragraph)).find())
                .toList();
    }
}
