package org.winnow.cli;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.formats.Formats;
import org.winnow.archive.table.Field;
import picocli.CommandLine.Option;

/** What a user says of archives. */
final class ArchiveChoice {
    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            description = "read all inputs as this format; default: by content")
    @Nullable
    String from;

    @Option(
            names = "--columns",
            paramLabel = "FIELD=COLUMN",
            split = ",",
            description =
                    "columns of CSV, TSV and JSON Lines, such as text=body,author=user.name; default: guessed, and shown")
    Map<String, String> columns = new TreeMap<>();

    @Option(
            names = "--max-window",
            paramLabel = "MIB",
            description = "most memory that a .zst file may ask for; default: ${DEFAULT-VALUE}")
    int maxWindow = (int) (ArchiveLimits.DEFAULT.windowBytes() >> 20);

    /** Returns the format that was named, or null. */
    @Nullable
    ArchiveFormat format() {
        if (from == null) {
            return null;
        }
        return Formats.named(from)
                .orElseThrow(() -> new UsageException("--from is " + from + "; known are "
                        + Formats.all().stream().map(ArchiveFormat::name).collect(Collectors.joining(", "))));
    }

    /** Returns bounds and columns. */
    ArchiveOptions options() {
        columns.keySet().stream()
                .filter(key -> Field.of(key).isEmpty())
                .findFirst()
                .ifPresent(key -> {
                    throw new UsageException("--columns names a field " + key + "; known are " + Field.keys());
                });
        if (maxWindow < 1) {
            throw new UsageException("--max-window is " + maxWindow + "; expected at least 1");
        }
        ArchiveOptions standard = ArchiveOptions.DEFAULT;
        return new ArchiveOptions(standard.limits().withWindow((long) maxWindow << 20), standard.zone(), columns);
    }
}
