package org.winnow.output;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.output.ReportPage.LabelRow;
import org.winnow.summarize.Interval;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Wording;

/**
 * What a report over a result folder shows. Everything in it is plain text but the charts: the template escapes it.
 *
 * @param title of the report
 * @param facts how much there is, from when to when
 * @param labels how common each label is
 * @param times how common each label is over time, and how the stretches of time are called
 * @param groups tables of entries, outlets and threads
 * @param highest examples by label
 * @param notes what a reader should know of the corpus
 * @param model versions of what gave the scores
 */
public record CorpusReport(
        String title,
        List<String> facts,
        Map<Label, Prevalence> labels,
        Map<Label, Timeline> times,
        List<Group> groups,
        List<Row> highest,
        List<String> notes,
        String model) {
    public CorpusReport {
        facts = List.copyOf(facts);
        labels = new EnumMap<>(labels);
        times = new EnumMap<>(times);
        groups = List.copyOf(groups);
        highest = List.copyOf(highest);
        notes = List.copyOf(notes);
    }

    /**
     * A table whose rows open to examples.
     *
     * @param title what it lists
     * @param lead what to make of it
     * @param columns names of the columns behind the first
     * @param rows its rows
     * @param none what is said where there are none
     */
    public record Group(String title, String lead, List<String> columns, List<Row> rows, String none) {
        public Group {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param name what it is about
     * @param key a label's key, for its colour, or null
     * @param detail more about it, or empty
     * @param url where it is on the web, or null
     * @param cells figures
     * @param examples comments
     */
    public record Row(
            String name,
            @Nullable String key,
            String detail,
            @Nullable String url,
            List<Cell> cells,
            List<Example> examples) {
        public Row {
            name = VisibleText.line(name);
            detail = VisibleText.line(detail);
            url = WebAddress.safe(url);
            cells = List.copyOf(cells);
            examples = List.copyOf(examples);
        }
    }

    /**
     * A figure.
     *
     * @param text the figure
     * @param more its interval or the like, or empty
     */
    public record Cell(String text, String more) {
        /** Returns a count. */
        public static Cell of(long count) {
            return new Cell(grouped(count), "");
        }

        /** Returns a share with its interval. */
        public static Cell of(Prevalence prevalence) {
            Double share = prevalence.share();
            Interval interval = prevalence.interval();
            return share == null || interval == null
                    ? new Cell("–", "")
                    : new Cell(Shares.percent(share, prevalence.scored()), Shares.range(interval, prevalence.scored()));
        }
    }

    /**
     * A comment as an example.
     *
     * @param runs its words, cut where evidence starts and ends
     * @param chips its labels
     * @param facts who, when, where
     * @param url its address, or that of its discussion; null where neither is known
     */
    public record Example(
            List<MarkedText.Run> runs,
            List<CommentCard.Chip> chips,
            List<String> facts,
            @Nullable String url) {
        public Example {
            runs = List.copyOf(runs);
            chips = List.copyOf(chips);
            facts = List.copyOf(facts);
        }

        /** Returns a comment as an example, with facts about it. */
        public static Example of(LabeledComment comment, List<String> facts, @Nullable String url) {
            List<CommentCard.Chip> chips = new ArrayList<>();
            for (Label label : comment.labels()) {
                chips.add(new CommentCard.Chip(
                        label.key(),
                        Wording.of(label),
                        Wording.score(comment.scores().of(label).orElse(0))));
            }
            return new Example(
                    MarkedText.of(comment),
                    chips,
                    facts.stream().map(VisibleText::line).toList(),
                    WebAddress.safe(url));
        }
    }

    /** Returns a count with commas between thousands. */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns the labels in words. */
    public List<LabelRow> labelRows() {
        List<LabelRow> rows = new ArrayList<>();
        for (Label label : Label.values()) {
            Prevalence prevalence = labels.getOrDefault(label, new Prevalence(0, 0));
            Cell share = Cell.of(prevalence);
            rows.add(new LabelRow(
                    label.key(),
                    Wording.of(label),
                    grouped(prevalence.count()),
                    grouped(prevalence.scored()),
                    share.text(),
                    share.more().isEmpty() ? "–" : share.more()));
        }
        return rows;
    }

    /** Returns the chart of the labels, or null where the machine cannot draw. */
    public @Nullable String chart() {
        return Charts.prevalence(labels, "all-").orElse(null);
    }

    /** Returns the labels that have a timeline. */
    public List<Label> timed() {
        return List.copyOf(times.keySet());
    }

    /** Returns the chart of a label over time, or null where the machine cannot draw. */
    public @Nullable String chart(Label label) {
        return Optional.ofNullable(times.get(label))
                .flatMap(timeline -> Charts.timeline(label, timeline, "time-" + label.ordinal() + "-"))
                .orElse(null);
    }
}
