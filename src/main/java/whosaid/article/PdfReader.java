package whosaid.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reads PDF, such as press releases: one article a file. Paragraphs are put together from their lines, words that were
/// divided at the end of a line are whole again, and what stands at the top or the bottom of every page is left out.
public final class PdfReader implements ArticleReader {

    private static final int LARGEST = 50_000_000;
    private static final int MOST_PAGES = 200;
    private static final String PARAGRAPH = "\u2029";
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:page\\s+)?\\d{1,4}(?:\\s*(?:/|of)\\s*\\d{1,4})?[^\\p{L}\\p{N}]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIVIDED = Pattern.compile("(\\p{Ll})[-\u00AD]\n(?=\\p{Ll})");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /// Titles that a program gave and no person.
    private static final Pattern PROGRAMS_TITLE =
            Pattern.compile("(?i)(?:microsoft (?:word|powerpoint) - .*|untitled.*|.*\\.(?:docx?|pptx?|indd|pdf|odt))");

    private final ArticleIntake intake = new ArticleIntake();

    @Override
    public boolean reads(Path file) {
        return PackedFile.name(file).endsWith(".pdf");
    }

    @Override
    public Stream<Reading> read(Path file) {
        String shown = PackedFile.shown(file);
        try (InputStream bytes = PackedFile.open(file)) {
            byte[] content = bytes.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw ArticleIntake.tooLong("more than %,d bytes".formatted(LARGEST));
            }
            return Stream.of(reading(file, shown, content));
        } catch (MalformedArticle e) {
            return Stream.of(e.at(shown));
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    private Reading reading(Path file, String shown, byte[] content) throws MalformedArticle {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw ArticleIntake.tooLong("%,d pages".formatted(document.getNumberOfPages()));
            }
            String text = text(document);
            if (text.isBlank()) {
                throw new MalformedArticle(
                        "its pages are pictures: there is no text in them.",
                        "Run it through text recognition (OCR) first.");
            }
            return intake.read(
                    shown, metadata(document.getDocumentInformation()), FileNames.withoutExtension(file), shown, text);
        } catch (InvalidPasswordException e) {
            throw new MalformedArticle(
                    "it is locked with a password.", "Save a copy without one, or add its text as .txt.");
        } catch (IOException | RuntimeException e) {
            throw new MalformedArticle(
                    "it is no PDF that can be read: %s.".formatted(CleanText.line(String.valueOf(e.getMessage()))),
                    "Open it in a program and save it anew, or leave it out.");
        }
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setParagraphEnd(PARAGRAPH);
        stripper.setLineSeparator("\n");
        List<List<String>> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList());
        }
        Map<String, Long> edges = pages.stream()
                .flatMap(lines -> edges(lines).distinct())
                .collect(Collectors.groupingBy(line -> line, HashMap::new, Collectors.counting()));
        return pages.stream()
                .map(lines -> body(lines, edges, pages.size()))
                .collect(Collectors.joining("\n"))
                .transform(PdfReader::paragraphs);
    }

    /// The first and the last two lines of a page, numbers made alike.
    private static Stream<String> edges(List<String> lines) {
        return Stream.concat(lines.stream().limit(2), lines.stream().skip(Math.max(2, lines.size() - 2)))
                .map(PdfReader::alike);
    }

    private static String alike(String line) {
        return DIGITS.matcher(line.replace(PARAGRAPH, "").strip()).replaceAll("0");
    }

    /// The lines of a page without page numbers and without what other pages have at their edges too.
    private static String body(List<String> lines, Map<String, Long> edges, int pages) {
        List<String> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean edge = i < 2 || i >= lines.size() - 2;
            boolean furniture = edge
                    && (PAGE_NUMBER.matcher(line.replace(PARAGRAPH, "").strip()).matches()
                            || pages > 1 && 2 * edges.getOrDefault(alike(line), 0L) > pages);
            if (!furniture) {
                body.add(line);
            }
        }
        return String.join("\n", body);
    }

    /// Lines of one paragraph are one line; a paragraph that a page ends goes on where its last line has no full stop.
    private static String paragraphs(String lines) {
        String whole = DIVIDED.matcher(lines.replace("\r", "")).replaceAll("$1");
        return Stream.of(whole.split(PARAGRAPH + "\n?"))
                .map(paragraph -> paragraph.replaceAll("\\s*\n\\s*", " ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static Metadata metadata(PDDocumentInformation information) throws MalformedArticle {
        Map<String, Object> fields = new LinkedHashMap<>();
        String title = information.getTitle();
        if (title != null
                && !title.isBlank()
                && !PROGRAMS_TITLE.matcher(title.strip()).matches()) {
            fields.put("title", title);
        }
        Calendar created = information.getCreationDate();
        if (created != null) {
            fields.put(
                    "date",
                    created.toInstant().atZone(ZoneId.of("UTC")).toLocalDate().toString());
        }
        return Metadata.of(fields);
    }
}
