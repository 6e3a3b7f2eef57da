package org.winnow.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Label;
import org.winnow.output.CorpusReport.Cell;
import org.winnow.output.CorpusReport.Group;
import org.winnow.output.CorpusReport.Row;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Wording;
import org.winnow.tables.ResultDatabase;

/** Outlets with the shares of all labels. */
final class Outlets {
    private static final int MOST = 30;
    private static final int EXAMPLES = 3;

    private final ResultDatabase database;
    private final Examples examples;

    Outlets(ResultDatabase database, Examples examples) {
        this.database = database;
        this.examples = examples;
    }

    /**
     * An outlet with its figures.
     *
     * @param name registered domain, forum or channel; null for comments of which it is not known
     * @param discussions in it
     * @param comments in it
     * @param labels how common each is
     */
    private record Outlet(@Nullable String name, long discussions, long comments, Map<Label, Prevalence> labels) {}

    Group group() throws IOException {
        String sql = "SELECT outlet, count(DISTINCT discussion), count(*), " + LabelColumns.countsAndScored("")
                + " FROM counted GROUP BY outlet ORDER BY count(*) DESC, outlet LIMIT " + MOST;
        List<Outlet> outlets = database.ask(sql, rows -> {
            List<Outlet> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Outlet(rows.getString(1), rows.getLong(2), rows.getLong(3), LabelColumns.read(rows, 4)));
            }
            return found;
        });
        List<Row> rows = new ArrayList<>();
        for (Outlet outlet : outlets) {
            rows.add(row(outlet));
        }
        List<String> columns = new ArrayList<>(List.of("Comments"));
        Arrays.stream(Label.values()).map(Wording::of).map(Survey::capital).forEach(columns::add);
        return new Group(
                "Outlets",
                "Where the comments stand, largest first, with the share of each label and its 95% interval. Open one for the"
                        + " comments with its highest scores.",
                columns,
                rows,
                "There are no comments.");
    }

    private Row row(Outlet outlet) throws IOException {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(outlet.comments())));
        outlet.labels().values().forEach(prevalence -> cells.add(Cell.of(prevalence)));
        String here = outlet.name() == null ? "outlet IS NULL" : "outlet = " + ResultDatabase.literal(outlet.name());
        String highest = "greatest(coalesce(conspiracy, 0), coalesce(hostility, 0), coalesce(propaganda, 0))";
        return new Row(
                outlet.name() == null ? "not known" : outlet.name(),
                null,
                Survey.count(outlet.discussions(), "discussion"),
                null,
                cells,
                examples.of("c." + here + " AND len(labels) > 0", highest + " DESC", EXAMPLES));
    }
}
