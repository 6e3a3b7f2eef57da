package org.winnow.archive.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.archive.Head;

/** The rows at the beginning of a table. */
final class HeadRows {
    private HeadRows() {}

    /** Returns the first rows; the last one is left out where the head may cut it. */
    static List<List<String>> of(Head head, Dialect dialect, int most) {
        List<List<String>> rows = new ArrayList<>();
        byte[] bytes = Dialect.bytes(head);
        RowCutter cutter = new RowCutter(new ByteArrayInputStream(bytes), dialect, Head.BYTES * 4);
        RowParser parser = new RowParser(dialect);
        try {
            for (RowCutter.Row row = cutter.next(); row != null && rows.size() < most; row = cutter.next()) {
                if (!row.isBlank() && (head.isWhole() || !cutter.isAtEnd())) {
                    rows.add(parser.cells(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
        return rows;
    }
}
