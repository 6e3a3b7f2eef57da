package org.winnow.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.label.Evidence;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.Scores;
import org.winnow.output.CorpusReport.Example;
import org.winnow.tables.ResultDatabase;

/** Finds comments that show what a figure is about. */
final class Examples {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A longer text is cut to about this many characters around its first evidence. */
    private static final int LONGEST = 700;

    private static final int BEFORE_EVIDENCE = 200;

    private final ResultDatabase database;

    Examples(ResultDatabase database) {
        this.database = database;
    }

    /**
     * Returns the first comments of an order, no text twice.
     *
     * @param where a condition on {@code counted c}
     * @param order what comes first
     */
    List<Example> of(String where, String order, int most) throws IOException {
        String first =
                "SELECT discussion, id FROM (SELECT c.discussion, c.id, row_number() OVER (PARTITION BY md5(c.text)"
                        + " ORDER BY " + order + ", c.discussion, c.id) AS copy, row_number() OVER (ORDER BY " + order
                        + ", c.discussion, c.id) AS place FROM counted c WHERE " + where
                        + ") WHERE copy = 1 ORDER BY place LIMIT "
                        + most;
        String columns = "c.id, c.author, c.day::VARCHAR, c.text, c.conspiracy, c.hostility, c.propaganda, c.off_topic,"
                + " to_json(c.labels)::VARCHAR, to_json(c.evidence)::VARCHAR, coalesce(c.url, d.url), d.title, c.outlet";
        return database.ask(
                "WITH chosen AS MATERIALIZED (" + first + ") SELECT " + columns
                        + " FROM chosen JOIN counted c USING (discussion, id) JOIN discussions d USING (discussion)"
                        + " ORDER BY " + order + ", c.discussion, c.id",
                Examples::read);
    }

    private static List<Example> read(ResultSet rows) throws SQLException, IOException {
        List<Example> examples = new ArrayList<>();
        while (rows.next()) {
            List<String> facts = new ArrayList<>();
            for (int column : new int[] {2, 3, 12, 13}) {
                String fact = rows.getString(column);
                if (fact != null && !fact.isBlank()) {
                    facts.add(fact);
                }
            }
            String text = rows.getString(4);
            Example example = Example.of(comment(rows, text), facts, rows.getString(11));
            examples.add(text == null ? new Example(List.of(), example.chips(), facts, rows.getString(11)) : example);
        }
        return examples;
    }

    private static LabeledComment comment(ResultSet rows, @Nullable String text) throws SQLException, IOException {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            double score = rows.getDouble(label.key());
            if (!rows.wasNull()) {
                scores.put(label, score);
            }
        }
        List<Label> labels = new ArrayList<>();
        for (JsonNode label : JSON.readTree(rows.getString(9))) {
            Label.ofKey(label.asText()).ifPresent(labels::add);
        }
        List<Evidence> spans = text == null ? List.of() : spans(JSON.readTree(rows.getString(10)), text);
        Cut cut = Cut.of(text == null ? "–" : text, spans);
        return new LabeledComment(
                Comment.of(rows.getString(1), null, cut.text()),
                labels,
                new Scores(scores),
                KindScores.NONE,
                cut.spans(),
                null,
                null);
    }

    private static List<Evidence> spans(JsonNode evidence, String text) {
        List<Evidence> spans = new ArrayList<>();
        for (JsonNode span : evidence) {
            int start = span.path("start").asInt();
            int end = span.path("end").asInt();
            Label label = Label.ofKey(span.path("label").asText()).orElse(null);
            if (label != null && start >= 0 && start < end && end <= text.length()) {
                JsonNode entry = span.path("entry");
                spans.add(new Evidence(
                        label,
                        start,
                        end,
                        text.substring(start, end),
                        span.path("weight").asDouble(),
                        null,
                        entry.isTextual() ? entry.asText() : null,
                        null));
            }
        }
        return spans;
    }

    /**
     * A part of a text with the spans that lie in it.
     *
     * @param text the part, an ellipsis where it was cut
     * @param spans the spans, moved
     */
    private record Cut(String text, List<Evidence> spans) {
        static Cut of(String text, List<Evidence> spans) {
            if (text.length() <= LONGEST) {
                return new Cut(text, spans);
            }
            OptionalInt first = spans.stream().mapToInt(Evidence::start).min();
            int from = first.isEmpty() || first.getAsInt() < LONGEST / 2
                    ? 0
                    : wordAt(text, first.getAsInt() - BEFORE_EVIDENCE);
            int to = wordAt(text, Math.min(text.length(), from + LONGEST));
            String before = from == 0 ? "" : "… ";
            int shift = before.length() - from;
            List<Evidence> moved = new ArrayList<>();
            for (Evidence span : spans) {
                int end = Math.min(span.end(), to);
                if (span.start() >= from && span.start() < end) {
                    moved.add(new Evidence(
                            span.label(),
                            span.start() + shift,
                            end + shift,
                            text.substring(span.start(), end),
                            span.weight(),
                            null,
                            span.entry(),
                            null));
                }
            }
            return new Cut(before + text.substring(from, to) + (to < text.length() ? " …" : ""), moved);
        }

        /** The start of the word that a place lies in, so that no character is cut in two either. */
        private static int wordAt(String text, int place) {
            if (place >= text.length()) {
                return text.length();
            }
            int space = text.lastIndexOf(' ', place);
            if (space > place - BEFORE_EVIDENCE && space > 0) {
                return space;
            }
            return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
        }
    }
}
