package whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import whosaid.text.Text;

class SetAsideFinderTest {

    private final SetAsideFinder finder = new SetAsideFinder();

    @Test
    void setsAsideTheParagraphsMarkedSoInEachBlock() throws IOException {
        for (String block : blocks()) {
            List<String> lines = block.lines().toList();
            Text text = new Text(String.join(
                    "\n\n", lines.stream().map(SetAsideFinderTest::words).toList()));

            List<SetAside> parts = finder.find(text).parts();

            for (int i = 0; i < lines.size(); i++) {
                assertThat(mark(parts, text, i))
                        .as(lines.get(i))
                        .isEqualTo(lines.get(i).split(": ", 2)[0]);
            }
        }
    }

    @Test
    void setsAsideWhatALinkHoldsWithinAParagraph() {
        assertThat(inside("Mayor Ana Lind Ana Maria LindOvernight Harbour: Strike ends | Ferry sold "
                        + "Kofi Berg calls Lind a friend MORE's office said on Monday that it rains."))
                .containsExactly(" Ana Maria LindOvernight Harbour: Strike ends | Ferry sold "
                        + "Kofi Berg calls Lind a friend MORE");
        assertThat(inside("Speaker Kofi Berg Kofi Nana Berg Berg buys a ferry MORE (R-Wis.) said that it rains."))
                .containsExactly(" Kofi Nana Berg Berg buys a ferry MORE");
        assertThat(inside("Mayor Ana Lind Ana Maria LindMORE will go.")).containsExactly(" Ana Maria LindMORE");
        assertThat(inside("Sen. Wim O'Berg William (Wim) O'Berg'It rains,' says O'Berg MORE (R-Wis.) met Ana Lind, "
                        + "who wants MORE. Lind told Lind More Lindens MOREOVER."))
                .containsExactly(" William (Wim) O'Berg'It rains,' says O'Berg MORE");
    }

    @Test
    void setsAsideWhoTookAPictureBesideItsCaption() {
        String caption = "The mayor, Ana Lind, who said that it rains, opened the bridge in the harbour of the old town"
                + " on Monday, May 6, with many guests from abroad and a band from the islands.";

        assertThat(inside("Image copyright Harbour Wire Image caption " + caption))
                .containsExactly("Image copyright Harbour Wire Image caption ");
        assertThat(inside("Media playback is unsupported on your device Media caption " + caption))
                .containsExactly("Media playback is unsupported on your device Media caption ");
        assertThat(inside(caption + " (AP Photo/Kofi Berg)")).containsExactly(" (AP Photo/Kofi Berg)");
        assertThat(inside(caption + " [Kofi Berg/Getty Images/AFP]")).containsExactly(" [Kofi Berg/Getty Images/AFP]");
        assertThat(inside(caption + " | Kofi Berg/AP Photo Mayor opens bridge"))
                .containsExactly("| Kofi Berg/AP Photo Mayor opens bridge");
        assertThat(inside(caption + " Photograph: Kofi Berg/The Meridian Post"))
                .containsExactly("Photograph: Kofi Berg/The Meridian Post");
        assertThat(inside("The mayor (photos by Berg hang in her office) cited a poll (Reuters/Lindex) and a photo: it"
                        + " shows the bridge. She said the image caption was wrong."))
                .isEmpty();
    }

    private List<String> inside(String paragraph) {
        Text text = new Text(paragraph);
        return finder.find(text).parts().stream()
                .map(part -> text.at(part.span()))
                .toList();
    }

    @Test
    void tellsTheLanguageOfMostOfTheText() {
        String spanish = "El presidente del consejo dijo que la reunión se celebrará el próximo lunes en la capital.\n";

        assertThat(finder.find(new Text(spanish.repeat(3) + "Good morning.")).language())
                .isEqualTo("es");
        assertThat(finder.find(new Text("日本の首相は水曜日に東京で演説しました。")).language()).isEqualTo("ja");
        assertThat(finder.find(new Text("The mayor said that the bridge was safe."))
                        .language())
                .isEqualTo("en");
    }

    private static String mark(List<SetAside> parts, Text text, int paragraph) {
        return parts.stream()
                .filter(part -> part.span().equals(text.paragraphs().get(paragraph)))
                .map(part -> part.reason() == SetAside.Reason.FURNITURE ? "page" : "language")
                .findFirst()
                .orElse("kept");
    }

    private static String words(String line) {
        return line.split(": ", 2)[1];
    }

    private static List<String> blocks() throws IOException {
        try (InputStream in = Objects.requireNonNull(SetAsideFinderTest.class.getResourceAsStream("set-aside.txt"))) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String cases = file.lines().filter(line -> !line.startsWith("#")).reduce("", (a, b) -> a + "\n" + b);
            return List.of(cases.strip().split("\n\n+"));
        }
    }
}
