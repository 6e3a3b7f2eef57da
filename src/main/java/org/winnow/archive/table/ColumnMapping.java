package org.winnow.archive.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is what, and why.
 *
 * @param columns the fields that are read
 * @param unused columns that are not, in the table's order
 */
public record ColumnMapping(Map<Field, Column> columns, List<String> unused) {
    public ColumnMapping {
        columns = Map.copyOf(columns);
        unused = List.copyOf(unused);
    }

    /**
     * A column.
     *
     * @param name as the header gives it; in JSON a dotted path
     * @param index its place, from 0
     * @param why what spoke for it, in a few words
     */
    public record Column(String name, int index, String why) {}

    /** Returns the column of a field, or null. */
    public @Nullable Column column(Field field) {
        return columns.get(field);
    }

    /** Returns the mapping in words, a line a field, with the way to change it. */
    public String inWords() {
        String lines = new EnumMap<>(columns)
                .entrySet().stream()
                        .map(entry ->
                                entry.getKey().key() + " = " + entry.getValue().name() + " ("
                                        + entry.getValue().why() + ")")
                        .collect(Collectors.joining("\n  ", "columns read as\n  ", ""));
        String rest = unused.isEmpty() ? "" : "\n  not used: " + String.join(", ", unused);
        return lines + rest + "\n  another choice: --columns field=column,…";
    }
}
