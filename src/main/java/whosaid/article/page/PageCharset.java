package whosaid.article.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the bytes of a page into text.
final class PageCharset {

    private static final Pattern META = Pattern.compile(
            "<(?:meta|\\?xml)\\b[^>]{0,500}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
            Pattern.CASE_INSENSITIVE);

    private static final int HEAD = 8192;

    private PageCharset() {}

    static String decode(byte[] bytes, @Nullable Charset declared) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String utf8 = strictly(bytes, StandardCharsets.UTF_8);
        Charset named = named(bytes);
        if (utf8 != null && (named == null || !named.name().startsWith("ISO-2022"))) {
            return utf8;
        }
        for (Charset charset : new @Nullable Charset[] {named, declared}) {
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                return new String(bytes, charset);
            }
        }
        return new String(
                bytes, named == null && declared == null ? Charset.forName("windows-1252") : StandardCharsets.UTF_8);
    }

    private static @Nullable Charset named(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        if (!meta.find()) {
            return null;
        }
        try {
            return Charset.forName(meta.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
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
