package whosaid.endpoint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.owasp.encoder.Encode;

/// A piece of a page. Whatever text it holds is escaped when it is written, so that an article cannot change the page.
sealed interface Html {

    /// Elements that hold nothing and have no end tag.
    Set<String> VOID = Set.of("input", "link", "meta", "br");

    /// Writes it as HTML.
    void write(StringBuilder out);

    /// Text as a reader sees it.
    record Words(String text) implements Html {
        @Override
        public void write(StringBuilder out) {
            out.append(Encode.forHtmlContent(text));
        }
    }

    /// An element.
    ///
    /// @param name of the element
    /// @param attributes in the order they are written
    /// @param content in reading order
    record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

        /// The element with one attribute more.
        Element with(String attribute, String value) {
            Map<String, String> more = new LinkedHashMap<>(attributes);
            more.put(attribute, value);
            return new Element(name, more, content);
        }

        @Override
        public void write(StringBuilder out) {
            out.append('<').append(name);
            attributes.forEach((attribute, value) -> out.append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(Encode.forHtmlAttribute(value))
                    .append('"'));
            out.append('>');
            content.forEach(part -> part.write(out));
            if (!VOID.contains(name)) {
                out.append("</").append(name).append('>');
            }
        }
    }

    /// Text as a reader sees it.
    static Html words(String text) {
        return new Words(text);
    }

    /// An element around other pieces.
    static Element element(String name, List<? extends Html> content) {
        return new Element(name, Map.of(), List.copyOf(content));
    }

    /// An element around other pieces.
    static Element element(String name, Html... content) {
        return element(name, Arrays.asList(content));
    }

    /// An element around text.
    static Element element(String name, String text) {
        return element(name, words(text));
    }

    /// A link.
    static Element link(String address, String text) {
        return element("a", text).with("href", address);
    }
}
