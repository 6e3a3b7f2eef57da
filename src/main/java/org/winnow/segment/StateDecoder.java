package org.winnow.segment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most probable sequence of states for a page (Viterbi), in time linear in the page.
 *
 * <p>Each line's log-probabilities are joined with how often one state follows another, given the blank lines between. A page with
 * comments puts all their names in the same place ({@link NamePlace}): each place is tried, the best explanation counts. A second title
 * is not possible: the less probable one gets its next best state.
 */
final class StateDecoder {
    private static final LineState[] LINE_STATES = LineState.values();
    private static final int STATES = LINE_STATES.length;
    private static final Zone[] ZONES = Zone.values();
    static final int GAPS = 3; // none, one, more blank lines
    private static final double WEIGHT =
            0.35; // of transitions against line probabilities, which know the neighbours already
    private static final float PAGE_ODDS = 2;
    private static final int TITLE = LineState.TITLE.ordinal();
    private static final double TITLE_FLOOR = 0.1;
    private static final double FLOOR = 1e-6;

    private final double[][][] transitions; // log-probability, [gap][before][state]

    StateDecoder(double[][][] transitions) {
        this.transitions = transitions;
    }

    static StateDecoder count(List<TrainingPage> pages) {
        double[][][] counts = new double[GAPS][STATES][STATES];
        for (TrainingPage page : pages) {
            LineState before = null;
            for (int i = 0; i < page.states().size(); i++) {
                LineState state = page.states().get(i);
                if (before != null && state != null) {
                    counts[gap(page.page().lines().get(i).blanksBefore())][before.ordinal()][state.ordinal()] +=
                            page.weight();
                }
                before = state;
            }
        }
        for (double[][] gap : counts) {
            for (double[] row : gap) {
                double sum = 0;
                for (double c : row) {
                    sum += c + 0.5;
                }
                for (int s = 0; s < STATES; s++) {
                    row[s] = Math.log((row[s] + 0.5) / sum);
                }
            }
        }
        return new StateDecoder(counts);
    }

    double[][][] transitions() {
        return transitions;
    }

    static int gap(int blanks) {
        return Math.min(GAPS - 1, blanks);
    }

    LineState[] decode(List<LineView> views, float[][] predicted) {
        Path plain = best(views, predicted, null);
        if (!hasComments(plain.states())) {
            return oneTitle(views, predicted, plain, null);
        }
        float[][] probabilities = withPageOdds(predicted);
        probabilities = NameForm.sharpen(views, plain.states(), probabilities);
        probabilities = LonelyLines.weigh(views, plain.states(), probabilities);
        boolean[] subjects = Subjects.of(views, plain.states(), predicted);
        float[][] withSubjects = Subjects.raise(subjects, probabilities);
        double[] leans = NamePlace.leans(views, plain.states());
        NamePlace.Gap[] gaps = NamePlace.gaps(views);
        Path best = plain;
        Naming naming = null;
        for (NamePlace place : NamePlace.values()) {
            Naming tried = new Naming(place, leans, gaps);
            Path path = best(views, place == NamePlace.BETWEEN ? withSubjects : probabilities, tried);
            if (naming == null || path.score() > best.score()) {
                best = path;
                naming = tried;
            }
        }
        boolean between = naming != null && naming.place() == NamePlace.BETWEEN;
        return oneTitle(views, between ? withSubjects : probabilities, best, naming);
    }

    /**
     * Where the names stand, with what says so.
     *
     * @param place the place that is tried
     * @param leans how much each line, if it is a name, leans to the text above it
     * @param gaps what else bears on each line's place
     */
    private record Naming(NamePlace place, double[] leans, NamePlace.Gap[] gaps) {
        double cost(int memory, LineState state, int line) {
            return place.cost(memory, state, gaps[line]) + (state == LineState.AUTHOR ? place.lean(leans[line]) : 0);
        }
    }

    /** A sequence and its log-probability. */
    private record Path(LineState[] states, double score) {}

    private LineState[] oneTitle(List<LineView> views, float[][] p, Path path, @Nullable Naming naming) {
        int title = -1;
        boolean again = false;
        for (int i = 0; i < p.length; i++) {
            if (path.states()[i] == LineState.TITLE) {
                again |= title >= 0;
                title = title < 0 || p[i][TITLE] > p[title][TITLE] ? i : title;
            }
        }
        if (title < 0) {
            return withTitle(path.states(), p);
        }
        if (!again) {
            return path.states();
        }
        float[][] without = p.clone();
        for (int i = 0; i < p.length; i++) {
            if (i != title) { // nor may the new path put a title elsewhere
                without[i] = p[i].clone();
                without[i][TITLE] = 0;
            }
        }
        return best(views, without, naming).states();
    }

