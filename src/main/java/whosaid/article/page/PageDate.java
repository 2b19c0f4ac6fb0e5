package whosaid.article.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import whosaid.article.Published;

/// Reads the dates of pages: ISO-8601 as it is met there, the time stamps of programs, and dates in words of English or
/// the page's language.
///
/// A time without a zone gives its day only, and a date such as 3/8/17 nothing: which is the day, nobody can know.
final class PageDate {

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?"
            + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?)?)?(?!\\d)");
    private static final Pattern STAMP = Pattern.compile("(\\d{10})(?:\\d{3})?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s?[/.年년]\\s?(\\d{1,2})\\s?[/.月월]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)");

    private static final Pattern PATH =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/-]?(\\d{2}|(?<=/)\\p{L}{3})[/-]?(\\d{2})(?!\\d)");

    private static final String ENGLISH = Locale.ENGLISH.getLanguage();
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2100;

    private static final Map<String, PageDate> BY_LANGUAGE = new ConcurrentHashMap<>();

    private final boolean english;
    private final Map<String, Integer> months = new HashMap<>();
    private final Pattern dayFirst;
    private final Pattern monthFirst;

    private PageDate(String language) {
        this.english = language.equals(ENGLISH);
        for (Locale locale : List.of(Locale.of(language), Locale.ENGLISH)) {
            for (TextStyle style :
                    List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                for (Month month : Month.values()) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "");
                    if (name.codePoints().allMatch(Character::isLetter)) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        months.put("sept", Month.SEPTEMBER.getValue());
        String names = "(?<month>"
                + String.join(
                        "|",
                        months.keySet().stream()
                                .sorted((a, b) -> b.length() - a.length())
                                .toList()) + ")\\.?";
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String edge = "(?<![\\p{L}\\d])";
        dayFirst = Pattern.compile(
                edge + "(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s-]+(?:de |of )?" + names
                        + ",?[\\s-]+(?:de |del )?(?<year>\\d{4})(?!\\d)",
                flags);
        monthFirst = Pattern.compile(
                edge + names + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)", flags);
    }

    /// Reads dates in English and one other language.
    ///
    /// @param language the other language, as its code ("pt"); may be "en"
    static PageDate in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, PageDate::new);
    }

    /// The first date in a text, or nothing when there is none that can be read in one way only.
    Optional<Published> read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return iso(iso);
        }
        Matcher stamp = STAMP.matcher(text);
        if (stamp.matches()) {
            return time(Instant.ofEpochSecond(Long.parseLong(stamp.group(1))).atOffset(ZoneOffset.UTC));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        return inWords(text).or(() -> numbers(text));
    }

    /// The day in the path of an address, as in `/2026/03/01/bridge`.
    Optional<Published> inPath(@Nullable String path) {
        Matcher day = PATH.matcher(path == null ? "" : path);
        return day.find() ? day(day.group(1), String.valueOf(month(day.group(2))), day.group(3)) : Optional.empty();
    }

    private int month(String name) {
        return Character.isDigit(name.charAt(0)) ? number(name) : months.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Optional<Published> iso(Matcher iso) {
        String zone = iso.group(7);
        if (zone == null) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        try {
            int seconds = iso.group(6) == null ? 0 : number(iso.group(6));
            return time(OffsetDateTime.of(
                    LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))),
                    LocalTime.of(number(iso.group(4)), number(iso.group(5)), seconds),
                    zone.matches("Z|UTC|GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The time of RFC 1123, which mail and feeds use.
    private static Optional<Published> rfc(String text) {
        try {
            return time(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Published> inWords(String text) {
        Optional<Published> exact = rfc(text);
        if (exact.isPresent()) {
            return exact;
        }
        for (Pattern pattern : List.of(dayFirst, monthFirst)) {
            Matcher date = pattern.matcher(text);
            if (date.find()) {
                Integer month = months.get(date.group("month").toLowerCase(Locale.ROOT));
                return day(date.group("year"), String.valueOf(month), date.group("day"));
            }
        }
        return Optional.empty();
    }

    private Optional<Published> numbers(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.find()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int first = number(numbers.group(1));
        int second = number(numbers.group(3));
        // A date with dots has its day first wherever dots are used, and any date in all languages but English.
        boolean dayLeads = first > MONTHS || first == second || numbers.group(2).equals(".") || !english;
        if (!dayLeads && second <= MONTHS) {
            return Optional.empty();
        }
        return dayLeads
                ? day(numbers.group(4), numbers.group(3), numbers.group(1))
                : day(numbers.group(4), numbers.group(1), numbers.group(3));
    }

    private static Optional<Published> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(number(year), number(month), number(day));
            return plausible(date) ? Optional.of(new Published(date, null)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Published> time(OffsetDateTime time) {
        LocalDate date = time.toLocalDate();
        return plausible(date) ? Optional.of(new Published(date, time)) : Optional.empty();
    }

    /// Not the first day of computers' time either, which programs write for no time at all.
    private static boolean plausible(LocalDate date) {
        return !date.equals(LocalDate.EPOCH) && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
