package org.winnow.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.winnow.encode.LowerLayers;

/**
 * What one step sees: texts, what is known of them, and which of them belong together.
 *
 * @param texts the texts through the lower layers, {@value Rows#TEXTS} at most
 * @param gold a row a text, NaN where it is not known
 * @param weights how much each text counts
 * @param pairs how many of the first texts stand beside what they are about: text {@code i} beside text {@code i + pairs}
 */
record Batch(List<LowerLayers.Hidden> texts, float[][] gold, float[] weights, int pairs) {
    private static final float NEVER = -10_000;

    /**
     * Returns the lessons as a batch.
     *
     * @param pairs whether each stands beside what it is about
     */
    static Batch of(List<Lesson> lessons, boolean pairs, LowerLayers lower) {
        List<LowerLayers.Hidden> texts = new ArrayList<>();
        int most = pairs ? Rows.HALF : Rows.LENGTH;
        lessons.forEach(lesson -> texts.add(lower.of(lesson.text(), most)));
        if (pairs) {
            lessons.forEach(lesson -> texts.add(lower.of(lesson.about(), most)));
        }
        float[][] gold = new float[texts.size()][lessons.get(0).gold().length];
        float[] weights = new float[texts.size()];
        for (int i = 0; i < gold.length; i++) {
            if (i < lessons.size()) {
                gold[i] = lessons.get(i).gold();
                weights[i] = lessons.get(i).weight();
            } else {
                Arrays.fill(gold[i], Float.NaN);
            }
        }
        return new Batch(texts, gold, weights, pairs ? lessons.size() : 0);
    }

    /** Returns the graph's inputs by name; they all have the same shapes in every batch. */
    Map<String, INDArray> inputs() {
        int width = UpperLayers.WIDTH;
        float[] hidden = new float[Rows.PLACES * width];
        float[] mask = new float[Rows.PLACES * Rows.LENGTH];
        Arrays.fill(mask, NEVER);
        float[][] mean = new float[Rows.TEXTS][Rows.PLACES];
        int[] places = places();
        for (int t = 0; t < texts.size(); t++) {
            int pieces = texts.get(t).pieces();
            System.arraycopy(texts.get(t).hidden(), 0, hidden, places[t] * width, pieces * width);
            int column = places[t] % Rows.LENGTH;
            for (int place = places[t]; place < places[t] + pieces; place++) {
                Arrays.fill(mask, place * Rows.LENGTH + column, place * Rows.LENGTH + column + pieces, 0);
            }
            Arrays.fill(mean[t], places[t], places[t] + pieces, 1f / pieces);
        }
        Map<String, INDArray> inputs = new HashMap<>();
        inputs.put("hidden", Nd4j.create(hidden, new long[] {Rows.PLACES, width}, 'c'));
        inputs.put("mask", Nd4j.create(mask, new long[] {Rows.COUNT, 1, Rows.LENGTH, Rows.LENGTH}, 'c'));
        inputs.put("mean", Nd4j.createFromArray(mean));
        known(inputs);
        together(inputs);
        return inputs;
    }

    /** In the order in which the schedule filled the rows: a text, then what it is about. */
    private int[] places() {
        Rows rows = new Rows();
        int[] places = new int[texts.size()];
        for (int i = 0; i < places.length; i++) {
            int text = pairs == 0 ? i : i / 2 + i % 2 * pairs;
            places[text] = rows.take(texts.get(text).pieces());
            if (places[text] < 0) {
                throw new IllegalArgumentException(places.length + " texts have more than " + Rows.PLACES + " places");
            }
        }
        return places;
    }

    private void known(Map<String, INDArray> inputs) {
        int heads = gold[0].length;
        float[][] yes = new float[Rows.TEXTS][heads];
        float[][] counts = new float[Rows.TEXTS][heads];
        float[][] published = new float[Rows.TEXTS][UpperLayers.WIDTH];
        float[][] present = new float[Rows.TEXTS][1];
        for (int t = 0; t < gold.length; t++) {
            published[t] = texts.get(t).published().toArray();
            present[t][0] = 1;
            for (int h = 0; h < heads; h++) {
                boolean given = !Float.isNaN(gold[t][h]);
                yes[t][h] = given ? gold[t][h] : 0;
                counts[t][h] = given ? weights[t] : 0;
            }
        }
        inputs.put("gold", Nd4j.createFromArray(yes));
        inputs.put("counts", Nd4j.createFromArray(counts));
        inputs.put("published", Nd4j.createFromArray(published));
        inputs.put("present", Nd4j.createFromArray(present));
    }

    /** Each text of a pair has to find the other among all texts of the other side. */
    private void together(Map<String, INDArray> inputs) {
        float[][] target = new float[Rows.TEXTS][Rows.TEXTS];
        float[][] barred = new float[Rows.TEXTS][Rows.TEXTS];
        for (int t = 0; t < Rows.TEXTS; t++) {
            for (int other = 0; other < Rows.TEXTS; other++) {
                boolean sameSide = t < pairs == other < pairs;
                barred[t][other] = sameSide || other >= 2 * pairs ? NEVER : 0;
            }
            if (t < 2 * pairs) {
                target[t][(t + pairs) % (2 * pairs)] = 1;
            }
        }
        inputs.put("target", Nd4j.createFromArray(target));
        inputs.put("barred", Nd4j.createFromArray(barred));
    }
}
