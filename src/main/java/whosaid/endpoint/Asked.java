package whosaid.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a request for a page asks for.
///
/// @param name the end of its path: the name of a query; "" when there is none
/// @param values the first value of each parameter, in the order given
record Asked(String name, Map<String, String> values) {

    static Asked of(HttpServletRequest request) {
        String path = request.getPathInfo();
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, given[0]));
        return new Asked(path == null || path.length() < 2 ? "" : path.substring(1), values);
    }

    /// The value of a parameter, or "" when it is not given.
    String value(String parameter) {
        return values.getOrDefault(parameter, "");
    }

    /// All parameters but one.
    Map<String, String> without(String parameter) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.remove(parameter);
        return others;
    }
}
