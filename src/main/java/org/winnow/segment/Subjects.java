package org.winnow.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the commenters of a page typed subject lines above their names, and which lines these are. Taken by itself a subject reads like
 * the last line of the comment above; that such a line stands above nearly every name, the first one included, tells it apart.
 */
final class Subjects {
    private static final int FEWEST = 3; // names
    private static final double SHARED = 0.7;
    private static final double DIFFERENT = 0.5; // share of the subjects that must differ: buttons repeat
    private static final int LONGEST = 10; // words
    private static final int LONGEST_TEXT = 70; // characters
    private static final int REACH = 3; // lines from a name up to its subject
    private static final int BUTTON = 3; // a line of meta that stands at more than one name in so many is a button
    private static final float SPEAKS = 0.005f; // probability of a comment's begin that speaks for it
    private static final float ODDS =
            4; // twice what any comment line of the page has: the habit of a page outweighs single lines

    private static final int META = LineState.META.ordinal();
    private static final int COMMENTS = Cues.standard().indexOf("comments");
    private static final int BEGIN = LineState.BEGIN.ordinal();

    private final List<LineView> views;
    private final LineState[] states;
    private final float[][] p;
    private final Map<String, Integer> counts = new HashMap<>(); // lines of each outline

    private Subjects(List<LineView> views, LineState[] states, float[][] p) {
        this.views = views;
        this.states = states;
        this.p = p;
        views.forEach(view -> counts.merge(view.outline(), 1, Integer::sum));
    }

    /**
     * Returns which lines are subjects; none where the page has no such habit.
     *
     * @param states what the lines are taken for so far
     */
    static boolean[] of(List<LineView> views, LineState[] states, float[][] p) {
        return new Subjects(views, states, p).find();
    }

    /** Returns the probabilities with all that may speak for text taken as speaking for the begin of a comment on these lines. */
    static float[][] raise(boolean[] subjects, float[][] p) {
        float[][] raised = p.clone();
        for (int i = 0; i < p.length; i++) {
            if (subjects[i]) {
                raised[i] = new float[p[i].length];
                raised[i][BEGIN] = ODDS;
            }
        }
        return raised;
    }

    private boolean[] find() {
        List<Integer> names = names();
        boolean[] subjects = new boolean[states.length];
        if (!isHabit(names)) {
            return subjects;
        }
        for (int k = 0; k < names.size(); k++) {
            int subject = above(names, k, false);
            if (subject >= 0) {
                subjects[subject] = true;
            }
        }
        return subjects;
    }

    private boolean isHabit(List<Integer> names) {
        Set<String> different = new HashSet<>();
        int found = 0;
        boolean first = false;
        for (int k = 0; k < names.size(); k++) {
            int subject = above(names, k, true);
            if (subject >= 0) {
                found++;
                first |= k == 0;
                String outline = views.get(subject).outline();
                different.add(outline.startsWith("re:") ? outline + found : outline);
            }
        }
        return first && found >= FEWEST && found >= SHARED * names.size() && different.size() >= DIFFERENT * found;
    }

    /** The lines taken for names that text stands below; of two on end the first. */
    private List<Integer> names() {
        List<Integer> names = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            boolean again = i > 0 && states[i - 1] == LineState.AUTHOR;
            if (states[i] == LineState.AUTHOR && !again && textFollows(i)) {
                names.add(i);
            }
        }
        return names;
    }

    /** Whether text stands below a name before the next one: else it is a badge, or a removed comment's. */
    private boolean textFollows(int name) {
        int i = name + 1;
        while (i < states.length && states[i] == LineState.AUTHOR) {
            i++;
        }
        while (i < states.length && states[i] != LineState.AUTHOR && !isText(i)) {
            i++;
        }
        return i < states.length && isText(i);
    }

    /**
     * Returns the line above a name that may be its subject, or -1; the comment above must keep text of its own.
     *
     * @param strict whether something must speak for text on the line itself
     */
    private int above(List<Integer> names, int k, boolean strict) {
        int name = names.get(k);
        int before = k == 0 ? -1 : names.get(k - 1);
        for (int i = name - 1; i > before && i >= name - REACH; i--) {
            if (mayBeSubject(i, names.size()) && (!strict || isText(i) || p[i][BEGIN] >= SPEAKS)) {
                return before < 0 || textBetween(before, i) ? i : -1;
            }
            if (states[i] != LineState.META) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a line is short and neither a button of each comment nor a heading. */
    private boolean mayBeSubject(int i, int names) {
        LineView view = views.get(i);
        boolean button = p[i][META] >= 0.5 && BUTTON * counts.getOrDefault(view.outline(), 0) > names;
        return view.words().size() <= LONGEST
                && view.length() <= LONGEST_TEXT
                && view.letters() > 0
                && !button
                && view.cues()[COMMENTS] == 0;
    }

    private boolean textBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (isText(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isText(int i) {
        return states[i] == LineState.BEGIN || states[i] == LineState.CONTINUE;
    }
}