    /** Nearly every page has a title: where none won its line, the likeliest line above the article is it if it is likely enough. */
    private static LineState[] withTitle(LineState[] states, float[][] p) {
        int best = -1;
        for (int i = 0; i < states.length && !states[i].role().isComment(); i++) {
            best = best < 0 || p[i][TITLE] > p[best][TITLE] ? i : best;
        }
        if (best >= 0 && p[best][TITLE] >= TITLE_FLOOR) {
            states[best] = LineState.TITLE;
        }
        return states;
    }

    private static boolean hasComments(LineState[] states) {
        return Arrays.stream(states).anyMatch(state -> state.role().isComment());
    }

    /** On a page that has comments, a doubtful line is likelier one of theirs than the line-by-line probabilities say. */
    private static float[][] withPageOdds(float[][] p) {
        float[][] raised = new float[p.length][];
        for (int i = 0; i < p.length; i++) {
            raised[i] = p[i].clone();
            for (LineState state : LINE_STATES) {
                raised[i][state.ordinal()] *= state.role().isComment() ? PAGE_ODDS : 1;
            }
        }
        return raised;
    }

    /**
     * Finds the best path through states, zones of the page ({@link Zone}) and, where the place of the names is given, what its
     * automaton remembers.
     */
    private Path best(List<LineView> views, float[][] p, @Nullable Naming naming) {
        int n = p.length;
        int nodes = STATES * ZONES.length * (naming == null ? 1 : NamePlace.MEMORIES);
        double[] score = new double[nodes];
        Arrays.fill(score, Double.NEGATIVE_INFINITY);
        score[0] = naming == null ? 0 : naming.place().prior(); // before the first line; the state does not count there
        byte[][] from = new byte[n][nodes];
        for (int i = 0; i < n; i++) {
            double[][] step =
                    i == 0 ? null : transitions[gap(views.get(i).line().blanksBefore())];
            score = step(step, score, p[i], naming, i, from[i]);
        }
        int last = 0;
        for (int node = 0; node < nodes; node++) {
            score[node] += naming == null ? 0 : naming.place().ending(node / (STATES * ZONES.length));
            last = score[node] > score[last] ? node : last;
        }
        double total = score[last];
        LineState[] path = new LineState[n];
        for (int i = n - 1; i >= 0; i--) {
            path[i] = LINE_STATES[last % STATES];
            last = from[i][last];
        }
        return new Path(path, total);
    }

    /** Goes on by one line from the best path to each node, a node being a state, a zone and a memory. */
    private static double[] step(
            double @Nullable [][] transitions,
            double[] score,
            float[] p,
            @Nullable Naming naming,
            int line,
            byte[] from) {
        double[] now = new double[score.length];
        Arrays.fill(now, Double.NEGATIVE_INFINITY);
        double[] emitted = new double[STATES];
        for (int s = 0; s < STATES; s++) {
            emitted[s] = Math.log(Math.max(FLOOR, p[s]));
        }
        for (int before = 0; before < score.length; before++) {
            if (score[before] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            Zone zone = ZONES[before / STATES % ZONES.length];
            int memory = before / (STATES * ZONES.length);
            for (LineState state : LINE_STATES) {
                int s = state.ordinal();
                double there = score[before] + emitted[s] + zone.cost(state);
                there += transitions == null ? 0 : WEIGHT * transitions[before % STATES][s];
                int node = s + STATES * zone.next(state).ordinal();
                if (naming != null) {
                    there += naming.cost(memory, state, line);
                    node += STATES * ZONES.length * naming.place().next(memory, state);
                }
                if (there > now[node]) {
                    now[node] = there;
                    from[node] = (byte) before;
                }
            }
        }
        return now;
    }

    /** How far down a page is: few go back from the comments to the article, or have comments and no article. */
    private enum Zone {
        ABOVE_ARTICLE,
        ARTICLE,
        COMMENTS;

        private static final double NO_ARTICLE = -3;
        private static final double BACK = -0.7; // a line
        private static final double LATE_TITLE = -2;

        Zone next(LineState state) {
            return switch (state) {
                case AUTHOR, META, BEGIN, CONTINUE -> COMMENTS;
                case BODY -> this == ABOVE_ARTICLE ? ARTICLE : this;
                case TITLE, BOILERPLATE -> this;
            };
        }

        double cost(LineState state) {
            return switch (state) {
                case AUTHOR, META, BEGIN, CONTINUE -> this == ABOVE_ARTICLE ? NO_ARTICLE : 0;
                case BODY -> this == COMMENTS ? BACK : 0;
                case TITLE -> this == ABOVE_ARTICLE ? 0 : LATE_TITLE;
                case BOILERPLATE -> 0;
            };
        }
    }
}
