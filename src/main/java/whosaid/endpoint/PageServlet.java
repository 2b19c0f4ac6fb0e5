package whosaid.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// Answers GET requests with pages.
final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Function<Asked, Page> pages;

    /// @param pages makes the page that a request asks for
    PageServlet(Function<Asked, Page> pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page page = pages.apply(Asked.of(request));
        byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status());
        response.setContentType(page.mediaType() + ";charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
