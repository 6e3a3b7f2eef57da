package org.winnow.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.summarize.Wording;

/**
 * A comment as a page shows it. Everything in it is plain text: the templates escape it.
 *
 * @param anchor id of its element, unique in the document
 * @param place place on the page, from 1
 * @param id the comment's id
 * @param author the name, or null
 * @param time when, as people read it, or null
 * @param isoTime ISO-8601, or empty
 * @param depth how many comments lie above it
 * @param parent the comment it answers, or null
 * @param url its address where it is http or https, or null
 * @param status what became of it, or null where it counts
 * @param note what a reader should know, or null
 * @param runs its words, cut where evidence starts and ends
 * @param chips its labels
 * @param reasons why it has them
 * @param scores all four scores
 * @param highest highest score, {@code 0..1}
 * @param turned whether the thread turned hostile here
 */
public record CommentCard(
        String anchor,
        int place,
        String id,
        @Nullable String author,
        @Nullable String time,
        String isoTime,
        int depth,
        @Nullable Link parent,
        @Nullable String url,
        @Nullable String status,
        @Nullable String note,
        List<MarkedText.Run> runs,
        List<Chip> chips,
        List<Reason> reasons,
        List<Chip> scores,
        double highest,
        boolean turned) {
    private static final double FIRED = 0.5;
    private static final int DEEPEST = 6;

    public CommentCard {
        runs = List.copyOf(runs);
        chips = List.copyOf(chips);
        reasons = List.copyOf(reasons);
        scores = List.copyOf(scores);
    }

    /**
     * A way to another comment.
     *
     * @param anchor id of its element
     * @param id the comment's id
     * @param name its author, or its id where there is none
     */
    public record Link(String anchor, String id, String name) {}

    /**
     * A label with its score.
     *
     * @param key the label's key, also the name of its style
     * @param name the label as readers call it
     * @param score with two digits, or "–" where there is none
     */
    public record Chip(String key, String name, String score) {}

    /**
     * Why a comment has a label.
     *
     * @param key the label's key
     * @param name the label as readers call it
     * @param facts kinds, catalogue entries and techniques that fired, each with its score
     * @param quotes the evidence, strongest first
     * @param comparedWith what it was compared with, or null
     */
    public record Reason(
            String key,
            String name,
            List<String> facts,
            List<String> quotes,
            @Nullable String comparedWith) {
        public Reason {
            facts = List.copyOf(facts);
            quotes = List.copyOf(quotes);
        }
    }

    /** Returns a card; {@code parent} is null for a comment that answers none. */
    static CommentCard of(
            LabeledComment labeled, String anchor, int place, int depth, @Nullable Link parent, boolean turned) {
        Comment comment = labeled.comment();
        String time = comment.timeText() == null ? comment.time() : comment.timeText();
        return new CommentCard(
                anchor,
                place,
                VisibleText.line(comment.id()),
                visible(comment.author()),
                visible(time),
                comment.time() == null ? "" : VisibleText.line(comment.time()),
                Math.min(depth, DEEPEST),
                parent,
                WebAddress.safe(comment.url()),
                comment.status().counts() ? null : comment.status().key().replace('-', ' '),
                visible(comment.note()),
                MarkedText.of(labeled),
                labeled.labels().stream().map(label -> chip(labeled, label)).toList(),
                labeled.labels().stream().map(label -> reason(labeled, label)).toList(),
                Stream.of(Label.values()).map(label -> chip(labeled, label)).toList(),
                labeled.scores().highest(),
                turned);
    }

    private static @Nullable String visible(@Nullable String text) {
        return text == null || text.isBlank() ? null : VisibleText.line(text);
    }

    /** Returns the keys of its labels with a space between, empty for none. */
    public String labelKeys() {
        return chips.stream().map(Chip::key).collect(Collectors.joining(" "));
    }

    /** Returns the class of the card. */
    public String classes() {
        return "comment depth-" + depth + (chips.isEmpty() ? "" : " flagged") + (turned ? " turned" : "");
    }

    /** Returns the highest score with four digits, as sorting needs it. */
    public String sortScore() {
        return String.format(Locale.ROOT, "%.4f", highest);
    }

    /** Returns the class of a marked run: the label of its strongest evidence. */
    public static String markClass(MarkedText.Run run) {
        return "mark-" + run.evidence().get(0).label().key();
    }

    /** Returns what a marked run is evidence of. */
    public static String markTitle(MarkedText.Run run) {
        return run.evidence().stream().map(CommentCard::what).distinct().collect(Collectors.joining("; "));
    }

    private static String what(Evidence evidence) {
        StringBuilder what = new StringBuilder(Wording.of(evidence.label()));
        if (evidence.kind() != null) {
            what.append(": ").append(Wording.of(evidence.kind()));
        }
        if (evidence.entry() != null) {
            what.append(", theory or talking point “")
                    .append(VisibleText.line(Wording.entry(evidence.entry())))
                    .append('”');
        }
        if (evidence.technique() != null) {
            what.append(", technique ").append(VisibleText.line(Wording.entry(evidence.technique())));
        }
        return what.toString();
    }

    private static Chip chip(LabeledComment labeled, Label label) {
        var score = labeled.scores().of(label);
        return new Chip(label.key(), Wording.of(label), score.isEmpty() ? "–" : Wording.score(score.getAsDouble()));
    }

    private static Reason reason(LabeledComment labeled, Label label) {
        KindScores kinds = labeled.kinds();
        List<String> facts = new ArrayList<>();
        for (Kind kind : label.kinds()) {
            Double p = kinds.byKind().get(kind);
            if (p != null && p >= FIRED) {
                facts.add(Wording.of(kind) + " " + Wording.score(p));
            }
        }
        if (label == Label.CONSPIRACY) {
            kinds.theories().forEach((entry, p) -> facts.add(named("theory", entry, p)));
        } else if (label == Label.PROPAGANDA) {
            kinds.talkingPoints().forEach((entry, p) -> facts.add(named("talking point", entry, p)));
            kinds.techniques().forEach((name, p) -> facts.add(named("technique", name, p)));
        }
        List<String> quotes = labeled.evidence().stream()
                .filter(e -> e.label() == label)
                .map(e -> VisibleText.line(Excerpt.of(e.text())))
                .toList();
        String comparedWith = label == Label.OFF_TOPIC ? visible(labeled.comparedWith()) : null;
        return new Reason(label.key(), Wording.of(label), facts, quotes, comparedWith);
    }

    private static String named(String what, String name, double p) {
        return what + " “" + VisibleText.line(Wording.entry(name)) + "” " + Wording.score(p);
    }
}
