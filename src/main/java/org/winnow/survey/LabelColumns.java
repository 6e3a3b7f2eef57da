package org.winnow.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.winnow.label.Label;
import org.winnow.summarize.Prevalence;

/** For each label two columns: how many comments have it, and how many were scored for it. */
final class LabelColumns {
    private LabelColumns() {}

    /**
     * @param of the table's name and a dot, or nothing
     */
    static String countsAndScored(String of) {
        return Arrays.stream(Label.values())
                .map(label -> "count(*) FILTER (WHERE list_contains(" + of + "labels, '" + label.key() + "')), count("
                        + of + label.key() + ")")
                .collect(Collectors.joining(", "));
    }

    static Map<Label, Prevalence> read(ResultSet rows, int firstColumn) throws SQLException {
        Map<Label, Prevalence> labels = new EnumMap<>(Label.class);
        int column = firstColumn;
        for (Label label : Label.values()) {
            labels.put(label, new Prevalence(rows.getInt(column), rows.getInt(column + 1)));
            column += 2;
        }
        return labels;
    }
}
