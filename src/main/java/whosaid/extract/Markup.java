package whosaid.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import whosaid.text.Span;

/// Sees what is left of HTML and Markdown in a text: a character reference is the character that it stands for; tags,
/// the targets of links, and marks of emphasis, headings and items are not read.
final class Markup {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\w{1,30});");
    private static final Pattern TAG = Pattern.compile("</?(\\p{Alpha}\\w{0,20})(?:\\s[^<>]{0,500})?/?>");

    /// The tags that part no words: phrasing content, HTML standard, section 3.2.5.2.5.
    private static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "cite", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
            "u");

    /// Of each, the groups are not read: pictures, what stands around the words of a link and around those of emphasis,
    /// and what opens a heading, a quotation or an item (CommonMark 0.31.2).
    private static final List<Pattern> MARKDOWN = List.of(
            Pattern.compile("(!\\[[^\\]]{0,500}\\]\\([^()\\s]{0,2000}\\))"),
            Pattern.compile("(\\[)[^\\[\\]]{1,500}(\\]\\((?:https?:|mailto:|[/#])[^()\\s]{0,2000}\\))"),
            Pattern.compile("(?<![\\w*])(\\*\\*|__)(?=[^\\s*_])[^*_]{1,500}(?<=[^\\s*_])(\\1)(?![\\w*])"),
            Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])[^*_]{1,500}(?<=[^\\s*_])(\\1)(?![\\w*])"),
            Pattern.compile("\\A(#{1,6} |> |[*-] )"));

    private Markup() {}

    /// Puts what it stands for in the place of its first character, and nothing in that of the others.
    static void read(StringBuilder plain, Span paragraph) {
        for (MatchResult found : in(plain, paragraph, REFERENCE)) {
            String meant = Parser.unescapeEntities(found.group(), true);
            if (meant.length() == 1) {
                unread(plain, paragraph.start() + found.start(), paragraph.start() + found.end());
                plain.setCharAt(paragraph.start() + found.start(), meant.charAt(0));
            }
        }
        for (MatchResult found : in(plain, paragraph, TAG)) {
            unread(plain, paragraph.start() + found.start(), paragraph.start() + found.end());
            if (!PHRASING.contains(found.group(1).toLowerCase(Locale.ROOT))) {
                plain.setCharAt(paragraph.start() + found.start(), ' ');
            }
        }
        for (Pattern marks : MARKDOWN) {
            for (MatchResult found : in(plain, paragraph, marks)) {
                for (int group = 1; group <= found.groupCount(); group++) {
                    unread(plain, paragraph.start() + found.start(group), paragraph.start() + found.end(group));
                }
            }
        }
    }

    private static List<MatchResult> in(StringBuilder plain, Span paragraph, Pattern pattern) {
        return pattern.matcher(plain.substring(paragraph.start(), paragraph.end()))
                .results()
                .toList();
    }

    private static void unread(StringBuilder plain, int start, int end) {
        for (int at = start; at < end; at++) {
            plain.setCharAt(at, PlainCharacters.NOTHING);
        }
    }
}
