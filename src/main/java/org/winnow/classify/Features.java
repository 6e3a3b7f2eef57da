package org.winnow.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the network sees of a comment. Immutable: nobody changes the arrays.
 *
 * @param comment the comment's point
 * @param parent its parent's point, zeros where it has none
 * @param match product, number by number, of the comment's point and what it is most likely about
 * @param text log odds of the n-gram models, counts of the surface
 * @param topic cosines to the context, which parts of it are known, and words in common with them
 */
public record Features(float[] comment, float[] parent, float[] match, float[] text, float[] topic) {
    /** How many numbers tell of the topic. */
    static final int TOPIC = 12 + ContextWords.OVERLAPS;

    private static final int COSINES = 8;

    /** Returns how many numbers tell of the text, given how many n-gram models. */
    static int text(int ngramModels) {
        return ngramModels + Surface.SIZE;
    }

    /**
     * Puts together what is known of a comment.
     *
     * @param comment its point
     * @param text its words
     * @param logOdds what the n-gram models say, a number a model
     * @param context what it is read against
     */
    public static Features of(float[] comment, String text, double[] logOdds, Context context) {
        float[] parent = context.parent() == null ? new float[comment.length] : context.parent();
        return new Features(
                comment, parent, match(comment, context), text(text, logOdds), topic(comment, text, context));
    }

    private static float[] match(float[] comment, Context context) {
        List<float[]> about = new ArrayList<>();
        int nearest = context.nearestPassage(comment);
        if (nearest >= 0) {
            about.add(context.passages().get(nearest));
        }
        if (context.title() != null) {
            about.add(context.title());
        }
        if (context.parent() != null) {
            about.add(context.parent());
        }
        if (about.isEmpty()) {
            return new float[comment.length];
        }
        float[] product = VectorSpace.mean(about);
        for (int i = 0; i < product.length; i++) {
            product[i] *= comment[i];
        }
        return product;
    }

    private static float[] text(String text, double[] logOdds) {
        float[] signals = new float[text(logOdds.length)];
        for (int i = 0; i < logOdds.length; i++) {
            signals[i] = (float) logOdds[i] / 2;
        }
        float[] surface = Surface.of(text);
        System.arraycopy(surface, 0, signals, logOdds.length, surface.length);
        return signals;
    }

    private static float[] topic(float[] comment, String text, Context context) {
        float[] signals = new float[TOPIC];
        cosines(comment, context, signals);
        signals[COSINES] = context.title() == null ? 0 : 1;
        signals[COSINES + 1] = context.passages().isEmpty() ? 0 : 1;
        signals[COSINES + 2] = context.parent() == null ? 0 : 1;
        signals[COSINES + 3] = context.thread() == null ? 0 : 1;
        float[] overlap = context.words().overlap(text);
        System.arraycopy(overlap, 0, signals, COSINES + 4, overlap.length);
        return signals;
    }

    /** Cosines are stretched to the spread of the other signals; one that cannot be had is 0. */
    private static void cosines(float[] comment, Context context, float[] signals) {
        double[] near = passages(comment, context);
        double title = cosine(comment, context.title());
        double parent = cosine(comment, context.parent());
        double parentNear = context.parent() == null ? 0 : passages(context.parent(), context)[0];
        double nearest = Math.max(Math.max(near[0], title), parent);
        double[] all = {title, near[0], near[1], near[2], parent, cosine(comment, context.thread()), nearest, parentNear
        };
        for (int i = 0; i < COSINES; i++) {
            signals[i] = (float) (4 * all[i]);
        }
    }

    private static double cosine(float[] comment, float @Nullable [] other) {
        return other == null ? 0 : VectorSpace.cosine(comment, other);
    }

    /** Returns the highest cosine to a passage, the mean of the top three, and the cosine to the mean of all. */
    private static double[] passages(float[] comment, Context context) {
        if (context.passages().isEmpty()) {
            return new double[3];
        }
        List<Double> cosines = new ArrayList<>();
        context.passages().forEach(passage -> cosines.add(VectorSpace.cosine(comment, passage)));
        Collections.sort(cosines, Collections.reverseOrder());
        double top = cosines.stream()
                .limit(3)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return new double[] {cosines.get(0), top, VectorSpace.cosine(comment, VectorSpace.mean(context.passages()))};
    }

    /** Returns whether all numbers are finite. */
    boolean isFinite() {
        for (float[] part : Arrays.asList(comment, parent, match, text, topic)) {
            for (float v : part) {
                if (!Float.isFinite(v)) {
                    return false;
                }
            }
        }
        return true;
    }
}
