package whosaid.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What pages give. A case is a page of `pages`, and beside it as text what must come of it: each value with where it
/// was found, then the paragraphs.
class PageTest {

    private static final Path PAGES = Path.of("src/test/resources/whosaid/article/page/pages");

    @TestFactory
    Stream<DynamicTest> readsEachPage() throws IOException {
        List<Path> pages = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(PAGES, "*.html")) {
            found.forEach(pages::add);
        }
        assertThat(pages).isNotEmpty();
        return pages.stream().sorted().map(page -> {
            String name = page.getFileName().toString();
            Path expected = page.resolveSibling(name.replace(".html", ".txt"));
            return DynamicTest.dynamicTest(
                    name, () -> assertThat(shown(Page.read(Files.readAllBytes(page), null, null)))
                            .isEqualTo(Files.readString(expected)));
        });
    }

    @Test
    void theCanonicalAddressCountsOnItsOwnSiteOnly() {
        byte[] page =
                "<link rel=canonical href='https://other.example/story'><p>Text.".getBytes(StandardCharsets.UTF_8);

        assertThat(at(page, "https://www.other.example/story?from=feed")).hasToString("https://other.example/story");
        assertThat(at(page, "https://harbour.example/story")).hasToString("https://harbour.example/story");
    }

    @Test
    void theAddressTellsDayAndOutletWhenThePageDoesNot() {
        byte[] bytes = "<p>Text.".getBytes(StandardCharsets.UTF_8);

        Page page = Page.read(bytes, null, URI.create("https://www.harbour.example/2026/mar/01/story"));

        assertThat(page.published()).hasToString("2026-03-01");
        assertThat(page.outlet()).isEqualTo("harbour.example");
        assertThat(page.origins()).containsEntry("published", "address").containsEntry("publisher", "address");
    }

    private static @Nullable URI at(byte[] page, String address) {
        return Page.read(page, null, URI.create(address)).url();
    }

    private static String shown(Page page) {
        StringBuilder shown = new StringBuilder();
        show(shown, page, "url", page.url());
        show(shown, page, "title", page.title());
        show(shown, page, "publisher", page.outlet());
        show(shown, page, "authors", page.authors().isEmpty() ? null : String.join("; ", page.authors()));
        show(shown, page, "published", page.published());
        show(shown, page, "modified", page.modified());
        show(shown, page, "section", page.section());
        show(shown, page, "language", page.language());
        shown.append(page.isStub() ? "the beginning only\n" : "");
        return shown.append('\n')
                .append(page.text())
                .append(page.text().isEmpty() ? "" : "\n")
                .toString();
    }

    private static void show(StringBuilder shown, Page page, String name, @Nullable Object value) {
        if (value != null) {
            String origin = Objects.requireNonNull(page.origins().get(name), "every value has an origin");
            shown.append("%s: %s < %s%n".formatted(name, value, origin));
        }
    }
}
