package org.winnow.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.output.TerminalWidth;
import org.winnow.output.VisibleText;

/** Writes an answer in columns. The first rows tell how wide these are; a longer cell is cut. */
final class TextAnswer {
    private static final int LOOKED_AT = 500;
    private static final String GAP = "  ";
    private static final int LEAST = 8;

    private final List<String> names;
    private final int width;
    private final int[] widths;
    private final boolean[] numbers;

    TextAnswer(List<String> names, int width) {
        this.names = names;
        this.width = width;
        this.widths = new int[names.size()];
        this.numbers = new boolean[names.size()];
    }

    long write(ResultSet rows, OutputStream out) throws SQLException, IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        List<List<String>> first = new ArrayList<>();
        Arrays.fill(numbers, true);
        boolean more = rows.next();
        for (; more && first.size() < LOOKED_AT; more = rows.next()) {
            List<@Nullable Object> values = AnswerWriter.row(rows, names.size());
            first.add(cells(values));
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] &= values.get(i) == null || values.get(i) instanceof Number;
            }
        }
        measure(first);
        line(writer, names);
        for (List<String> row : first) {
            line(writer, row);
        }
        long count = first.size();
        for (; more; more = rows.next(), count++) {
            line(writer, cells(AnswerWriter.row(rows, names.size())));
        }
        writer.flush();
        return count;
    }

    private static List<String> cells(List<@Nullable Object> values) throws IOException {
        List<String> cells = new ArrayList<>(values.size());
        for (Object value : values) {
            cells.add(VisibleText.line(SqlValue.cell(value)));
        }
        return cells;
    }

    /** Takes from the widest columns what the line has too much. */
    private void measure(List<List<String>> rows) {
        int total = GAP.length() * (widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = TerminalWidth.of(names.get(i));
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], TerminalWidth.of(row.get(i)));
            }
            total += widths[i];
        }
        for (; total > width; total--) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= LEAST) {
                return;
            }
            widths[widest]--;
        }
    }

    private void line(Writer writer, List<String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i), widths[i]);
            String padding = " ".repeat(Math.max(0, widths[i] - TerminalWidth.of(cell)));
            line.append(i == 0 ? "" : GAP).append(numbers[i] ? padding + cell : cell + padding);
        }
        writer.write(line.toString().stripTrailing());
        writer.write('\n');
    }

    private static String cut(String cell, int columns) {
        if (TerminalWidth.of(cell) <= columns) {
            return cell;
        }
        StringBuilder cut = new StringBuilder();
        int taken = 1; // the mark of what was cut
        for (int i = 0; i < cell.length(); ) {
            int end = TerminalWidth.clusterEnd(cell, i);
            taken += TerminalWidth.of(cell.substring(i, end));
            if (taken > columns) {
                break;
            }
            cut.append(cell, i, end);
            i = end;
        }
        return cut.append('…').toString();
    }
}
