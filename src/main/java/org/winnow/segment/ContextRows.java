package org.winnow.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Input rows of the two networks.
 *
 * <p>The first sees a line, its page and what the maximum-entropy model says of it and its neighbours. The second sees what the first
 * says around the line, on lines that look alike, and above and below: so one certain comment pulls its likes along.
 */
final class ContextRows {
    private static final int STATES = LineState.values().length;
    private static final int NEIGHBOUR = 22; // leading line features that describe a neighbour
    private static final int FIRST_REACH = 3;
    private static final int SECOND_REACH = 4;
    private static final int BLOCK = 12; // lines averaged on each side

    static final int FIRST_SIZE =
            LineFeatures.SIZE + PageFeatures.SIZE + (2 * FIRST_REACH + 1) * STATES + 4 * NEIGHBOUR;
    static final int SECOND_SIZE =
            NEIGHBOUR + PageFeatures.SIZE + (2 * SECOND_REACH + 1) * STATES + 2 * STATES + 2 * STATES + 3 * STATES;

    private final float[] row;
    private int next;

    private ContextRows(int size) {
        row = new float[size];
    }

    static float[][] first(float[][] lines, float[][] page, float[][] sparse) {
        float[][] rows = new float[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            ContextRows r = new ContextRows(FIRST_SIZE);
            r.put(lines[i], LineFeatures.SIZE);
            r.put(page[i], PageFeatures.SIZE);
            r.window(sparse, i, FIRST_REACH, STATES);
            for (int offset : new int[] {-2, -1, 1, 2}) {
                int j = i + offset;
                r.put(j >= 0 && j < lines.length ? lines[j] : null, NEIGHBOUR);
            }
            rows[i] = r.full();
        }
        return rows;
    }

    static float[][] second(List<LineView> views, float[][] lines, float[][] page, float[][] states) {
        float[][] alike = means(states, views.stream().map(LineView::outline).toList());
        float[][] shaped =
                means(states, views.stream().map(ContextRows::likeness).toList());
        float[][] sums = sums(states);
        float[][] rows = new float[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            ContextRows r = new ContextRows(SECOND_SIZE);
            r.put(lines[i], NEIGHBOUR);
            r.put(page[i], PageFeatures.SIZE);
            r.window(states, i, SECOND_REACH, STATES);
            r.put(alike[i], STATES);
            r.put(shaped[i], STATES);
            r.mean(sums, i - BLOCK, i);
            r.mean(sums, i + 1, i + 1 + BLOCK);
            r.mean(sums, 0, i);
            r.mean(sums, i + 1, lines.length);
            r.mean(sums, 0, lines.length);
            rows[i] = r.full();
        }
        return rows;
    }

    /** What makes two lines look alike: shape, size, blank lines, mark-up. */
    private static String likeness(LineView view) {
        int words = view.words().size();
        String shape =
                words <= 6 ? view.shape().substring(0, Math.min(5, view.shape().length())) : "";
        String near =
                view.line().markup() == null || view.line().markup().words().isEmpty()
                        ? ""
                        : view.line().markup().words().get(0);
        return shape
                + '/'
                + (words <= 6 ? "s" : words <= 20 ? "m" : "l")
                + Math.min(2, view.line().blanksBefore())
                + '/'
                + near;
    }

    private static float[][] means(float[][] states, List<String> keys) {
        Map<String, float[]> sums = new HashMap<>();
        for (int i = 0; i < states.length; i++) {
            float[] sum = sums.computeIfAbsent(keys.get(i), k -> new float[STATES + 1]);
            for (int s = 0; s < STATES; s++) {
                sum[s] += states[i][s];
            }
            sum[STATES]++;
        }
        sums.values().forEach(sum -> {
            for (int s = 0; s < STATES; s++) {
                sum[s] /= sum[STATES];
            }
        });
        return keys.stream().map(sums::get).toArray(float[][]::new);
    }

    private static float[][] sums(float[][] states) {
        float[][] sums = new float[states.length + 1][STATES];
        for (int i = 0; i < states.length; i++) {
            for (int s = 0; s < STATES; s++) {
                sums[i + 1][s] = sums[i][s] + states[i][s];
            }
        }
        return sums;
    }

    private void put(float @Nullable [] values, int count) {
        if (values != null) {
            System.arraycopy(values, 0, row, next, count);
        }
        next += count;
    }

    private void window(float[][] states, int i, int reach, int count) {
        for (int j = i - reach; j <= i + reach; j++) {
            put(j >= 0 && j < states.length ? states[j] : null, count);
        }
    }

    private void mean(float[][] sums, int from, int to) {
        int low = Math.max(0, from);
        int high = Math.min(sums.length - 1, to);
        for (int s = 0; s < STATES; s++) {
            row[next++] = high > low ? (sums[high][s] - sums[low][s]) / (high - low) : 0;
        }
    }

    private float[] full() {
        if (next != row.length) {
            throw new IllegalStateException(next + " numbers; expected " + row.length);
        }
        return row;
    }
}
