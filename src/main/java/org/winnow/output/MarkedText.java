package org.winnow.output;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.winnow.label.Evidence;
import org.winnow.label.LabeledComment;

/** A text cut where evidence starts and ends. */
public final class MarkedText {
    /** A comment shows at most this many spans, the strongest: more would only be noise, and cost time. */
    private static final int MOST = 100;

    private MarkedText() {}

    /**
     * A piece of text under the same evidence throughout.
     *
     * @param text the piece, as it may be shown
     * @param evidence what covers it, strongest first; none for plain text
     */
    public record Run(String text, List<Evidence> evidence) {
        public Run {
            evidence = List.copyOf(evidence);
        }

        /** Returns whether it is evidence of anything. */
        public boolean marked() {
            return !evidence.isEmpty();
        }
    }

    /** Returns the pieces of a comment's text, marked with the evidence for the labels that it was given. */
    static List<Run> of(LabeledComment comment) {
        String text = comment.comment().text();
        List<Evidence> spans = comment.evidence().stream()
                .filter(e -> comment.has(e.label()) && e.end() <= text.length())
                .limit(MOST)
                .toList();
        SortedSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        spans.forEach(e -> cuts.addAll(List.of(e.start(), e.end())));
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int cut : cuts) {
            if (cut > start) {
                runs.add(run(text, start, cut, spans));
                start = cut;
            }
        }
        return runs;
    }

    private static Run run(String text, int start, int end, List<Evidence> spans) {
        List<Evidence> covering =
                spans.stream().filter(e -> e.start() <= start && e.end() >= end).toList();
        return new Run(VisibleText.of(text.substring(start, end)), covering);
    }
}
