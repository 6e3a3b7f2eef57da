package org.winnow.classify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comment is read against, as points of the {@link VectorSpace}. Immutable: nobody changes the arrays.
 *
 * @param title the headline, or null
 * @param passages passages of the article; empty where there is none
 * @param parent the comment it answers, or null
 * @param thread mean of the other comments, or null where there are too few
 * @param words words of title, article and parent
 */
public record Context(
        float @Nullable [] title,
        List<float[]> passages,
        float @Nullable [] parent,
        float @Nullable [] thread,
        ContextWords words) {
    /** Nothing but the comment is known. */
    public static final Context NONE = new Context(null, List.of(), null, null, ContextWords.NONE);
    /** Other comments that it takes to say what a thread is about. */
    static final int LEAST_THREAD = 4;

    public Context {
        passages = List.copyOf(passages);
    }

    /** Returns whether off-topic can be judged: there is a title, an article or a parent. */
    public boolean canJudgeTopic() {
        return title != null || parent != null || !passages.isEmpty();
    }

    /** Returns the place of the passage nearest to a point, or -1 where there is none. */
    int nearestPassage(float[] point) {
        int nearest = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < passages.size(); i++) {
            double cosine = VectorSpace.cosine(point, passages.get(i));
            if (cosine > best) {
                best = cosine;
                nearest = i;
            }
        }
        return nearest;
    }
}
