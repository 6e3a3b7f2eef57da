package org.winnow.archive.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;
import org.winnow.archive.json.BrokenRecord;
import org.winnow.archive.json.Utf8Input;
import org.winnow.archive.table.ColumnMapping.Column;
import org.winnow.fault.InputException;

/** One reading of a CSV or TSV. */
final class CsvRun {
    private final ArchiveInput in;
    private final RecordSink sink;
    private final Dialect dialect;
    private final RowParser parser;

    CsvRun(ArchiveInput in, RecordSink sink, Dialect dialect) {
        this.in = in;
        this.sink = sink;
        this.dialect = dialect;
        this.parser = new RowParser(dialect);
    }

    /**
     * Reads the rows.
     *
     * @param chosen field to column, before any guess
     */
    static void read(ArchiveInput in, RecordSink sink, Map<String, String> chosen, CommentRows.Kind kind)
            throws IOException {
        Head head = in.head();
        Dialect dialect = Dialect.of(head);
        TablePreview table = TablePreview.ofCsv(in.source(), head, dialect, chosen);
        Column text = table.mapping().column(Field.TEXT);
        if (text == null) {
            throw new InputException(in.source(), 1L, "no column holds comments; name it with --columns text=COLUMN");
        }
        sink.notice(table.mapping().inWords());
        CommentRows rows = new CommentRows(in, sink, table.mapping(), MarkupGuess.of(table.texts()), kind);
        new CsvRun(in, sink, dialect).read(rows, table.header().size());
    }

    private void read(CommentRows rows, int width) throws IOException {
        RowCutter cutter =
                new RowCutter(Utf8Input.of(in.stream()), dialect, in.limits().recordBytes());
        boolean header = false;
        boolean declared = !dialect.declared();
        for (RowCutter.Row row = cutter.next(); row != null; row = cutter.next()) {
            if (row.isBlank() && !row.isOver()) {
                continue;
            }
            if (!declared) {
                declared = true;
            } else if (!header) {
                header = true;
            } else {
                read(row, rows, width);
            }
        }
    }

    private void read(RowCutter.Row row, CommentRows rows, int width) throws IOException {
        try {
            List<String> cells = cells(row, width);
            rows.take(column -> cells.get(column.index()), row.line());
        } catch (BrokenRecord e) {
            sink.problem(in.problem(row.line(), row.offset(), e.reason(), e.getMessage()));
        }
    }

    private List<String> cells(RowCutter.Row row, int width) throws BrokenRecord {
        if (row.isOver()) {
            throw new BrokenRecord(
                    "record over the limit", "more than " + in.limits().recordBytes() + " bytes");
        }
        if (row.isOpen()) {
            throw new BrokenRecord("quotes that are not closed", "the file may be cut");
        }
        List<String> cells;
        try {
            cells = parser.cells(row);
        } catch (IOException e) {
            throw new BrokenRecord("row that cannot be split", "quotes and delimiters do not fit");
        }
        boolean blankRest = cells.size() > width
                && cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
        if (cells.size() != width && !blankRest) {
            throw new BrokenRecord("row of another width", cells.size() + " cells under a header of " + width);
        }
        return cells;
    }
}
