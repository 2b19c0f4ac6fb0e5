package whosaid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import whosaid.CaseFile;
import whosaid.article.Article;
import whosaid.article.SetAside;
import whosaid.statement.ArticleFacts;
import whosaid.statement.Entity;
import whosaid.statement.Statement.Said;
import whosaid.text.Span;
import whosaid.text.Text;

/// Who said what, from the text to the statements: the cases hold the annotators and the extractor together.
class SaidExtractorTest {

    private static final Extraction EXTRACTION = Extraction.standard();

    @TestFactory
    Stream<DynamicTest> creditsQuotedWords() throws IOException {
        return cases("quoted.txt");
    }

    @TestFactory
    Stream<DynamicTest> creditsReportedWords() throws IOException {
        return cases("reported.txt");
    }

    @TestFactory
    Stream<DynamicTest> tellsWhoSpeaks() throws IOException {
        return cases("speakers.txt");
    }

    @TestFactory
    Stream<DynamicTest> tellsThroughWhomAndInWhatWordsCame() throws IOException {
        return cases("relays.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsInterviewsAndTranscripts() throws IOException {
        return cases("interviews.txt");
    }

    @TestFactory
    Stream<DynamicTest> creditsEmbeddedPostsToTheirAuthors() throws IOException {
        return cases("posts.txt");
    }

    @TestFactory
    Stream<DynamicTest> creditsNothingWhereNothingIsReported() throws IOException {
        return cases("nothing.txt");
    }

    @TestFactory
    Stream<DynamicTest> whatIsStillMisreadIsNotClaimedToBeRead() throws IOException {
        return CaseFile.read(SaidExtractorTest.class, "said/misread.txt")
                .map(one -> DynamicTest.dynamicTest(one.text(), () -> assertThat(found(article(one.text(), List.of())))
                        .as("move the case to the file it belongs to")
                        .isNotEqualTo(one.expected())));
    }

    @Test
    void nothingIsCreditedInWhatIsSetAside() {
        String text = "“It rains,” said Ana Lindqvist.";
        SetAside all = new SetAside(new Span(0, text.length()), SetAside.Reason.FURNITURE);

        assertThat(found(article(text, List.of(all)))).isEmpty();
    }

    @Test
    void contentsGoOnBehindWhatIsSetAsideWithinThem() {
        String text = "Mayor Ana Lindqvist Ana Maria LindqvistFerry sold MORE said that the harbour of Kofi Berg"
                + " Kofi BergBerg buys a ferry MORE's town will close. “It rains,” she added.";
        List<SetAside> parts = List.of(
                inside(text, " Ana Maria LindqvistFerry sold MORE", SetAside.Reason.LINK_BOX),
                inside(text, " Kofi BergBerg buys a ferry MORE", SetAside.Reason.LINK_BOX));

        assertThat(found(article(text, parts)))
                .containsExactly(
                        "Ana Maria Lindqvist | said | indirect: the harbour of Kofi Berg … 's town will close",
                        "Ana Maria Lindqvist | added | direct: It rains,");
    }

    @Test
    void whoTookAPictureIsNotReadWithItsCaption() {
        String text = "Image copyright Kofi Berg Image caption Mayor Ana Lindqvist said that it rains. [Omar Sy/AFP]";
        ArticleFacts facts = EXTRACTION.extract(article(
                text,
                List.of(
                        inside(text, "Image copyright Kofi Berg Image caption ", SetAside.Reason.FURNITURE),
                        inside(text, " [Omar Sy/AFP]", SetAside.Reason.FURNITURE))));

        assertThat(facts.of(Said.class).stream().map(said -> written(said, new Text(text))))
                .containsExactly("Ana Lindqvist | said | indirect: it rains");
        assertThat(facts.entities()).extracting(Entity::name).containsExactly("Ana Lindqvist");
    }

    @Test
    void charactersThatAreNotSeenDoNotPartWords() {
        String text = "\u200eMayor\u00a0Ana\u00a0Lind\u00adqvist said ``it is\u200b rain\u00ading'' on Mon\u00adday.";
        ArticleFacts facts = EXTRACTION.extract(article(text, List.of()));

        assertThat(facts.of(Said.class).stream().map(said -> written(said, new Text(text))))
                .containsExactly("Ana Lindqvist | said | direct: it is\u200b rain\u00ading");
        assertThat(facts.entities()).extracting(Entity::name).containsExactly("Ana Lindqvist");
    }

    private static SetAside inside(String text, String part, SetAside.Reason reason) {
        int start = text.indexOf(part);
        return new SetAside(new Span(start, start + part.length()), reason);
    }

    private static Stream<DynamicTest> cases(String file) throws IOException {
        return CaseFile.read(SaidExtractorTest.class, "said/" + file)
                .map(one -> DynamicTest.dynamicTest(one.text(), () -> assertThat(found(article(one.text(), List.of())))
                        .isEqualTo(one.expected())));
    }

    private static Article article(String text, List<SetAside> setAside) {
        return new Article("a", "a.txt", null, null, null, List.of(), null, "en", new Text(text), setAside);
    }

    private static List<String> found(Article article) {
        return EXTRACTION.extract(article).of(Said.class).stream()
                .map(said -> written(said, article.text()))
                .toList();
    }

    /// `speaker | cue | kind: words`, then ` | via …`, ` | in …` and ` | at …` where there is something to tell.
    private static String written(Said said, Text text) {
        StringBuilder line = new StringBuilder(speaker(said, text));
        line.append(" | ").append(said.cue() == null ? "-" : text.at(said.cue()));
        line.append(" | ").append(said.kind().name().toLowerCase(Locale.ROOT)).append(": ");
        line.append(said.content().stream().map(text::at).collect(Collectors.joining(" … ")));
        if (!said.via().isEmpty()) {
            line.append(" | via ");
            line.append(said.via().stream().map(Entity::name).collect(Collectors.joining(", ")));
        }
        if (said.medium() != null) {
            line.append(" | in ").append(said.medium().words());
        }
        if (said.event() != null) {
            line.append(" | at ").append(said.event().name());
        }
        return line.toString();
    }

    private static String speaker(Said said, Text text) {
        if (said.speaker() != null) {
            return said.speaker().name();
        }
        return said.source() == null ? "-" : "[" + text.at(said.source()) + "]";
    }
}
