package whosaid.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import whosaid.annotation.Annotation.Name;
import whosaid.annotation.Annotation.RoleTitle;
import whosaid.article.Article;
import whosaid.text.Calendar;
import whosaid.text.ReadingOrder;
import whosaid.text.Span;
import whosaid.text.Token;
import whosaid.text.WordList;

/// Sees the names of bodies that stand behind a role title and "for", "at" or "with", and that nothing else shows to be
/// names: "policy counsel for Demand Progress". Behind "of" may also stand a field ("Director of Education"): there it
/// is a name where a little word has a capital too ("Fight For The Future"). Needs names and role titles.
public final class EmployerAnnotator implements Annotator {

    private static final Set<String> GOVERNING = Set.of("for", "at", "with");
    private static final Set<String> LINKS = WordList.load("name-joiners.txt");
    private static final String OF = "of";
    private static final String THE = "the";

    /// A guess from where it stands.
    private static final double CONFIDENCE = 0.6;

    @Override
    public List<Name> annotate(Article article, Annotations seen) {
        ReadingOrder<Name> names = new ReadingOrder<>(seen.of(Name.class), Name::span);
        ReadingOrder<RoleTitle> titles = new ReadingOrder<>(seen.of(RoleTitle.class), RoleTitle::span);
        List<Name> found = new ArrayList<>();
        for (Span sentence : article.sentences()) {
            for (RoleTitle title : titles.within(sentence)) {
                if (title.span().end() < sentence.end()
                        && Portfolio.behind(article.text(), title.span()).isEmpty()) {
                    List<Token> behind =
                            article.text().tokens(new Span(title.span().end(), sentence.end()));
                    add(behind, names, found);
                }
            }
        }
        return found;
    }

    private static void add(List<Token> behind, ReadingOrder<Name> names, List<Name> found) {
        boolean of = !behind.isEmpty() && behind.getFirst().form().equals(OF);
        if (behind.size() < 2 || !of && !GOVERNING.contains(behind.getFirst().form())) {
            return;
        }
        int first = behind.get(1).form().equals(THE) ? 2 : 1;
        int end = first;
        while (end < behind.size() && isPart(behind, end, first)) {
            end++;
        }
        while (end > first && !behind.get(end - 1).isCapitalised()) {
            end--;
        }
        boolean named =
                end < behind.size() && !names.touching(behind.get(end).span()).isEmpty();
        boolean isName = !of
                || behind.subList(first, end).stream()
                        .anyMatch(token -> token.isCapitalised() && LINKS.contains(token.lower()));
        if (end > first && !named && isName) {
            Span span = behind.get(first).span().cover(behind.get(end - 1).span());
            if (names.touching(span).isEmpty()) {
                found.add(new Name(span, NameKind.ORGANISATION, CONFIDENCE));
            }
        }
    }

    private static boolean isPart(List<Token> tokens, int index, int first) {
        Token token = tokens.get(index);
        boolean noun = token.isWord() && token.isCapitalised() && !Calendar.has(token);
        return noun
                || index > first
                        && LINKS.contains(token.form())
                        && index + 1 < tokens.size()
                        && tokens.get(index + 1).isCapitalised();
    }
}
