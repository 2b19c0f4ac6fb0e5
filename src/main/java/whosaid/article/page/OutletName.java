package whosaid.article.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import whosaid.text.WordList;

/// Makes the name of an outlet of what a page gives as its publisher or site.
final class OutletName {

    private static final Pattern WEB_ADDRESS = Pattern.compile("^(?:https?://)?(?:www\\.)?([\\w.-]+\\.\\p{L}{2,})/?$");
    private static final Pattern SLOGAN = Pattern.compile("\\s+[|•·»:–—-]+\\s.*");
    private static final Set<String> NOT_OUTLETS = WordList.load("publishing-systems.txt");
    private static final int LONGEST = 80;

    private OutletName() {}

    /// The name, or nothing when it is that of an agency on somebody else's site, or of the system that the site runs
    // on.
    ///
    /// @param host the host the page is on, without "www."; empty when it is not known
    static Optional<String> read(String value, String host) {
        String name =
                SLOGAN.matcher(WEB_ADDRESS.matcher(value).replaceFirst("$1")).replaceFirst("");
        boolean elsewhere = !host.isEmpty() && !host.contains(Letters.of(name));
        if (name.isEmpty() || name.length() > LONGEST || elsewhere && isNoOutlet(name)) {
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private static boolean isNoOutlet(String name) {
        return NOT_OUTLETS.contains(name.toLowerCase(Locale.ROOT)) || Byline.isAgency(name);
    }
}
