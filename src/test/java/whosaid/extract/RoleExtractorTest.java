package whosaid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.CaseFile;
import whosaid.article.Article;
import whosaid.article.SetAside;
import whosaid.statement.Statement.HoldsRole;
import whosaid.text.Span;
import whosaid.text.Text;

/// Who holds which role, from the text to the statements: the cases hold the annotators and the extractor together.
class RoleExtractorTest {

    private static final Extraction EXTRACTION = Extraction.standard();

    @TestFactory
    Stream<DynamicTest> tellsWhoHoldsWhichRoleInEachExample() throws IOException {
        return CaseFile.read(RoleExtractorTest.class, "roles/examples.txt")
                .map(one -> DynamicTest.dynamicTest(one.text(), () -> assertThat(found(article(one.text(), List.of())))
                        .isEqualTo(one.expected())));
    }

    @Test
    void nothingIsToldOfWhatIsSetAside() {
        String text = "Ana Lindqvist, the mayor of Nairobi, spoke on Monday.";
        SetAside all = new SetAside(new Span(0, text.length()), SetAside.Reason.FURNITURE);

        assertThat(found(article(text, List.of(all)))).isEmpty();
    }

    @Test
    void theEvidenceHoldsThePersonTheRoleAndTheOrganisation() {
        Article article = article("On Monday the plan was shown to Kofi Boateng, director of Novatek.", List.of());

        HoldsRole role = EXTRACTION.extract(article).of(HoldsRole.class).getFirst();

        assertThat(role.evidence().spans())
                .extracting(article.text()::at)
                .containsExactly("Kofi Boateng, director of Novatek");
    }

    @Test
    void whoeverLeadsABodyThatWasNotFoundIsLessSureThanAnOccupation() {
        Article article = article(
                "The plan came from painter Ana Lindqvist, and Deputy Director Bo Ek and Kofi Boateng, a director of"
                        + " Novatek, read it.",
                List.of());

        List<HoldsRole> bySurety = EXTRACTION.extract(article).of(HoldsRole.class).stream()
                .sorted(Comparator.comparing(role -> role.evidence().confidence()))
                .toList();

        assertThat(bySurety).extracting(HoldsRole::role).containsExactly("Deputy Director", "painter", "director");
    }

    private static Article article(String text, List<SetAside> setAside) {
        return new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), setAside);
    }

    private static List<String> found(Article article) {
        return EXTRACTION.extract(article).of(HoldsRole.class).stream()
                .map(RoleExtractorTest::written)
                .toList();
    }

    private static String written(HoldsRole role) {
        return String.join(
                " | ",
                role.person().name(),
                role.role(),
                role.organisation() == null ? "-" : role.organisation().name(),
                role.status().name().toLowerCase(Locale.ROOT));
    }
}
