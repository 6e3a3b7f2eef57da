package org.winnow.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.output.CorpusReport.Cell;
import org.winnow.output.CorpusReport.Group;
import org.winnow.output.CorpusReport.Row;
import org.winnow.summarize.Wording;
import org.winnow.tables.ResultDatabase;

/** Talking points and theories of the catalogue. */
final class Entries {
    private static final int MOST = 25;
    private static final int EXAMPLES = 3;

    private final ResultDatabase database;
    private final Examples examples;

    Entries(ResultDatabase database, Examples examples) {
        this.database = database;
        this.examples = examples;
    }

    Group talkingPoints() throws IOException {
        return group(
                "Talking points",
                "Lines of the catalogue that comments labelled propaganda put forward.",
                "propaganda",
                "No comment puts a talking point of the catalogue forward.");
    }

    Group theories() throws IOException {
        return group(
                "Theories",
                "Conspiracy theories of the catalogue that comments labelled conspiracy put forward.",
                "conspiracy",
                "No comment puts a theory of the catalogue forward.");
    }

    /**
     * An entry with its figures.
     *
     * @param name in the catalogue
     * @param cells comments, discussions, outlets
     * @param outlet where it is voiced most, or empty
     */
    private record Entry(String name, List<Cell> cells, String outlet) {}

    private Group group(String title, String lead, String label, String none) throws IOException {
        String sql = "SELECT entry, count(*), count(DISTINCT discussion), count(DISTINCT outlet), mode(outlet)"
                + " FROM (SELECT unnest(map_keys(kinds." + label
                + ".entries)) AS entry, discussion, outlet FROM counted"
                + " WHERE list_contains(labels, '" + label + "')) GROUP BY entry ORDER BY count(*) DESC, entry LIMIT "
                + MOST;
        List<Entry> entries = database.ask(sql, rows -> {
            List<Entry> found = new ArrayList<>();
            while (rows.next()) {
                List<Cell> cells =
                        List.of(Cell.of(rows.getLong(2)), Cell.of(rows.getLong(3)), Cell.of(rows.getLong(4)));
                String outlet = rows.getString(5);
                found.add(new Entry(rows.getString(1), cells, outlet == null ? "" : "most on " + outlet));
            }
            return found;
        });
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            String name = ResultDatabase.literal(entry.name());
            String score = "kinds." + label + ".entries[" + name + "]";
            rows.add(new Row(
                    Wording.entry(entry.name()),
                    label,
                    entry.outlet(),
                    null,
                    entry.cells(),
                    examples.of(
                            "list_contains(labels, '" + label + "') AND map_contains(kinds." + label + ".entries, "
                                    + name + ")",
                            score + " DESC",
                            EXAMPLES)));
        }
        return new Group(title, lead, List.of("Comments", "Discussions", "Outlets"), rows, none);
    }
}
