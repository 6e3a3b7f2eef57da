package org.winnow.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.winnow.encode.LayerWeights;
import org.winnow.encode.LowerLayers;
import org.winnow.network.NativeThreads;

/** The last layer alone, so that the graph is made in seconds. */
class TuningGraphTest {
    private static final int FROM = 11;
    private static final List<String> TEXTS = List.of(
            "You are a fool and everyone knows it.",
            "The council votes on the pool on Tuesday.",
            "Nobody asked for this, but thanks.",
            "Get lost, you miserable clown!");

    private static LowerLayers lower;
    private static TuningGraph graph;

    @BeforeAll
    static void make() {
        NativeThreads.one();
        lower = LowerLayers.load(FROM);
        graph = graph();
    }

    @AfterAll
    static void close() {
        lower.close();
    }

    private static TuningGraph graph() {
        Map<String, float[]> weights = new LinkedHashMap<>();
        LayerWeights published = LayerWeights.published();
        LayerWeights.names(FROM).forEach(name -> weights.put(name, published.values(name)));
        weights.put(TuningGraph.HEAD_WEIGHTS, new float[UpperLayers.WIDTH]);
        weights.put(TuningGraph.HEAD_BIASES, new float[] {0.25f});
        TuningGraph.Frame frame = TuningGraph.Frame.of(
                TEXTS.stream().map(text -> lower.of(text, 96).published()).toList());
        return new TuningGraph(FROM, weights, frame, 1);
    }

    private static Batch batch(List<String> texts, boolean pairs) {
        List<Lesson> lessons = new ArrayList<>();
        for (String text : texts) {
            boolean hostile = text.contains("fool") || text.contains("clown");
            lessons.add(new Lesson(text, new float[] {hostile ? 1 : 0}, 1, "about: " + text));
        }
        return Batch.of(lessons, pairs, lower);
    }

    @Test
    void untrained_layers_give_the_published_vectors() {
        double[] losses = graph.losses(batch(TEXTS, false));
        assertThat(losses[1])
                .as("mean squared distance, of numbers at a spread of 1")
                .isLessThan(0.2);
    }

    @Test
    void untrained_heads_say_their_bias() {
        float[][] logits = graph.logits(batch(TEXTS, false));
        assertThat(logits).hasNumberOfRows(Rows.TEXTS);
        assertThat(logits[2][0]).isCloseTo(0.25f, within(1e-5f));
    }

    @Test
    void training_lowers_the_loss_and_a_text_does_not_depend_on_its_company() {
        TuningGraph trained = graph();
        Batch batch = batch(TEXTS, false);
        double before = trained.losses(batch)[0];
        for (int step = 0; step < 4; step++) {
            trained.step(batch, 1e-4);
        }
        assertThat(trained.losses(batch)[0]).isLessThan(before - 0.01);
        float alone = trained.logits(batch(TEXTS.subList(3, 4), false))[0][0];
        assertThat(trained.logits(batch)[3][0]).isCloseTo(alone, within(1e-3f));
        assertThat(trained.weights().get(TuningGraph.HEAD_WEIGHTS)).isNotEqualTo(new float[UpperLayers.WIDTH]);
    }

    @Test
    void pairs_have_a_loss_of_their_own() {
        assertThat(graph.losses(batch(TEXTS, false))[2]).isZero();
        assertThat(graph.losses(batch(TEXTS, true))[2]).isPositive().isLessThan(Math.log(TEXTS.size()));
    }
}
