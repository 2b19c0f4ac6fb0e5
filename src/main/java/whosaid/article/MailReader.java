package whosaid.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/// Reads mails, such as newsletters and press releases: one article a mail, its subject the headline, its sender the
/// outlet. Attached files are not read.
public final class MailReader implements ArticleReader {

    private static final int LARGEST = 20_000_000;
    private static final String PLAIN = "text/plain";
    private static final String HTML = "text/html";
    private static final String ATTACHED = "attachment";

    private final ArticleIntake intake = new ArticleIntake();
    private final PageReader pages = new PageReader();

    @Override
    public boolean reads(Path file) {
        return PackedFile.name(file).endsWith(".eml");
    }

    @Override
    public Stream<Reading> read(Path file) {
        String shown = PackedFile.shown(file);
        try (InputStream bytes = PackedFile.open(file)) {
            byte[] content = bytes.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw ArticleIntake.tooLong("more than %,d bytes".formatted(LARGEST));
            }
            return Stream.of(reading(shown, FileNames.withoutExtension(file), content));
        } catch (MalformedArticle e) {
            return Stream.of(e.at(shown));
        } catch (IOException e) {
            return Stream.of(Unopened.reading(file, e));
        }
    }

    private Reading reading(String shown, String id, byte[] content) throws MalformedArticle {
        Message mail = parsed(content);
        try {
            Optional<TextBody> plain = text(mail, PLAIN);
            if (plain.isPresent()) {
                return intake.read(shown, metadata(mail), id, shown, words(plain.get()));
            }
            String page = words(text(mail, HTML)
                    .orElseThrow(() -> new MalformedArticle(
                            "there is no text in the mail, only attached files.",
                            "Save what is attached, and add that.")));
            Reading reading = pages.read(shown, null, StandardCharsets.UTF_8, page.getBytes(StandardCharsets.UTF_8));
            return reading instanceof Reading.Read read
                    ? intake.read(
                            shown,
                            metadata(mail),
                            id,
                            shown,
                            read.article().text().value())
                    : reading;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static Message parsed(byte[] content) throws MalformedArticle {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        try {
            Message mail = builder.parseMessage(new ByteArrayInputStream(content));
            if (mail.getFrom() == null && mail.getSubject() == null) {
                throw new MalformedArticle(
                        "it is no mail: it has neither a sender nor a subject.",
                        "Save the mail from its program anew.");
            }
            return mail;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static MalformedArticle broken(Exception fault) {
        return new MalformedArticle(
                "it is no mail that can be read: %s.".formatted(CleanText.line(String.valueOf(fault.getMessage()))),
                "Save the mail from its program anew.");
    }

    /// The first text of a type in a mail, however deep it lies.
    private static Optional<TextBody> text(Entity part, String type) {
        if (ATTACHED.equalsIgnoreCase(part.getDispositionType())) {
            return Optional.empty();
        }
        if (part.getBody() instanceof Multipart parts) {
            return parts.getBodyParts().stream()
                    .flatMap(inner -> text(inner, type).stream())
                    .findFirst();
        }
        return part.getBody() instanceof TextBody body && part.getMimeType().equalsIgnoreCase(type)
                ? Optional.of(body)
                : Optional.empty();
    }

    private static String words(TextBody body) throws IOException {
        StringBuilder words = new StringBuilder();
        char[] buffer = new char[8192];
        try (Reader reader = body.getReader()) {
            int read = reader.read(buffer);
            while (read >= 0) {
                words.append(buffer, 0, read);
                read = reader.read(buffer);
            }
        }
        return words.toString().replace("\r\n", "\n");
    }

    private static Metadata metadata(Message mail) throws MalformedArticle {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (mail.getSubject() != null) {
            fields.put("title", mail.getSubject());
        }
        if (mail.getFrom() != null && !mail.getFrom().isEmpty()) {
            Mailbox sender = mail.getFrom().getFirst();
            fields.put("outlet", sender.getName() == null ? sender.getDomain() : sender.getName());
        }
        if (mail.getDate() != null) {
            fields.put(
                    "date", mail.getDate().toInstant().atOffset(ZoneOffset.UTC).toString());
        }
        return Metadata.of(fields);
    }
}
