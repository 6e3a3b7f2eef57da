package org.winnow.archive;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What a user may say about archives.
 *
 * @param limits bounds
 * @param zone zone of times that name none
 * @param columns for tables and JSON Lines: target field ({@code id, parent, thread, text, author, time, title, status, url,
 *     article}) to column or dotted path; what is missing is guessed from the header
 */
public record ArchiveOptions(ArchiveLimits limits, ZoneId zone, Map<String, String> columns) {
    /** Default limits, UTC, columns guessed. */
    public static final ArchiveOptions DEFAULT = new ArchiveOptions(ArchiveLimits.DEFAULT, ZoneOffset.UTC, Map.of());

    public ArchiveOptions {
        columns = Map.copyOf(columns);
    }

    /** Returns these options with other limits. */
    public ArchiveOptions with(ArchiveLimits newLimits) {
        return new ArchiveOptions(newLimits, zone, columns);
    }
}
