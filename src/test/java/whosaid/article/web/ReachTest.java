package whosaid.article.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://192.168.0.1/",
                "http://172.16.0.1/",
                "http://169.254.169.254/latest",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://2130706433/",
                "http://255.255.255.255/"
            })
    void privateAddressesAreRefused(String address) {
        assertThatThrownBy(() -> new Reach(false).require(URI.create(address))).isInstanceOf(NotFetched.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://example.org/", "http:///path", "http://user:secret@192.0.2.1/"})
    void whatIsNoAddressOfTheWebIsRefusedAlways(String address) {
        assertThatThrownBy(() -> new Reach(true).require(URI.create(address))).isInstanceOf(NotFetched.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34/", "https://8.8.8.8/feed", "http://[2606:2800:220:1::1]/"})
    void publicAddressesAreAllowed(String address) {
        assertThatCode(() -> new Reach(false).require(URI.create(address))).doesNotThrowAnyException();
    }
}
