package org.winnow.segment;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the most probable sequence of states for a page (Viterbi), in time linear in the page.
 *
 * <p>Each line's log-probabilities are joined with how often one state follows another, given the blank lines between. A second title is
 * not possible: the less probable one gets its next best state.
 */
final class StateDecoder {
    private static final int STATES = LineState.values().length;
    static final int GAPS = 3; // none, one, more blank lines
    private static final double WEIGHT =
            0.35; // of transitions against line probabilities, which know the neighbours already
    private static final float PAGE_ODDS = 4; // chosen on generated pages
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
        float[][] probabilities = hasComments(best(views, predicted)) ? withPageOdds(predicted) : predicted;
        LineState[] states = best(views, probabilities);
        int title = -1;
        boolean again = false;
        for (int i = 0; i < states.length; i++) {
            if (states[i] == LineState.TITLE) {
                again |= title >= 0;
                title = title < 0 || probabilities[i][0] > probabilities[title][0] ? i : title;
            }
        }
        if (!again) {
            return states;
        }
        float[][] without = probabilities.clone();
        for (int i = 0; i < states.length; i++) {
            if (i != title) { // nor may the new path put a title elsewhere
                without[i] = probabilities[i].clone();
                without[i][LineState.TITLE.ordinal()] = 0;
            }
        }
        return best(views, without);
    }

    private static boolean hasComments(LineState[] states) {
        return Arrays.stream(states).anyMatch(state -> state.role().isComment());
    }

    /** On a page that has comments, a doubtful line is likelier one of theirs than the line-by-line probabilities say. */
    private static float[][] withPageOdds(float[][] p) {
        float[][] raised = new float[p.length][];
        for (int i = 0; i < p.length; i++) {
            raised[i] = p[i].clone();
            for (LineState state : LineState.values()) {
                raised[i][state.ordinal()] *= state.role().isComment() ? PAGE_ODDS : 1;
            }
        }
        return raised;
    }

    private LineState[] best(List<LineView> views, float[][] p) {
        int n = p.length;
        double[] score = new double[STATES];
        byte[][] from = new byte[n][STATES];
        for (int i = 0; i < n; i++) {
            double[][] step = transitions[gap(views.get(i).line().blanksBefore())];
            double[] now = new double[STATES];
            for (int s = 0; s < STATES; s++) {
                int origin = 0;
                for (int b = 1; i > 0 && b < STATES; b++) {
                    origin = score[b] + WEIGHT * step[b][s] > score[origin] + WEIGHT * step[origin][s] ? b : origin;
                }
                from[i][s] = (byte) origin;
                now[s] = (i == 0 ? 0 : score[origin] + WEIGHT * step[origin][s]) + Math.log(Math.max(FLOOR, p[i][s]));
            }
            score = now;
        }
        int last = 0;
        for (int s = 1; s < STATES; s++) {
            last = score[s] > score[last] ? s : last;
        }
        LineState[] path = new LineState[n];
        for (int i = n - 1; i >= 0; i--) {
            path[i] = LineState.values()[last];
            last = from[i][last];
        }
        return path;
    }
}
