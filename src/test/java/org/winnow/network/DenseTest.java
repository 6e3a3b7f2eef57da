package org.winnow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DenseTest {
    /** Two outputs over three inputs after one number of something else: 1 2 3 | 4 5 6, biases 10 and -20. */
    private static final Dense LAYER = Dense.of(new float[] {99, 1, 2, 3, 4, 5, 6, 10, -20}, 1, 3, 2);

    @Test
    void an_output_is_its_bias_and_the_weighted_inputs() {
        assertThat(LAYER.sums(new float[] {1, 0, -1})).containsExactly(8, -22);
        assertThat(LAYER.sums(new float[3])).containsExactly(10, -20);
    }

    @Test
    void an_input_may_come_in_parts() {
        assertThat(LAYER.sums(new float[] {1}, new float[] {}, new float[] {0, -1}))
                .isEqualTo(LAYER.sums(new float[] {1, 0, -1}));
    }

    @Test
    void rectified_sums_are_never_below_zero() {
        assertThat(LAYER.rectified(new float[] {1, 0, -1})).containsExactly(8, 0);
    }

    @Test
    void a_sum_leaves_the_layer_as_it_was() {
        LAYER.sums(new float[] {7, 7, 7});
        assertThat(LAYER.sums(new float[3])).containsExactly(10, -20);
    }

    @Test
    void numbers_that_are_none_are_not_hidden() {
        assertThat(LAYER.sums(new float[] {Float.NaN, 0, 0})).containsOnly(Float.NaN);
        assertThat(LAYER.rectified(new float[] {Float.NaN, 0, 0})).containsOnly(Float.NaN);
    }

    @Test
    void more_or_fewer_inputs_are_refused() {
        assertThatThrownBy(() -> LAYER.sums(new float[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 inputs; expected 3");
        assertThatThrownBy(() -> LAYER.sums(new float[2], new float[2])).hasMessageContaining("more than 3 inputs");
    }

    @Test
    void a_layer_has_a_weight_an_input_and_output_and_a_bias_an_output() {
        assertThat(Dense.size(3, 2)).isEqualTo(8);
    }
}
