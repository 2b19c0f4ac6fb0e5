package whosaid.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// When an article appeared: a day, and the time where the source gives one.
///
/// @param day the day, in the zone of the source
/// @param time the exact time with its offset from UTC, or null when only the day is known
public record Published(LocalDate day, @Nullable OffsetDateTime time) {

    /// Reads an ISO-8601 day ("2026-03-01") or time with offset ("2026-03-01T09:30:00Z").
    ///
    /// @throws java.time.DateTimeException if it is neither
    public static Published parse(String iso) {
        if (iso.length() <= "2026-03-01".length()) {
            return new Published(LocalDate.parse(iso), null);
        }
        OffsetDateTime time = OffsetDateTime.parse(iso.replace(' ', 'T'));
        return new Published(time.toLocalDate(), time);
    }

    /// The instant it appeared; a day alone counts from its first moment in UTC.
    public Instant instant() {
        return time == null ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : time.toInstant();
    }

    /// The ISO-8601 form that [#parse(String)] reads, with seconds, as XML Schema wants it.
    @Override
    public String toString() {
        return time == null ? day.toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
