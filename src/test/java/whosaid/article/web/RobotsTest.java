package whosaid.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {

    private static boolean allows(String file, String path) {
        return Robots.of(file, "whosaid").allows(URI.create("https://example.org" + path));
    }

    @Test
    void theLongestRuleCounts() {
        String file = "User-agent: *\nDisallow: /news/\nAllow: /news/open/\n";

        assertThat(allows(file, "/news/one")).isFalse();
        assertThat(allows(file, "/news/open/one")).isTrue();
        assertThat(allows(file, "/sport")).isTrue();
    }

    @Test
    void aGroupThatNamesTheProgramStandsInForTheOneForEverybody() {
        String file = "User-agent: *\nDisallow: /\n\nUser-agent: Other\nUser-agent: Whosaid\nDisallow: /drafts\n";

        assertThat(allows(file, "/news")).isTrue();
        assertThat(allows(file, "/drafts/one")).isFalse();
    }

    @Test
    void starsAndEndsAreUnderstood() {
        String file = "user-agent: *\ndisallow: /*.pdf$ # papers\ndisallow: /*?print=\n";

        assertThat(allows(file, "/a/b.pdf")).isFalse();
        assertThat(allows(file, "/a/b.pdf.html")).isTrue();
        assertThat(allows(file, "/a?print=1")).isFalse();
    }

    @Test
    void anEmptyRuleForbidsNothing() {
        assertThat(allows("User-agent: *\nDisallow:\n", "/news")).isTrue();
        assertThat(allows("<html>no robots here</html>", "/news")).isTrue();
    }

    @Test
    void theDelayIsRead() {
        assertThat(Robots.of("User-agent: *\nCrawl-delay: 2.5\n", "whosaid").delay())
                .isEqualTo(Duration.ofMillis(2500));
        assertThat(Robots.of("User-agent: *\nCrawl-delay: soon\n", "whosaid").delay())
                .isZero();
    }
}
