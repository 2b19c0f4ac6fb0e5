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
    private static final Set<String> SYSTEMS = WordList.load("publishing-systems.txt");
    private static final int LONGEST = 80;

    private OutletName() {}

    /// The name, or nothing when it is that of the system that the site runs on.
    static Optional<String> read(String value) {
        String name = SLOGAN.matcher(
                        WEB_ADDRESS.matcher(value.replaceFirst("^@", "")).replaceFirst("$1"))
                .replaceFirst("");
        boolean unnamed = name.isEmpty() || name.length() > LONGEST || SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
        return unnamed ? Optional.empty() : Optional.of(name);
    }
}
