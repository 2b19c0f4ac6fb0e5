package whosaid.article.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which paths of a host its robots.txt leaves open (RFC 9309), and how long it wants a pause to be.
///
/// @param rules those for this program
/// @param delay the pause that it asks for (Crawl-delay, no part of the RFC); zero when it asks for none
record Robots(List<Rule> rules, Duration delay) {

    static final Robots ALL_OPEN = new Robots(List.of(), Duration.ZERO);
    static final Robots ALL_CLOSED = new Robots(List.of(Rule.of("/", false)), Duration.ZERO);

    private static final String EVERYBODY = "*";
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    Robots {
        rules = List.copyOf(rules);
    }

    /// A pattern of paths that are open or closed; the longest that fits counts.
    record Rule(Pattern paths, int length, boolean open) {

        /// @param pattern a path, in which `*` stands for anything and a `$` at the end for the end
        static Rule of(String pattern, boolean open) {
            StringBuilder paths = new StringBuilder();
            String body = pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) : pattern;
            for (String part : body.split("\\*", -1)) {
                paths.append(paths.isEmpty() ? "" : ".*").append(part.isEmpty() ? "(?:)" : Pattern.quote(part));
            }
            paths.append(pattern.endsWith("$") ? "" : ".*");
            return new Rule(Pattern.compile(paths.toString(), Pattern.DOTALL), pattern.length(), open);
        }
    }

    /// The rules of a file for an agent: those of the groups that name it, else those for everybody. Lines that are not
    /// understood are passed over.
    ///
    /// @param agent the product token, in lower case
    static Robots of(String file, String agent) {
        Groups own = new Groups(agent);
        Groups everybody = new Groups(EVERYBODY);
        file.lines().forEach(line -> {
            String plain = line.replaceFirst("#.*", "").strip();
            int colon = plain.indexOf(':');
            if (colon > 0) {
                String key = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                String value = plain.substring(colon + 1).strip();
                own.take(key, value);
                everybody.take(key, value);
            }
        });
        return own.found ? own.robots() : everybody.robots();
    }

    /// Whether an address may be fetched.
    boolean allows(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String whole = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        return rules.stream()
                .filter(rule -> rule.paths().matcher(whole).matches())
                .max(Comparator.comparingInt(Rule::length).thenComparing(Rule::open))
                .map(Rule::open)
                .orElse(true);
    }

    /// Collects the groups of a file that name one agent.
    private static final class Groups {

        private final String agent;
        private final List<Rule> rules = new ArrayList<>();
        private Duration delay = Duration.ZERO;
        private boolean found;
        private boolean named;
        private boolean naming;

        Groups(String agent) {
            this.agent = agent;
        }

        void take(String key, String value) {
            if (key.equals("user-agent")) {
                boolean same = value.toLowerCase(Locale.ROOT).equals(agent);
                named = naming ? named || same : same;
                naming = true;
                found = found || same;
                return;
            }
            naming = false;
            if (!named || value.isEmpty()) {
                return;
            }
            switch (key) {
                case "allow" -> rules.add(Rule.of(value, true));
                case "disallow" -> rules.add(Rule.of(value, false));
                case "crawl-delay" -> delay = seconds(value);
                default -> {
                    // sitemaps and what others may add do not matter here
                }
            }
        }

        private static Duration seconds(String value) {
            boolean number = value.matches("\\d{1,6}(?:\\.\\d{1,3})?");
            Duration asked = number ? Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)) : Duration.ZERO;
            return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
        }

        Robots robots() {
            return new Robots(rules, delay);
        }
    }
}
