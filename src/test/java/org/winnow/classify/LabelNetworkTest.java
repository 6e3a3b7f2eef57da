package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.winnow.label.Label;
import org.winnow.network.ModelFolder;

class LabelNetworkTest {
    private static final NetworkShape SHAPE = new NetworkShape(6, 3, Features.TOPIC, 5, 2, 2, 3);
    private static final VectorSpace SPACE = new VectorSpace(new float[6], 1);
    private static final Path FILE = Path.of("models/labels/network.bin");

    private static LabelNetwork shipped() {
        return NetworkFile.read(FILE, ModelFolder.open(FILE.getParent()).bytes("network.bin"));
    }

    private static List<Features> rows(NetworkShape shape, int count) {
        Random random = new Random(4);
        List<Features> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Features(
                    floats(random, shape.vector()),
                    floats(random, shape.vector()),
                    floats(random, shape.vector()),
                    floats(random, shape.text()),
                    floats(random, shape.topicSignals())));
        }
        return rows;
    }

    private static float[] floats(Random random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private static void assertAlike(ComputationGraph graph, LabelNetwork network, List<Features> rows) {
        INDArray[] theirs = graph.output(LabelGraph.arrays(rows));
        List<double[]> ours = network.logOdds(rows);
        for (int row = 0; row < rows.size(); row++) {
            int at = 0;
            for (INDArray output : theirs) {
                for (int column = 0; column < output.columns(); column++) {
                    assertThat(probability(ours.get(row)[at++])).isEqualTo(output.getDouble(row, column), offset(1e-5));
                }
            }
            assertThat(ours.get(row)).hasSize(at);
        }
    }

    @Test
    void answers_are_those_of_the_library() {
        ComputationGraph graph = LabelGraph.build(SHAPE, new LabelGraph.Fitting(1e-3, 0.7, 0, 3));
        assertAlike(graph, LabelGraph.network(SHAPE, SPACE, graph), rows(SHAPE, 100));
    }

    @Test
    void the_shipped_network_answers_as_in_the_library() {
        LabelNetwork network = shipped();
        ComputationGraph graph = LabelGraph.build(network.shape(), new LabelGraph.Fitting(1e-3, 1, 0, 3));
        LabelGraph.set(graph, network);
        assertAlike(graph, network, rows(network.shape(), 200));
    }

    @Test
    void parent_and_match_move_no_score_but_those_they_are_wired_to() {
        LabelNetwork network = shipped();
        Features row = rows(network.shape(), 1).get(0);
        float[] other = floats(new Random(8), network.shape().vector());
        Features matched = new Features(row.comment(), row.parent(), other, row.text(), row.topic());
        double[] before = network.logOdds(List.of(row)).get(0);
        double[] after = network.logOdds(List.of(matched)).get(0);
        for (Label label : Label.values()) {
            boolean moved = before[LabelNetwork.index(label)] != after[LabelNetwork.index(label)];
            assertThat(moved).as(label.key()).isEqualTo(label == Label.OFF_TOPIC);
        }
    }

    @Test
    void log_odds_stay_within_what_single_precision_tells_apart() {
        LabelNetwork network = shipped();
        Features row = rows(network.shape(), 1).get(0);
        float[] far = row.comment().clone();
        for (int i = 0; i < far.length; i++) {
            far[i] *= 1e6f;
        }
        Features extreme = new Features(far, row.parent(), row.match(), row.text(), row.topic());
        for (double logOdds : network.logOdds(List.of(extreme)).get(0)) {
            assertThat(logOdds).isBetween(-16.2, 16.2);
        }
    }

    @Test
    void weights_that_do_not_fit_the_shape_are_refused() {
        int right = LabelGraph.network(SHAPE, SPACE, LabelGraph.build(SHAPE, new LabelGraph.Fitting(1e-3, 1, 0, 3)))
                .parameters()
                .length;
        for (int count : new int[] {0, right - 1, right + 1}) {
            assertThatThrownBy(() -> LabelNetwork.of(SHAPE, SPACE, new float[count]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(count + " parameters");
        }
    }
}
