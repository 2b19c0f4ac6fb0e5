package whosaid.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whosaid.UserError;

/// Parameters with their values, as `name=value`.
public final class Arguments {

    private static final Pattern QUOTED = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|(\\S*))\\s*");

    private Arguments() {}

    /// Reads what a command line gives, one `name=value` each; the value may be empty and may hold `=`.
    ///
    /// @return in the order given
    /// @throws UserError if one has no name or a name comes twice
    public static Map<String, String> of(List<String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : given) {
            int sign = argument.indexOf('=');
            if (sign < 1) {
                throw new UserError(
                        "\"%s\" is not a parameter with its value.".formatted(argument),
                        "Write it as name=value, for instance words=\"the gap is widening\".");
            }
            if (values.put(argument.substring(0, sign), argument.substring(sign + 1)) != null) {
                throw new UserError(
                        "The parameter %s is given twice.".formatted(argument.substring(0, sign)), "Give it once.");
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /// Reads one line of them, values with spaces in straight quotation marks: `words="the gap" limit=5`.
    ///
    /// @throws IllegalArgumentException if the line is anything else
    static Map<String, String> parse(String line) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher argument = QUOTED.matcher(line.strip());
        int end = 0;
        while (argument.lookingAt()) {
            values.put(argument.group(1), argument.group(2) == null ? argument.group(3) : argument.group(2));
            end = argument.end();
            argument.region(end, line.strip().length());
        }
        if (end != line.strip().length()) {
            throw new IllegalArgumentException("not a list of name=value: " + line);
        }
        return Collections.unmodifiableMap(values);
    }
}
