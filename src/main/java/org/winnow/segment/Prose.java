package org.winnow.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Markup;

/**
 * How each line stands to the prose of its page: how dense text and links are around it and in its run of lines, and where the span lies
 * that holds most of the prose. A teaser or a menu reads like a heading; that its likes stand around it and no prose, tells it apart.
 */
final class Prose {
    /** How many numbers a line has. */
    static final int SIZE = 24;

    /** Lines of about the longest page learnt; one with comments had 789. */
    static final int LONGEST_LEARNT = 800;

    private static final int NEAR = 8; // lines
    private static final int SENTENCE = 8; // words of the shortest line of prose
    private static final int PARAGRAPH = 25; // words from which a line is prose without a full stop
    private static final int MOST = 60; // words of a line that count
    private static final double GAP = 5; // words of prose that a line of something else outweighs

    private final List<LineView> views;
    private final Blocks blocks;
    private final double[] words; // before each line
    private final double[] prose; // lines of prose before each line
    private final double[] proseWords;
    private final double[] headlines; // lines like headlines before each line
    private final double[] links; // link density before each line

    private Prose(List<LineView> views) {
        int n = views.size();
        this.views = views;
        this.blocks = Blocks.of(views);
        this.words = new double[n + 1];
        this.prose = new double[n + 1];
        this.proseWords = new double[n + 1];
        this.headlines = new double[n + 1];
        this.links = new double[n + 1];
        for (int i = 0; i < n; i++) {
            LineView view = views.get(i);
            int w = Math.min(MOST, view.words().size());
            boolean reads = isProse(view);
            Markup markup = view.line().markup();
            words[i + 1] = words[i] + w;
            prose[i + 1] = prose[i] + (reads ? 1 : 0);
            proseWords[i + 1] = proseWords[i] + (reads ? w : 0);
            headlines[i + 1] = headlines[i] + (!ends(view) && w >= 3 && !reads ? 1 : 0);
            links[i + 1] = links[i] + (markup == null ? 0 : markup.linkDensity());
        }
    }

    /** Writes the numbers of each line into its row from a place on. */
    static void put(List<LineView> views, float[][] rows, int at) {
        Prose p = new Prose(views);
        int[] above = p.nearest(1);
        int[] below = p.nearest(-1);
        Blocks.Block span = p.span();
        for (int i = 0; i < rows.length; i++) {
            p.around(rows[i], at, i);
            p.block(rows[i], at + 9, i);
            rows[i][at + 18] = nearness(above[i]);
            rows[i][at + 19] = nearness(below[i]);
            rows[i][at + 20] = share(p.proseWords[i], Math.max(1, p.proseWords[rows.length]), rows.length);
            rows[i][at + 21] = i >= span.from() && i < span.to() ? 1 : 0;
            rows[i][at + 22] = i < span.from() ? nearness(span.from() - i) : 0;
            rows[i][at + 23] = i >= span.to() ? nearness(i - span.to() + 1) : 0;
        }
    }

    /** Whether a line reads like running text: a sentence with its mark, or a paragraph. */
    static boolean isProse(LineView view) {
        int words = view.words().size();
        return words >= PARAGRAPH || words >= SENTENCE && ends(view);
    }

    private static boolean ends(LineView view) {
        String text = view.line().text();
        int last = text.length() - 1;
        while (last > 0 && "\"”’'»)]".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return ".!?…:;。".indexOf(text.charAt(last)) >= 0;
    }

    private void around(float[] row, int at, int i) {
        row[at] = log(mean(words, i - 3, i + 4));
        row[at + 1] = log(mean(words, i - NEAR, i));
        row[at + 2] = log(mean(words, i + 1, i + 1 + NEAR));
        row[at + 3] = (float) mean(prose, i - NEAR, i);
        row[at + 4] = (float) mean(prose, i + 1, i + 1 + NEAR);
        row[at + 5] = (float) mean(headlines, i - NEAR, i);
        row[at + 6] = (float) mean(headlines, i + 1, i + 1 + NEAR);
        row[at + 7] = (float) mean(links, i - NEAR, i + NEAR + 1);
        row[at + 8] = isProse(views.get(i)) ? 1 : 0;
    }

    private void block(float[] row, int at, int i) {
        int b = blocks.of(i);
        Blocks.Block block = blocks.get(b);
        row[at] = (float) Math.log(block.size()) / 5;
        row[at + 1] = log(mean(words, block.from(), block.to()));
        row[at + 2] = block.size() == 1 ? 0 : (i - block.from()) / (block.size() - 1f);
        row[at + 3] = (float) mean(prose, block.from(), block.to());
        row[at + 4] = (float) mean(headlines, block.from(), block.to());
        row[at + 5] = (float) mean(links, block.from(), block.to());
        row[at + 6] = neighbour(b == 0 ? null : blocks.get(b - 1));
        row[at + 7] = neighbour(b == blocks.count() - 1 ? null : blocks.get(b + 1));
        row[at + 8] = block.size() == 1 ? 1 : 0;
    }

    private float neighbour(Blocks.@Nullable Block block) {
        return block == null ? 0 : log(mean(words, block.from(), block.to()));
    }

    /** Lines to the nearest prose above (step 1) or below (step -1) each line; a large number where there is none. */
    private int[] nearest(int step) {
        int n = views.size();
        int[] distance = new int[n];
        int since = n;
        for (int i = step > 0 ? 0 : n - 1; i >= 0 && i < n; i += step) {
            distance[i] = since;
            since = prose[i + 1] > prose[i] ? 1 : since + 1;
        }
        return distance;
    }

    /** The span of lines whose words of prose most outweigh its other lines. */
    private Blocks.Block span() {
        double[] gains = new double[views.size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = proseWords[i + 1] - proseWords[i] - GAP;
        }
        return richest(gains);
    }

    /** Returns the span with the greatest sum, in one pass; an empty one at the start where no sum is above zero. */
    static Blocks.Block richest(double[] gains) {
        double best = 0;
        double sum = 0;
        int start = 0;
        Blocks.Block span = new Blocks.Block(0, 0);
        for (int i = 0; i < gains.length; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += gains[i];
            if (sum > best) {
                best = sum;
                span = new Blocks.Block(start, i + 1);
            }
        }
        return span;
    }

    private static double mean(double[] sums, int from, int to) {
        int low = Math.max(0, from);
        int high = Math.min(sums.length - 1, to);
        return high > low ? (sums[high] - sums[low]) / (high - low) : 0;
    }

    private static float log(double words) {
        return (float) (Math.log1p(words) / 5);
    }

    /**
     * Returns how far down a page something is, {@code 0..1}. A page longer than any learnt is taken for one of that length: its first and
     * last lines count as theirs, all between stand in its middle.
     */
    static float share(double above, double all, int lines) {
        if (lines <= LONGEST_LEARNT) {
            return (float) (above / all);
        }
        double half = all / 2 * LONGEST_LEARNT / lines;
        double below = all - above;
        double place = above < half ? above : below < half ? 2 * half - below : half;
        return (float) (place / (2 * half));
    }

    /** Returns 1 for a distance of none, falling slowly. */
    static float nearness(int distance) {
        return (float) (1 / (1 + Math.log1p(Math.min(LONGEST_LEARNT, distance))));
    }
}
