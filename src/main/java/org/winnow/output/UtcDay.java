package org.winnow.output;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The calendar day of a time, in UTC. */
public final class UtcDay {
    private static final int DATE = "2024-05-01".length();

    private UtcDay() {}

    /**
     * Returns the day of a time as {@code 2024-05-01}, or null where it names none.
     *
     * @param time ISO-8601: a date, or a date and time with or without offset; without, it is taken for UTC
     */
    public static @Nullable String of(@Nullable String time) {
        if (time == null || time.length() < DATE) {
            return null;
        }
        try {
            return time.length() == DATE || hasNoOffset(time)
                    ? LocalDate.parse(time.substring(0, DATE)).toString()
                    : OffsetDateTime.parse(time)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate()
                            .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean hasNoOffset(String time) {
        String clock = time.substring(DATE);
        return !clock.endsWith("Z") && clock.indexOf('+') < 0 && clock.indexOf('-') < 0;
    }
}
