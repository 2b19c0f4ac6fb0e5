package whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whosaid.article.Reading.Read;
import whosaid.article.Reading.Unreadable;

class PageReaderTest {

    private static final String PARAGRAPH =
            "<p>The bridge over the harbour was opened again on Monday, the mayor of the town said.</p>";
    private static final String TEXT =
            "The bridge over the harbour was opened again on Monday, the mayor of the town said.";

    private final PageReader reader = new PageReader();

    @TempDir
    Path folder;

    @Test
    void pagesAreArticlesLikeOthersAlsoPacked() throws IOException {
        Files.writeString(folder.resolve("bridge.html"), PARAGRAPH);
        Files.write(folder.resolve("packed.htm.gz"), packed(PARAGRAPH));
        Files.writeString(folder.resolve("strict.XHTML"), PARAGRAPH);

        try (Stream<Reading> readings = ArticleFiles.byName().read(List.of(folder))) {
            assertThat(readings.map(reading -> ((Read) reading).article()))
                    .extracting(Article::id, article -> article.text().value())
                    .containsExactly(tuple("bridge", TEXT), tuple("packed", TEXT), tuple("strict", TEXT));
        }
    }

    @Test
    void aFetchedPageGoesByItsAddress() {
        URI address = URI.create("https://harbour.example/bridge");

        Article article = article(reader.read("feed, entry 3", address, null, bytes(PARAGRAPH)));

        assertThat(article.id()).isEqualTo("https://harbour.example/bridge");
        assertThat(article.source()).isEqualTo("https://harbour.example/bridge");
        assertThat(article.url()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"windows-1252", "ISO-8859-1", "ISO-8859-2", "windows-1251", "Shift_JIS", "EUC-KR", "GB18030"})
    void aPageIsReadInTheCharacterSetItNames(String charset) {
        String words = sample(charset);
        byte[] page = ("<meta charset='" + charset + "'><p>" + words.repeat(3)).getBytes(Charset.forName(charset));

        assertThat(text(page, null)).isEqualTo(words.repeat(3).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "windows-1251", "Shift_JIS", "EUC-KR", "GB18030"})
    void aPageThatNamesNoCharacterSetIsReadInTheServersOrTheOneItLooksLike(String charset) {
        String words = sample(charset);
        byte[] page = ("<p>" + words.repeat(8)).getBytes(Charset.forName(charset));

        assertThat(text(page, Charset.forName(charset)))
                .isEqualTo(words.repeat(8).strip());
        assertThat(text(page, null)).isEqualTo(words.repeat(8).strip());
    }

