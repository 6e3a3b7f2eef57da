package org.winnow.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Markup;

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
    private static final int ARTICLE = 5; // numbers on where the article stands
    private static final int LONGEST = 40; // words of a line that count
    private static final int BODY = LineState.BODY.ordinal();

    static final int FIRST_SIZE =
            LineFeatures.SIZE + PageFeatures.SIZE + (2 * FIRST_REACH + 1) * STATES + 4 * NEIGHBOUR;
    static final int SECOND_SIZE = NEIGHBOUR
            + PageFeatures.SIZE
            + (2 * SECOND_REACH + 1) * STATES
            + 2 * STATES
            + 2 * STATES
            + 3 * STATES
            + 4 * STATES
            + ARTICLE;

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
        float[][] placed = means(states, views.stream().map(ContextRows::place).toList());
        float[][] sums = sums(states);
        Blocks blocks = Blocks.of(views);
        float[][] article = article(views, states);
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
            r.ends(sums, 0, i);
            r.ends(sums, i + 1, lines.length);
            r.ends(sums, 0, lines.length);
            r.put(views.get(i).line().markup() == null ? null : placed[i], STATES);
            int b = blocks.of(i);
            r.mean(sums, b == 0 ? null : blocks.get(b - 1));
            r.mean(sums, blocks.get(b));
            r.mean(sums, b == blocks.count() - 1 ? null : blocks.get(b + 1));
            r.put(article[i], ARTICLE);
            rows[i] = r.full();
        }
        return rows;
    }

    /** Where each line stands to the article, as the first network sees it: words of it above and below, and the span that holds most of it. */
    private static float[][] article(List<LineView> views, float[][] states) {
        int n = states.length;
        double[] words = new double[n + 1];
        double[] gains = new double[n];
        for (int i = 0; i < n; i++) {
            int length = Math.min(LONGEST, 1 + views.get(i).words().size());
            words[i + 1] = words[i] + states[i][BODY] * length;
            gains[i] = (states[i][BODY] - 0.5) * Math.min(LONGEST / 2, length);
        }
        Blocks.Block span = Prose.richest(gains);
        float[][] article = new float[n][ARTICLE];
        for (int i = 0; i < n; i++) {
            article[i][0] = (float) (words[i] / Math.max(1, words[n]));
            article[i][1] = (float) Math.min(1, Math.log1p(words[n]) / 8);
            article[i][2] = i >= span.from() && i < span.to() ? 1 : 0;
            article[i][3] = i < span.from() ? Prose.nearness(span.from() - i) : 0;
            article[i][4] = i >= span.to() ? Prose.nearness(i - span.to() + 1) : 0;
        }
        return article;
    }

    /** The elements and classes around a line: those of one list or column share them. */
    private static String place(LineView view) {
        Markup markup = view.line().markup();
        return markup == null
                ? ""
                : String.join(">", markup.path())
                        + '/'
                        + String.join(
                                ".",
                                markup.words()
                                        .subList(0, Math.min(2, markup.words().size())));
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

    private void mean(float[][] sums, Blocks.@Nullable Block block) {
        mean(sums, block == null ? 0 : block.from(), block == null ? 0 : block.to());
    }

    private void mean(float[][] sums, int from, int to) {
        int low = Math.max(0, from);
        int high = Math.min(sums.length - 1, to);
        for (int s = 0; s < STATES; s++) {
            row[next++] = high > low ? (sums[high][s] - sums[low][s]) / (high - low) : 0;
        }
    }

    /** The mean over these lines but those in the middle of a page longer than any learnt, see {@link Prose#share}. */
    private void ends(float[][] sums, int from, int to) {
        int head = Math.min(to, Math.max(from, Prose.LONGEST_LEARNT / 2));
        int tail = Math.max(head, Math.min(to, sums.length - 1 - Prose.LONGEST_LEARNT / 2));
        if (tail <= Prose.LONGEST_LEARNT / 2 || tail == head) {
            mean(sums, from, to);
            return;
        }
        int count = head - from + to - tail;
        for (int s = 0; s < STATES; s++) {
            row[next++] = count == 0 ? 0 : (sums[head][s] - sums[from][s] + sums[to][s] - sums[tail][s]) / count;
        }
    }

    private float[] full() {
        if (next != row.length) {
            throw new IllegalStateException(next + " numbers; expected " + row.length);
        }
        return row;
    }
}
