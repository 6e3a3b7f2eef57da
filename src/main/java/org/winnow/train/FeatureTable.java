package org.winnow.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.classify.Context;
import org.winnow.classify.Features;
import org.winnow.classify.Passages;
import org.winnow.classify.VectorSpace;
import org.winnow.encode.Embedding;
import org.winnow.encode.VectorCache;

/** Builds the network's input for examples from cached vectors. */
final class FeatureTable {
    private static final int LEAST_THREAD = 4;

    private final VectorCache cache;
    private final VectorSpace space;
    /** Places of articles, kept because many rows share one. */
    private final Map<String, List<float[]>> articles = new HashMap<>();

    private final RowWords words = new RowWords();

    private final Map<String, float[]> points = new HashMap<>();

    FeatureTable(VectorCache cache, VectorSpace space) {
        this.cache = cache;
        this.space = space;
    }

    /** Returns the space around the comments of these examples. */
    static VectorSpace space(VectorCache cache, List<Example> examples) {
        List<Embedding> vectors = examples.stream()
                .map(example -> cache.of(RowTexts.cut(example.row().text())))
                .toList();
        return VectorSpace.around(vectors);
    }

    /**
     * Returns the features of each example.
     *
     * @param logOdds what the n-gram models say, by label, then by example
     */
    List<Features> of(List<Example> examples, double[][] logOdds) {
        List<Features> features = new ArrayList<>(examples.size());
        for (int i = 0; i < examples.size(); i++) {
            double[] row = new double[logOdds.length];
            for (int m = 0; m < row.length; m++) {
                row[m] = logOdds[m][i];
            }
            Example example = examples.get(i);
            String text = RowTexts.cut(example.row().text());
            features.add(Features.of(point(text), text, row, context(example)));
        }
        return features;
    }

    private Context context(Example example) {
        String article = example.row().article();
        List<float[]> passages = article == null
                ? List.of()
                : articles.computeIfAbsent(
                        article, a -> Passages.of(a).stream().map(this::point).toList());
        return new Context(
                given(example.row().title()),
                passages,
                given(example.row().parent()),
                thread(example),
                words.of(example.row()));
    }

    private float @Nullable [] given(@Nullable String text) {
        return text == null || text.isBlank() ? null : point(RowTexts.cut(text));
    }

    private float @Nullable [] thread(Example example) {
        List<String> others = example.thread();
        if (others.size() < LEAST_THREAD) {
            return null;
        }
        double[] sum = new double[0];
        for (String text : others) {
            float[] point = point(RowTexts.cut(text));
            sum = sum.length == 0 ? new double[point.length] : sum;
            for (int h = 0; h < point.length; h++) {
                sum[h] += point[h] / others.size();
            }
        }
        float[] mean = new float[sum.length];
        for (int h = 0; h < mean.length; h++) {
            mean[h] = (float) sum[h];
        }
        return mean;
    }

    private float[] point(String text) {
        return points.computeIfAbsent(text, t -> space.place(cache.of(t)));
    }
}