    @Test
    void utf8IsReadAsSuchWhateverThePageOrTheServerSays() {
        String words = "“La niña habló,” dijo el alcalde de la ciudad el lunes por la mañana en el puerto.";
        byte[] page = bytes("<meta charset=iso-8859-1><p>" + words);

        assertThat(text(page, StandardCharsets.ISO_8859_1)).isEqualTo(words);
        assertThat(text(("\uFEFF<p>" + words).getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo(words);
    }

    @Test
    void whatThePageSaysOfItsLanguageIsOnlyAHint() {
        String spanish = "El presidente del consejo dijo que la reunión se celebrará el próximo lunes en la capital. ";

        assertThat(article(page("<html lang=en-US><p>" + spanish.repeat(4))).language())
                .isEqualTo("es");
        assertThat(article(page("<html lang=es-PE><p>" + spanish.repeat(4))).language())
                .isEqualTo("es-PE");
        assertThat(article(page("<html lang=en-GB>" + PARAGRAPH)).language()).isEqualTo("en-GB");
    }

    @Test
    void paragraphsInOtherLanguagesAreKeptAndSetAside() {
        String spanish = "El presidente del consejo dijo que la reunión se celebrará el próximo lunes en la capital.";

        Article article = article(page(PARAGRAPH + "<p>" + spanish + "</p>" + PARAGRAPH.replace("Monday", "Sunday")));

        assertThat(article.text().value()).contains(spanish);
        assertThat(article.setAside()).singleElement().satisfies(part -> {
            assertThat(article.text().at(part.span())).isEqualTo(spanish);
            assertThat(part.reason()).isEqualTo(SetAside.Reason.OTHER_LANGUAGE);
        });
    }

    @Test
    void aPageBeforeAPaywallIsReadWithADoubt() {
        Reading reading = page(PARAGRAPH + "<p>Subscribe to continue reading.</p>");

        assertThat(((Read) reading).doubts()).singleElement().asString().contains("before a paywall");
        assertThat(((Read) page(PARAGRAPH)).doubts()).isEmpty();
    }

    @Test
    void whatIsNoArticleIsToldInOneSentence() {
        assertFault("", "no running text was found");
        assertFault("<html><body><a href=/1>One</a> <a href=/2>Two</a></body></html>", "no running text was found");
        assertFault("<script>alert('" + TEXT + "')</script>", "no running text was found");
        assertFault("<p>" + "word ".repeat(300_000) + ".", "the longest article taken has 1,000,000 characters");
        assertFault("\0".repeat(5000) + PARAGRAPH, "control characters all over");
        assertFault("x".repeat(50_000_000), "it has more than 8,000,000 bytes");
        assertFault("<p>".repeat(300_001), "it has 300,001 tags");
    }

    @Test
    void aPackedPageThatSwellsIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path bomb = Files.write(folder.resolve("bomb.html.gz"), packed("x".repeat(50_000_000)));
        Path broken = Files.writeString(folder.resolve("broken.html.gz"), PARAGRAPH);

        assertThat(fault(only(bomb))).contains("it has more than 8,000,000 bytes");
        assertThat(fault(only(broken))).contains("it could not be read: Not in GZIP format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "span", "table", "ul><li", "font", "i><p", "blockquote", "svg", "dl><dd"})
    void aHundredThousandElementsInEachOtherAreRead(String tags) {
        String deep = "<" + tags + ">";

        assertThat(article(page(deep.repeat(100_000) + PARAGRAPH)).text().value())
                .isEqualTo(TEXT);
    }

    @Test
    void metadataThatRunsInCirclesOrDeepIsLeftOut() {
        String circle = "{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"x\"}},"
                + "{\"@id\":\"x\",\"b\":1,\"name\":{\"@id\":\"x\"}}";

        assertThat(article(page(jsonLd("[" + circle + "]") + PARAGRAPH)).authors())
                .isEmpty();
        assertThat(article(page(jsonLd("{\"a\":".repeat(500_000)) + PARAGRAPH)).title())
                .isNull();
        assertThat(article(page("<title>" + "long ".repeat(1000) + "</title>" + PARAGRAPH))
                        .title())
                .isNull();
    }

    @Test
    void nothingOfThePageRunsAndEntitiesStandForOneCharacter() {
        String page =
                "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><title>&lt;b&gt;Bridge&lt;/b&gt;</title>"
                        + PARAGRAPH
                        + "<p>It said &b; and &lt;script&gt;alert(1)&lt;/script&gt; to the"
                        + " harbour master on Monday.</p>";

        Article article = article(page(page));

        assertThat(article.title()).isEqualTo("<b>Bridge</b>");
        assertThat(article.text().value())
                .endsWith("It said &b; and <script>alert(1)</script> to the harbour master on Monday.");
    }

    private static String jsonLd(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private void assertFault(String page, String fault) {
        assertThat(fault(page(page))).contains(fault);
    }

    private static String fault(Reading reading) {
        assertThat(reading).isInstanceOf(Unreadable.class);
        return ((Unreadable) reading).fault();
    }

    private Reading only(Path file) {
        try (Stream<Reading> readings = reader.read(file)) {
            return readings.toList().getFirst();
        }
    }

    private Reading page(String html) {
        return reader.read("page", null, null, bytes(html));
    }

    private String text(byte[] page, @Nullable Charset declared) {
        return article(reader.read("page", null, declared, page)).text().value();
    }

    private static Article article(Reading reading) {
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).article();
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(html));
        }
        return out.toByteArray();
    }

    private static String sample(String charset) {
        return switch (charset) {
            case "windows-1251" -> "Мост через гавань снова открыли в понедельник, сообщил мэр города журналистам. ";
            case "Shift_JIS" -> "港にかかる橋は月曜日に再び開通したと、町の市長が記者団に語りました。住民は喜んでいます。";
            case "EUC-KR" -> "항구를 가로지르는 다리가 월요일에 다시 개통되었다고 시장이 기자들에게 말했습니다. ";
            case "GB18030" -> "横跨港口的大桥星期一重新开放，该镇镇长对记者们说。居民们对此感到非常高兴，他们等了很久。";
            case "ISO-8859-2" ->
                "Most nad przystanią został ponownie otwarty w poniedziałek, powiedział burmistrz miasteczka. ";
            default -> "Le pont du port a été rouvert lundi matin, a déclaré le maire à des journalistes étonnés. ";
        };
    }
}
