package whosaid.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.junit.jupiter.api.Test;
import whosaid.UserError;

class AnswerFormatTest {

    private static final Answers ANSWERS = new Answers(
            List.of("who", "said", "place", "count"),
            List.of(
                    Map.of("who", text("唐杰"), "said", text("the gap, she said, is \"wide\""), "count", number("-3")),
                    Map.of("who", text("=cmd|calc"), "said", text("two\nlines | *bold* <b>"), "count", number("12"))));

    @Test
    void aTableAlignsWideCharactersAndLeavesOutEmptyColumns() {
        assertThat(written(ANSWERS, AnswerFormat.TABLE, 80)).isEqualTo("""
                who        said                          count
                ─────────  ────────────────────────────  ─────
                唐杰       the gap, she said, is "wide"  -3
                =cmd|calc  two lines | *bold* <b>        12
                """);
    }

    @Test
    void aTableFitsItsTerminal() {
        String table = written(ANSWERS, AnswerFormat.TABLE, 32);

        assertThat(table.lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(32));
        assertThat(table.replaceAll("\\s+", " ")).contains("the gap,").contains("*bold*");
    }

    @Test
    void answersOfMoreColumnsThanATerminalHasRoomForStandBelowEachOther() {
        assertThat(written(ANSWERS, AnswerFormat.TABLE, 24)).isEqualTo("""
                who    唐杰
                said   the gap, she
                       said, is "wide"
                count  -3

                who    =cmd|calc
                said   two lines |
                       *bold* <b>
                count  12

                """);
    }

    @Test
    void aTableLetsNoControlCharacterThrough() {
        Answers hostile = new Answers(List.of("said"), List.of(Map.of("said", text("a\u001b]0;title\u0007b\u202ec"))));

        assertThat(written(hostile, AnswerFormat.TABLE, 80)).doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void aTableWithoutRowsSaysSo() {
        assertThat(written(new Answers(List.of("who"), List.of()), AnswerFormat.TABLE, 80))
                .isEqualTo("who\n───\nno rows\n");
    }

    @Test
    void commaSeparatedValuesAreQuotedAndRunNoFormula() {
        assertThat(written(ANSWERS, AnswerFormat.CSV, 0))
                .isEqualTo("who,said,place,count\r\n"
                        + "唐杰,\"the gap, she said, is \"\"wide\"\"\",,-3\r\n"
                        + "'=cmd|calc,\"two\nlines | *bold* <b>\",,12\r\n");
    }

    @Test
    void jsonIsReadBackAsTheSameRows() {
        byte[] json = written(ANSWERS, AnswerFormat.JSON, 0).getBytes(StandardCharsets.UTF_8);

        Answers again = Answers.of(RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
                .create(ResultSetLang.RS_JSON)
                .read(new ByteArrayInputStream(json), ARQ.getContext()));

        assertThat(again).isEqualTo(ANSWERS);
    }

    @Test
    void markdownShowsWhatAnArticleSaysAsItStands() {
        assertThat(written(ANSWERS, AnswerFormat.MARKDOWN, 0)).isEqualTo("""
                | who | said | place | count |
                | --- | --- | --- | --- |
                | 唐杰 | the gap, she said, is "wide" |  | -3 |
                | =cmd\\|calc | two lines \\| \\*bold\\* \\<b\\> |  | 12 |
                """);
    }

    @Test
    void anUnknownFormatIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> AnswerFormat.named("xml"))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.remedy())
                        .isEqualTo("Take table, csv, json or markdown."));
    }

    private static String written(Answers answers, AnswerFormat format, int width) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(answers, out, width);
        } catch (IOException e) {
            throw new AssertionError("Writing to memory", e);
        }
        return out.toString();
    }

    private static Node text(String words) {
        return NodeFactory.createLiteralString(words);
    }

    private static Node number(String digits) {
        return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDinteger);
    }
}
