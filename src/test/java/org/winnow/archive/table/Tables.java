package org.winnow.archive.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.Collected;
import org.winnow.archive.Head;

/** Short ways to read tables. */
final class Tables {
    static final ArchiveFormat FOUR_CAT = TableFormats.all().get(0);
    static final ArchiveFormat JSONL = TableFormats.all().get(1);
    static final ArchiveFormat CSV = TableFormats.all().get(2);

    private Tables() {}

    static Collected csv(String... lines) throws IOException {
        return Collected.of(CSV, String.join("\n", lines));
    }

    static Collected with(Map<String, String> columns, ArchiveFormat format, String... lines) throws IOException {
        ArchiveOptions options = new ArchiveOptions(ArchiveLimits.DEFAULT, ZoneId.of("Europe/Berlin"), columns);
        return Collected.of(format, stream(String.join("\n", lines)), options);
    }

    static Head head(String text) {
        return new Head(text.getBytes(StandardCharsets.UTF_8), "x");
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the start, so many letters made on the fly, and the end. */
    static InputStream letters(String start, long letters, String end) {
        InputStream middle = new InputStream() {
            private long left = letters;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int count) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(left, count);
                Arrays.fill(into, from, from + given, (byte) 'x');
                left -= given;
                return given;
            }
        };
        return new SequenceInputStream(new SequenceInputStream(stream(start), middle), stream(end));
    }
}
