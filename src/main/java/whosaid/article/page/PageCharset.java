package whosaid.article.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whosaid.text.WordList;

/// Turns the bytes of a page into text: by their byte order mark; else as UTF-8 where they are that, since text in
/// other character sets never happens to be; else as the page says, as the server said, or as the bytes look.
final class PageCharset {

    private static final Pattern NAMED = Pattern.compile(
            "<(?:meta|\\?xml)\\b[^>]{0,500}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    /// Where a page names its character set: the HTML standard says in its first 1024 bytes, but many do later.
    private static final int HEAD = 8192;

    /// So much of a page tells how its bytes look.
    private static final int SAMPLE = 65536;

    /// A page that says it is in UTF-8 may have so many bytes that are not, in each hundred that are beyond ASCII.
    private static final int FEW = 5;

    private static final int PERCENT = 100;

    private static final Map<String, String> MEANT = WordList.lines("charset-names.txt").stream()
            .map(line -> line.split(": "))
            .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

    private PageCharset() {}

    static String decode(byte[] bytes, @Nullable Charset declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset named = named(bytes);
        // ISO-2022-JP is in ASCII bytes throughout, so that it would pass for UTF-8.
        boolean sevenBits = named != null && named.name().startsWith("ISO-2022");
        if (!sevenBits && isUtf8(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return new String(bytes, told(named, declared, bytes));
    }

    private static Charset told(@Nullable Charset named, @Nullable Charset declared, byte[] bytes) {
        Charset told = named == null ? declared : named;
        if (told == null || told.equals(StandardCharsets.UTF_8) && !isNearlyUtf8(bytes)) {
            return detected(bytes);
        }
        return meant(told.name());
    }

    private static @Nullable Charset named(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED.matcher(head);
        return named.find() ? meant(named.group(1)) : null;
    }

    /// The character set of a name, or the one of the western world when Java knows none.
    private static Charset meant(String name) {
        return Charset.forName(
                MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name), Charset.forName("windows-1252"));
    }

    private static Charset detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE));
        CharsetMatch match = detector.detect();
        return meant(match == null ? "windows-1252" : match.getName());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// Whether only a few bytes beyond ASCII are not UTF-8, as where a page was cut or patched together.
    private static boolean isNearlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long beyond = text.chars().filter(unit -> unit > 0x7F).count();
        long wrong = text.chars().filter(unit -> unit == 0xFFFD).count();
        return wrong * PERCENT <= beyond * FEW;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
