package whosaid.endpoint;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// What every response says: pages of other sites may read it, and it may run and load nothing.
final class ResponseHeaders implements Filter {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", CONTENT_POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Access-Control-Allow-Origin", "*");
        if ("OPTIONS".equals(((HttpServletRequest) request).getMethod())) {
            answer.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
            answer.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
