package whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

    @TempDir
    Path folder;

    private Reading read(Path file) {
        return new PdfReader().read(file).findFirst().orElseThrow();
    }

    private String fault(Path file) {
        return ((Reading.Unreadable) read(file)).fault();
    }

    private static void page(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            float y = 740;
            for (String line : lines) {
                content.beginText();
                content.newLineAtOffset(60, y);
                content.showText(line);
                content.endText();
                y -= line.isEmpty() ? 30 : 14;
            }
        }
    }

    @Test
    void aPressReleaseIsReadInParagraphsWithoutItsFurniture() throws IOException {
        Path file = folder.resolve("release.pdf");
        try (PDDocument document = new PDDocument()) {
            Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            created.clear();
            created.set(2026, Calendar.MARCH, 1, 12, 0);
            document.getDocumentInformation().setTitle("Bridge to reopen");
            document.getDocumentInformation().setCreationDate(created);
            page(
                    document,
                    List.of(
                            "Harbour Council Press Office",
                            "",
                            "The bridge over the lake will be open again in the spring, the har-",
                            "bour council said on Monday after its meeting.",
                            "",
                            "The ferry will go every hour until then.",
                            "",
                            "1 / 3"));
            page(
                    document,
                    List.of("Harbour Council Press Office", "", "The engineers found no further damage.", "", "2 / 3"));
            page(document, List.of("Harbour Council Press Office", "", "The work goes on.", "", "3 / 3"));
            document.save(file.toFile());
        }

        Reading.Read read = (Reading.Read) read(file);

        assertThat(read.article().title()).isEqualTo("Bridge to reopen");
        assertThat(read.article().published()).hasToString("2026-03-01");
        assertThat(read.article().text().value()).isEqualTo("""
                        The bridge over the lake will be open again in the spring, the harbour council said on Monday \
                        after its meeting.

                        The ferry will go every hour until then.

                        The engineers found no further damage.

                        The work goes on.""");
    }

    @Test
    void aLockedFileAndOneOfPicturesAreTold() throws IOException {
        Path locked = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            page(document, List.of("The bridge is closed."));
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(locked.toFile());
        }
        Path picture = folder.resolve("picture.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(picture.toFile());
        }

        assertThat(fault(locked)).isEqualTo("it is locked with a password.");
        assertThat(fault(picture)).isEqualTo("its pages are pictures: there is no text in them.");
    }

    @Test
    void whatIsNoPdfIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("none.pdf"), "no document");

        assertThat(fault(file)).startsWith("it is no PDF that can be read");
    }
}
