package org.winnow.archive.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.table.ColumnMapping.Column;
import org.winnow.fault.InputException;

/**
 * A table as it would be read: what a user sees before the work begins.
 *
 * @param header names of the columns; in JSON Lines the paths that occur
 * @param rows the first rows, each as wide as the header
 * @param mapping which column is what, and why
 */
public record TablePreview(List<String> header, List<List<String>> rows, ColumnMapping mapping) {
    public TablePreview {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Returns the table at the beginning of an input, of which nothing was read yet. The input's options may name columns.
     *
     * @throws IOException if it cannot be read, or the options name a column that there is not
     */
    public static TablePreview of(ArchiveInput in) throws IOException {
        Head head = in.head();
        Map<String, String> chosen = in.options().columns();
        return JsonSample.isLines(head)
                ? ofJson(in.source(), head, chosen)
                : ofCsv(in.source(), head, Dialect.of(head), chosen);
    }

    static TablePreview ofCsv(String source, Head head, Dialect dialect, Map<String, String> chosen)
            throws InputException {
        List<List<String>> rows = dialect.rows(head);
        if (rows.isEmpty()) {
            throw new InputException(source, 1L, "no header: the first line must name the columns");
        }
        List<String> header = rows.get(0);
        List<List<String>> even = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() == header.size()) {
                even.add(row);
            }
        }
        return new TablePreview(header, even, ColumnGuess.of(source, header, even, chosen));
    }

    static TablePreview ofJson(String source, Head head, Map<String, String> chosen) throws InputException {
        JsonSample sample = JsonSample.of(head);
        List<String> header = new ArrayList<>(sample.paths());
        for (String path : chosen.values()) {
            // what the user names may come later in the file
            if (!path.isEmpty() && !header.contains(path)) {
                header.add(path);
            }
        }
        List<List<String>> rows = sample.rows(header);
        return new TablePreview(header, rows, ColumnGuess.of(source, header, rows, chosen));
    }

    /** Returns the texts of the rows. */
    List<String> texts() {
        Column text = mapping.column(Field.TEXT);
        return text == null
                ? List.of()
                : rows.stream().map(row -> row.get(text.index())).toList();
    }
}
