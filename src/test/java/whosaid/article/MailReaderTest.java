package whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {

    private static final String WORDS =
            "The bridge over the lake will be open again in the spring, the harbour council said on "
                    + "Monday. The ferry will go every hour until then.";

    private static final String HEAD = """
            From: Harbour Council <press@harbour.example>
            To: editors@post.example
            Subject: =?UTF-8?Q?Br=C3=BCcke_to_reopen?=
            Date: Sun, 01 Mar 2026 10:30:00 +0100
            MIME-Version: 1.0
            """;

    @TempDir
    Path folder;

    private Reading read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("mail.eml"), content.replace("\n", "\r\n"));
        return new MailReader().read(file).findFirst().orElseThrow();
    }

    @Test
    void aPlainMailIsAnArticle() throws IOException {
        Reading.Read read = (Reading.Read) read(HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + WORDS + "\n");

        assertThat(read.article().title()).isEqualTo("Brücke to reopen");
        assertThat(read.article().outlet()).hasToString("Outlet[name=Harbour Council]");
        assertThat(read.article().published()).hasToString("2026-03-01T09:30:00Z");
        assertThat(read.article().text().value().strip()).isEqualTo(WORDS);
    }

    @Test
    void ofTwoFormsThePlainOneIsRead() throws IOException {
        Reading.Read read = (Reading.Read) read(HEAD + """
                Content-Type: multipart/alternative; boundary="b"

                --b
                Content-Type: text/html; charset=utf-8

                <p>Other words.</p>
                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                The bridge =E2=80=93 open.
                --b--
                """);

        assertThat(read.article().text().value().strip()).isEqualTo("The bridge – open.");
    }

    @Test
    void aMailInHtmlIsReadLikeAPage() throws IOException {
        Reading.Read read =
                (Reading.Read) read(HEAD + "Content-Type: text/html; charset=utf-8\n\n<html><body><article><p>" + WORDS
                        + "</p><p>" + WORDS.replace("bridge", "tunnel") + "</p></article></body></html>\n");

        assertThat(read.article().text().value()).contains(WORDS, "The tunnel over the lake");
        assertThat(read.article().title()).isEqualTo("Brücke to reopen");
    }

    @Test
    void whatIsNoMailIsTold() throws IOException {
        assertThat(read("no mail at all"))
                .isInstanceOfSatisfying(Reading.Unreadable.class, failure -> assertThat(failure.fault())
                        .startsWith("it is no mail"));
    }

    @Test
    void aMailWithAttachedFilesOnlyIsTold() throws IOException {
        assertThat(read(HEAD + "Content-Type: application/pdf\nContent-Disposition: attachment\n\nJVBERi0=\n"))
                .isInstanceOfSatisfying(Reading.Unreadable.class, failure -> assertThat(failure.fault())
                        .startsWith("there is no text in the mail"));
    }
}
