package whosaid.endpoint;

import java.util.List;

/// What a request for a page is answered with.
///
/// @param status of HTTP
/// @param mediaType without its charset, which is always UTF-8
/// @param body as text
record Page(int status, String mediaType, String body) {

    /// A page for people.
    ///
    /// @param title of the window; "" for the start page
    static Page of(int status, String title, List<Html> content) {
        StringBuilder out = new StringBuilder("<!doctype html>\n");
        Html head = Html.element(
                "head",
                Html.element("meta").with("charset", "utf-8"),
                Html.element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Html.element("title", title.isEmpty() ? "whosaid" : title + " – whosaid"),
                Html.element("link").with("rel", "stylesheet").with("href", "/style.css"));
        Html header = Html.element(
                "header",
                Html.link("/", "whosaid"),
                Html.words(" who said what, in which role, " + "and through whom it reached us"));
        Html body = Html.element("body", header, Html.element("main", content));
        Html.element("html", head, body).with("lang", "en").write(out);
        return new Page(status, "text/html", out.append('\n').toString());
    }
}
