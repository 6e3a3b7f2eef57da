package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerWeightsTest {
    private final LayerWeights published = LayerWeights.published();

    @Test
    void a_layer_has_six_matrices_and_two_norms_with_their_biases() {
        assertThat(LayerWeights.names(3)).hasSize(16).allMatch(name -> name.startsWith("encoder.layer.3."));
        int numbers = LayerWeights.names(3).stream()
                .mapToInt(name -> published.values(name).length)
                .sum();
        assertThat(numbers).isEqualTo(1_774_464);
    }

    @Test
    void unchanged_weights_give_the_same_vectors_when_put_back() {
        Map<String, float[]> weights = new LinkedHashMap<>();
        LayerWeights.names(11).forEach(name -> weights.put(name, published.values(name)));
        EncoderPatch patch = published.patch(weights);
        try (SentenceEncoder encoder = SentenceEncoder.load();
                SentenceEncoder again = SentenceEncoder.tuned(patch)) {
            for (String text : SelfTest.TEXTS) {
                assertThat(again.embed(text).cosine(encoder.embed(text))).isCloseTo(1, within(1e-4));
            }
        }
    }

    @Test
    void weights_of_another_size_are_refused() {
        assertThatThrownBy(() -> published.patch(Map.of("encoder.layer.11.output.LayerNorm.bias", new float[3])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("encoder.layer.11.output.LayerNorm.bias")
                .hasMessageContaining("12 bytes");
    }

    @Test
    void a_weight_that_the_encoder_lacks_is_named() {
        assertThatThrownBy(() -> published.values("encoder.layer.12.output.dense.weight"))
                .hasMessageContaining("/encoder/layer.12/output/dense/MatMul_quant");
    }
}
