package org.winnow.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.winnow.encode.Embedding;
import org.winnow.encode.LowerLayers;

class BatchTest {
    private static LowerLayers.Hidden hidden(int pieces, float value) {
        float[] hidden = new float[pieces * UpperLayers.WIDTH];
        java.util.Arrays.fill(hidden, value);
        float[] vector = new float[UpperLayers.WIDTH];
        vector[0] = 1;
        return new LowerLayers.Hidden(hidden, pieces, Embedding.normalized(vector));
    }

    private static Batch batch(int pairs, int... pieces) {
        List<LowerLayers.Hidden> texts = new ArrayList<>();
        float[][] gold = new float[pieces.length][];
        float[] weights = new float[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            texts.add(hidden(pieces[i], i + 1));
            gold[i] = new float[] {1, Float.NaN};
            weights[i] = 0.5f;
        }
        return new Batch(texts, gold, weights, pairs);
    }

    @Test
    void all_batches_have_the_same_shapes() {
        Map<String, INDArray> one = batch(0, 5).inputs();
        Map<String, INDArray> other = batch(2, 40, 30, 20, 10).inputs();
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((name, array) ->
                assertThat(array.shape()).isEqualTo(other.get(name).shape()));
    }

    @Test
    void a_word_sees_the_words_of_its_own_text_alone() {
        INDArray mask = batch(0, 3, 2).inputs().get("mask");
        for (int from = 0; from < 6; from++) {
            for (int to = 0; to < 6; to++) {
                boolean same = from < 3 && to < 3 || from >= 3 && to >= 3 && from < 5 && to < 5;
                assertThat(mask.getDouble(0, 0, from, to)).isEqualTo(same ? 0 : -10_000);
            }
        }
    }

    @Test
    void a_texts_mean_is_over_its_own_places() {
        INDArray mean = batch(0, 4, 2).inputs().get("mean");
        assertThat(mean.getDouble(0, 0)).isEqualTo(0.25);
        assertThat(mean.getDouble(1, 3)).isZero();
        assertThat(mean.getDouble(1, 5)).isEqualTo(0.5);
        assertThat(mean.getRow(0).sumNumber().doubleValue()).isEqualTo(1);
        assertThat(mean.getRow(2).sumNumber().doubleValue()).isZero();
    }

    @Test
    void what_is_not_known_does_not_count() {
        Map<String, INDArray> inputs = batch(0, 4).inputs();
        assertThat(inputs.get("counts").getDouble(0, 0)).isEqualTo(0.5);
        assertThat(inputs.get("counts").getDouble(0, 1)).isZero();
        assertThat(inputs.get("gold").getDouble(0, 1)).isZero();
        assertThat(inputs.get("present").sumNumber().intValue()).isEqualTo(1);
    }

    @Test
    void each_of_a_pair_has_to_find_the_other_among_those_of_the_other_side() {
        Map<String, INDArray> inputs = batch(2, 4, 4, 4, 4).inputs();
        INDArray target = inputs.get("target");
        INDArray barred = inputs.get("barred");
        assertThat(target.getDouble(0, 2)).isEqualTo(1);
        assertThat(target.getDouble(3, 1)).isEqualTo(1);
        assertThat(target.sumNumber().intValue()).isEqualTo(4);
        assertThat(barred.getDouble(0, 3)).isZero();
        assertThat(barred.getDouble(0, 1)).isNegative();
        assertThat(barred.getDouble(0, 4)).as("places without a text").isNegative();
    }

    @Test
    void texts_that_do_not_fit_are_refused() {
        Batch tooMany = batch(0, 96, 96, 96, 96, 96, 96, 96, 96, 1);
        assertThatThrownBy(tooMany::inputs).hasMessageContaining("9 texts");
    }
}
