package org.winnow.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winnow.label.Label;
import org.winnow.output.CorpusReport;
import org.winnow.output.CorpusReport.Group;
import org.winnow.output.CorpusReport.Row;
import org.winnow.output.Timeline;
import org.winnow.output.Timeline.Point;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Wording;
import org.winnow.tables.ResultDatabase;

/** Asks a result folder what its report shows. */
public final class Survey {
    private static final int EXAMPLES_A_LABEL = 5;

    private final ResultDatabase database;
    private final Examples examples;

    private Survey(ResultDatabase database) {
        this.database = database;
        this.examples = new Examples(database);
    }

    /**
     * Returns the report over a result.
     *
     * @param title of the report
     */
    public static CorpusReport of(ResultDatabase database, String title) throws IOException {
        return new Survey(database).report(title);
    }

    private CorpusReport report(String title) throws IOException {
        Entries entries = new Entries(database, examples);
        List<Group> groups = List.of(
                entries.talkingPoints(),
                entries.theories(),
                new Outlets(database, examples).group(),
                new Threads(database, examples).group());
        return new CorpusReport(title, facts(), labels(), times(), groups, highest(), notes(), model());
    }

    private List<String> facts() throws IOException {
        return database.ask(
                "SELECT (SELECT count(*) FROM discussions), count(*), count(DISTINCT outlet), min(day)::VARCHAR,"
                        + " max(day)::VARCHAR, count(DISTINCT (coalesce(outlet, ''), author)) FILTER (WHERE author IS NOT NULL)"
                        + " FROM counted",
                rows -> {
                    rows.next();
                    List<String> facts = new ArrayList<>();
                    facts.add(count(rows.getLong(2), "comment"));
                    facts.add(count(rows.getLong(1), "discussion"));
                    if (rows.getLong(3) > 0) {
                        facts.add(count(rows.getLong(3), "outlet"));
                    }
                    if (rows.getLong(6) > 0) {
                        facts.add(count(rows.getLong(6), "name"));
                    }
                    if (rows.getString(4) != null) {
                        facts.add(rows.getString(4) + " to " + rows.getString(5));
                    }
                    return facts;
                });
    }

    static String count(long n, String noun) {
        return CorpusReport.grouped(n) + " " + noun + (n == 1 ? "" : "s");
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Map<Label, Prevalence> labels() throws IOException {
        return database.ask("SELECT " + LabelColumns.countsAndScored("") + " FROM counted", rows -> {
            rows.next();
            return LabelColumns.read(rows, 1);
        });
    }

    private Map<Label, Timeline> times() throws IOException {
        String unit = database.ask(
                "SELECT date_diff('day', min(day), max(day)), count(day) / greatest(count(*), 1) FROM counted",
                rows -> {
                    rows.next();
                    return rows.getDouble(2) < 0.5 ? "" : unit(rows.getLong(1));
                });
        Map<Label, List<Point>> points = new EnumMap<>(Label.class);
        if (!unit.isEmpty()) {
            database.ask(timeline(unit), rows -> {
                while (rows.next()) {
                    String name = rows.getString(1);
                    LabelColumns.read(rows, 2)
                            .forEach((label, prevalence) -> points.computeIfAbsent(label, l -> new ArrayList<>())
                                    .add(new Point(name, prevalence)));
                }
                return points;
            });
        }
        Map<Label, Timeline> times = new EnumMap<>(Label.class);
        points.forEach((label, all) -> {
            if (all.size() > 1) {
                times.put(label, new Timeline(all));
            }
        });
        return times;
    }

    /** Stretches of time without comments are in it too, so that distances are true. */
    private static String timeline(String unit) {
        String format = Map.of(
                        "day", "%Y-%m-%d", "week", "%Y-%m-%d", "month", "%Y-%m", "quarter", "%Y-%m", "year", "%Y")
                .get(unit);
        String step = unit.equals("quarter") ? "INTERVAL 3 MONTH" : "INTERVAL 1 " + unit;
        return "WITH spans AS (SELECT unnest(generate_series(date_trunc('" + unit + "', min(day)), date_trunc('" + unit
                + "', max(day)), " + step + ")) AS span FROM counted)"
                + " SELECT strftime(span, '" + format + "'), " + LabelColumns.countsAndScored("c.")
                + " FROM spans LEFT JOIN counted c ON date_trunc('" + unit + "', c.day) = span"
                + " GROUP BY span ORDER BY span";
    }

    private static String unit(long days) {
        if (days < 2) {
            return "";
        }
        return days <= 45 ? "day" : days <= 400 ? "week" : days <= 2_200 ? "month" : days <= 6_600 ? "quarter" : "year";
    }

    private List<Row> highest() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Label label : Label.values()) {
            String where = "list_contains(labels, " + ResultDatabase.literal(label.key()) + ")";
            rows.add(new Row(
                    capital(Wording.of(label)),
                    label.key(),
                    "",
                    null,
                    List.of(),
                    examples.of(where, label.key() + " DESC", EXAMPLES_A_LABEL)));
        }
        return rows;
    }

    private List<String> notes() throws IOException {
        return database.ask(
                "SELECT count(*) FILTER (WHERE status NOT IN ('visible', 'unknown')),"
                        + " count(*) FILTER (WHERE conspiracy IS NULL AND hostility IS NULL AND propaganda IS NULL AND off_topic IS NULL)"
                        + " FROM comments",
                rows -> {
                    rows.next();
                    List<String> notes = new ArrayList<>();
                    if (rows.getLong(1) > 0) {
                        notes.add(count(rows.getLong(1), "comment") + " that the sites hid, removed or held back "
                                + (rows.getLong(1) == 1 ? "is" : "are") + " not counted.");
                    }
                    if (rows.getLong(2) > 0) {
                        notes.add(count(rows.getLong(2), "comment") + " could not be scored, most for their language.");
                    }
                    return notes;
                });
    }

    private String model() throws IOException {
        return database.ask("SELECT string_agg(DISTINCT model, ', ' ORDER BY model) FROM comments", rows -> {
            rows.next();
            String model = rows.getString(1);
            return model == null ? "none" : model;
        });
    }
}
