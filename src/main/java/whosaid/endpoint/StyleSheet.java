package whosaid.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/// Serves the style sheet of the pages.
final class StyleSheet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "/whosaid/endpoint/style.css";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream style = StyleSheet.class.getResourceAsStream(FILE)) {
            if (style == null) {
                throw new IllegalStateException("The build lacks its style sheet " + FILE);
            }
            response.setContentType("text/css;charset=utf-8");
            style.transferTo(response.getOutputStream());
        }
    }
}
