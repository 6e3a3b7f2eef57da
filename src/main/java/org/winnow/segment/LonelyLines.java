package org.winnow.segment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Short lines of a comment section that share no word with any other line taken for meta. Buttons, dates and badges come back with every
 * comment; a line of words that comes back nowhere is likelier a short remark ("Well said.").
 */
final class LonelyLines {
    private static final int FEWEST = 5; // names from which a section is long enough to show what comes back
    private static final double LONELY = 0.3; // odds of meta on a line that comes back nowhere
    private static final int META = LineState.META.ordinal();

    private final List<LineView> views;
    private final Map<String, Integer> edges = new HashMap<>(); // lines taken for meta by their first or last word

    private LonelyLines(List<LineView> views, LineState[] states) {
        this.views = views;
        for (int i = 0; i < states.length; i++) {
            if (states[i] == LineState.META) {
                edges(views.get(i)).forEach(word -> edges.merge(word, 1, Integer::sum));
            }
        }
    }

    /**
     * Returns the probabilities with that of meta lowered on such lines.
     *
     * @param states what the lines are taken for so far
     */
    static float[][] weigh(List<LineView> views, LineState[] states, float[][] p) {
        if (Arrays.stream(states).filter(state -> state == LineState.AUTHOR).count() < FEWEST) {
            return p;
        }
        LonelyLines page = new LonelyLines(views, states);
        float[][] weighed = p.clone();
        for (int i = 0; i < states.length; i++) {
            if (states[i] == LineState.META && page.isLonely(i)) {
                weighed[i] = p[i].clone();
                weighed[i][META] *= (float) LONELY;
            }
        }
        return weighed;
    }

    private boolean isLonely(int i) {
        LineView view = views.get(i);
        return view.digits() == 0 && view.letters() > 3 && edges(view).stream().allMatch(word -> edges.get(word) == 1);
    }

    private static List<String> edges(LineView view) {
        List<String> words = view.words();
        if (words.isEmpty()) {
            return List.of(view.outline());
        }
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }
}
