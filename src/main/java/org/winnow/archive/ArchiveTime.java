package org.winnow.archive;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time out of an export, as UTC.
 *
 * @param iso ISO-8601 to the precision known: {@code 2013-10-10T19:20:29Z}, {@code 2013-10-10T19:20Z} or {@code 2013-10-10};
 *     null where none can be told
 * @param note what a reader should know: a zone that was assumed, a time that cannot be; or null
 */
public record ArchiveTime(@Nullable String iso, @Nullable String note) {
    /** No time. */
    public static final ArchiveTime NONE = new ArchiveTime(null, null);

    private static final ArchiveTime NOT_UNDERSTOOD = new ArchiveTime(null, "time not understood");

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST = 60;

    /** Numbers above are milliseconds, microseconds, nanoseconds: as seconds they would be years after 5000. */
    private static final double MOST_SECONDS = 1e11;

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-M-d[['T'][' ']H:m]")
            .optionalStart()
            .appendPattern(":s")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[' ']['UTC'][XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter MAIL = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[EEE, ]d MMM uuuu H:m[:s][ XX][ z]")
            .toFormatter(Locale.ROOT);

    /** Reads a time of a format whose times are UTC where they name no zone. */
    public static ArchiveTime utc(@Nullable String written) {
        return read(written, ZoneOffset.UTC, null);
    }

    /** Reads a time; one that names no zone is taken in the given one, and a note says so. */
    public static ArchiveTime local(@Nullable String written, ZoneId zone) {
        return read(written, zone, "time without zone, read as " + zone.getId());
    }

    /** Returns a time since 1970 in seconds, milliseconds, microseconds or nanoseconds, told apart by magnitude. */
    public static ArchiveTime epoch(double since1970) {
        double seconds = since1970;
        for (int unit = 0; unit < 3 && Math.abs(seconds) >= MOST_SECONDS; unit++) {
            seconds /= 1000;
        }
        return Math.abs(seconds) < MOST_SECONDS
                ? checked(Instant.ofEpochSecond((long) Math.floor(seconds)), null)
                : NONE;
    }

    /** Returns a time that the export worked out from words such as "2 years ago". */
    public static ArchiveTime estimated(double since1970) {
        ArchiveTime time = epoch(since1970);
        return time.iso == null ? NONE : new ArchiveTime(time.iso, joined("time estimated", time.note));
    }

    /**
     * Returns the instant of an ISO time as this class writes it: the first of its minute or day; or null where it is none.
     */
    public static @Nullable Instant instant(@Nullable String iso) {
        if (iso == null) {
            return null;
        }
        try {
            return iso.length() == 10
                    ? LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static ArchiveTime read(@Nullable String written, ZoneId zone, @Nullable String zoneNote) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty() || text.startsWith("0000")) {
            return NONE;
        }
        if (text.length() > LONGEST) {
            return NOT_UNDERSTOOD;
        }
        if (isNumber(text)) {
            return epoch(Double.parseDouble(text));
        }
        TemporalAccessor parsed = parse(text);
        try {
            return parsed == null ? NOT_UNDERSTOOD : of(text, parsed, zone, zoneNote);
        } catch (DateTimeException outOfRange) {
            return NOT_UNDERSTOOD;
        }
    }

    private static @Nullable TemporalAccessor parse(String text) {
        DateTimeFormatter format =
                Character.isDigit(text.charAt(0)) && text.length() > 4 && text.charAt(4) == '-' ? DATE_TIME : MAIL;
        try {
            return format.parse(text);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private static ArchiveTime of(String text, TemporalAccessor parsed, ZoneId zone, @Nullable String zoneNote) {
        LocalDate day = LocalDate.from(parsed);
        if (!parsed.isSupported(ChronoField.HOUR_OF_DAY)) {
            Instant start = day.atStartOfDay().toInstant(ZoneOffset.UTC);
            return new ArchiveTime(day.toString(), checked(start, null).note);
        }
        LocalDateTime local = day.atTime(LocalTime.from(parsed));
        boolean zoned = parsed.isSupported(ChronoField.OFFSET_SECONDS);
        ZoneId in = zoned ? ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS)) : named(parsed, zone);
        ArchiveTime time = checked(local.atZone(in).toInstant(), zoned || !in.equals(zone) ? null : zoneNote);
        return hasSeconds(text) || time.iso == null
                ? time
                : new ArchiveTime(time.iso.replaceFirst(":\\d\\dZ$", "Z"), time.note);
    }

    private static boolean hasSeconds(String text) {
        int end = text.indexOf(':') + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ':';
    }

    private static ZoneId named(TemporalAccessor parsed, ZoneId otherwise) {
        ZoneId zone = parsed.query(java.time.temporal.TemporalQueries.zoneId());
        return zone == null ? otherwise : zone;
    }

    private static ArchiveTime checked(Instant instant, @Nullable String note) {
        boolean impossible =
                instant.isBefore(EARLIEST) || instant.isAfter(Instant.now().plus(Duration.ofDays(1)));
        String iso = instant.truncatedTo(ChronoUnit.SECONDS).toString();
        return new ArchiveTime(iso, impossible ? joined("time out of range", note) : note);
    }

    private static String joined(String first, @Nullable String second) {
        return second == null ? first : first + "; " + second;
    }

    private static boolean isNumber(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
                return false;
            }
        }
        return digits && text.indexOf('.') == text.lastIndexOf('.') && text.length() <= 25;
    }
}
