package whosaid.article.web;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What came from an address.
sealed interface Answer {

    /// It has not changed since it was last asked for.
    record Unchanged() implements Answer {}

    /// What is there.
    ///
    /// @param address where it was found, behind all redirects
    /// @param body its bytes, unpacked
    /// @param contentType as the server named it, or null
    /// @param validators to ask for changes later
    record Found(URI address, byte[] body, @Nullable String contentType, Validators validators) implements Answer {

        private static final Pattern CHARSET =
                Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

        /// The character set that the server named, or null when it named none that is known.
        @Nullable
        Charset charset() {
            Matcher matcher = CHARSET.matcher(contentType == null ? "" : contentType);
            if (!matcher.find()) {
                return null;
            }
            try {
                return Charset.forName(matcher.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return null;
            }
        }
    }
}
