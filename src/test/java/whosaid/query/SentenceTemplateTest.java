package whosaid.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class SentenceTemplateTest {

    private static final SentenceTemplate TEMPLATE = new SentenceTemplate("a role[ {earliest..latest}].");

    @Test
    void aTimeIsToldByItsFirstAndItsLastDay() {
        assertThat(TEMPLATE.tell(Map.of("earliest", day("2026-01-10"), "latest", day("2026-02-03"))))
                .isEqualTo("A role from 10 January 2026 to 3 February 2026.");
    }

    @Test
    void aTimeOfOneDayIsToldAsThatDay() {
        assertThat(TEMPLATE.tell(Map.of("earliest", day("2026-01-10"), "latest", day("2026-01-10"))))
                .isEqualTo("A role on 10 January 2026.");
    }

    @Test
    void aTimeOfWhichADayIsNotKnownIsLeftOut() {
        assertThat(TEMPLATE.tell(Map.of("earliest", day("2026-01-10")))).isEqualTo("A role.");
    }

    @Test
    void wordsOfSeveralLinesAreToldOnOne() {
        assertThat(new SentenceTemplate("she said {said}.")
                        .tell(Map.of("said", NodeFactory.createLiteralString("it rains \r\n  and it\nsnows"))))
                .isEqualTo("She said it rains and it snows.");
    }

    @Test
    void theColumnsOfATimeAreNeeded() {
        assertThat(TEMPLATE.columns()).containsExactly("earliest", "latest");
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }
}
