package org.winnow.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Label;
import org.winnow.output.CorpusReport.Cell;
import org.winnow.output.CorpusReport.Group;
import org.winnow.output.CorpusReport.Row;
import org.winnow.summarize.Prevalence;
import org.winnow.tables.ResultDatabase;

/** Threads to look at: those that are surely the most hostile. */
final class Threads {
    private static final int MOST = 20;
    private static final int EXAMPLES = 3;
    private static final int LEAST_COMMENTS = 5;

    private final ResultDatabase database;
    private final Examples examples;

    Threads(ResultDatabase database, Examples examples) {
        this.database = database;
        this.examples = examples;
    }

    /**
     * A thread with its figures.
     *
     * @param id of the discussion
     * @param title its headline, or null
     * @param url its address, or null
     * @param detail outlet, day, where it turned
     * @param comments in it
     * @param labels how common each is
     */
    private record Found(
            String id,
            @Nullable String title,
            @Nullable String url,
            String detail,
            long comments,
            Map<Label, Prevalence> labels) {}

    Group group() throws IOException {
        String sql = "WITH threads AS (SELECT discussion, count(*) AS n, min(day)::VARCHAR AS day,"
                + " count(*) FILTER (WHERE list_contains(labels, 'hostility')) AS hostile, count(hostility) AS scored, "
                + named() + " FROM counted GROUP BY discussion HAVING n >= " + LEAST_COMMENTS + " AND hostile > 0"
                + " ORDER BY wilson_low(hostile, scored) DESC, discussion LIMIT " + MOST + ")"
                + " SELECT discussion, d.title, d.url, d.outlet, t.day, s.turned_hostile_at, t.n, " + columns()
                + " FROM threads t JOIN discussions d USING (discussion) JOIN summaries s USING (discussion)"
                + " ORDER BY wilson_low(t.hostile, t.scored) DESC, discussion";
        List<Found> threads = database.ask(sql, rows -> {
            List<Found> found = new ArrayList<>();
            while (rows.next()) {
                List<String> detail = new ArrayList<>();
                add(detail, "", rows.getString(4));
                add(detail, "", rows.getString(5));
                add(detail, "turned hostile at ", rows.getString(6));
                found.add(new Found(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        String.join(", ", detail),
                        rows.getLong(7),
                        LabelColumns.read(rows, 8)));
            }
            return found;
        });
        List<Row> rows = new ArrayList<>();
        for (Found thread : threads) {
            rows.add(row(thread));
        }
        return new Group(
                "Threads to look at",
                "Threads of " + LEAST_COMMENTS
                        + " comments or more whose hostility is highest even at the lower end of its"
                        + " interval, so that no short thread leads by chance.",
                List.of("Comments", "Hostility", "Conspiracy", "Propaganda"),
                rows,
                "No thread has hostile comments.");
    }

    private static void add(List<String> detail, String before, @Nullable String what) {
        if (what != null) {
            detail.add(before + what);
        }
    }

    private static String named() {
        List<String> named = new ArrayList<>();
        for (Label label : Label.values()) {
            String key = label.key();
            named.add("count(*) FILTER (WHERE list_contains(labels, '" + key + "')) AS n_" + key + ", count(" + key
                    + ") AS s_" + key);
        }
        return String.join(", ", named);
    }

    private static String columns() {
        List<String> columns = new ArrayList<>();
        for (Label label : Label.values()) {
            columns.add("t.n_" + label.key() + ", t.s_" + label.key());
        }
        return String.join(", ", columns);
    }

    private Row row(Found thread) throws IOException {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(thread.comments())));
        for (Label label : List.of(Label.HOSTILITY, Label.CONSPIRACY, Label.PROPAGANDA)) {
            cells.add(Cell.of(thread.labels().getOrDefault(label, new Prevalence(0, 0))));
        }
        String here = "c.discussion = " + ResultDatabase.literal(thread.id());
        return new Row(
                thread.title() == null || thread.title().isBlank() ? thread.id() : thread.title(),
                null,
                thread.detail(),
                thread.url(),
                cells,
                examples.of(here + " AND list_contains(labels, 'hostility')", "hostility DESC", EXAMPLES));
    }
}
