package org.winnow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

class SoftmaxNetworkTest {
    private static final int HEADER = 6 * Integer.BYTES;
    private static final SoftmaxNetwork.Fitting FITTING = new SoftmaxNetwork.Fitting(16, 60, 1e-2, 0, 32, 5);
    private static final float[][] X = new float[400][2];
    private static final int[] Y = new int[X.length];
    private static SoftmaxNetwork network;

    /** Which quadrants a point lies in: no line parts the classes, so the hidden layer has to work. */
    @BeforeAll
    static void learn_exclusive_or() {
        Random random = new Random(3);
        for (int i = 0; i < X.length; i++) {
            X[i][0] = random.nextFloat() * 2 - 1;
            X[i][1] = random.nextFloat() * 2 - 1;
            Y[i] = X[i][0] > 0 == X[i][1] > 0 ? 1 : 0;
        }
        network = SoftmaxNetwork.fit(X, Y, ones(), 3, FITTING);
    }

    private static float[] ones() {
        float[] ones = new float[X.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double right(SoftmaxNetwork asked, int[] classes) {
        float[][] p = asked.probabilities(X);
        int right = 0;
        for (int i = 0; i < p.length; i++) {
            int best = p[i][1] > p[i][0] ? 1 : 0;
            right += (p[i][2] > p[i][best] ? 2 : best) == classes[i] ? 1 : 0;
        }
        return right / (double) p.length;
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        network.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    private static SoftmaxNetwork read(byte[] bytes) throws IOException {
        return SoftmaxNetwork.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static byte[] header(int magic, int version, int inputs, int hidden, int outputs, int count)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int value : new int[] {magic, version, inputs, hidden, outputs, count}) {
            out.writeInt(value);
        }
        return bytes.toByteArray();
    }

    @Test
    void learns_classes_that_no_line_parts() {
        assertThat(right(network, Y)).isGreaterThan(0.95);
    }

    @Test
    void each_row_adds_up_to_one() {
        for (float[] row : network.probabilities(X)) {
            assertThat(row).hasSize(3);
            assertThat(row[0] + row[1] + row[2]).isBetween(0.9999f, 1.0001f);
        }
    }

    @Test
    void rows_of_weight_zero_teach_nothing() {
        int[] spoilt = Y.clone();
        float[] weights = ones();
        for (int i = 0; i < X.length; i += 2) {
            spoilt[i] = 2;
            weights[i] = 0;
        }
        assertThat(right(SoftmaxNetwork.fit(X, spoilt, weights, 3, FITTING), Y)).isGreaterThan(0.9);
    }

    @Test
    void the_same_seed_gives_the_same_network() throws IOException {
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SoftmaxNetwork.fit(X, Y, ones(), 3, FITTING).write(new DataOutputStream(again));
        assertThat(again.toByteArray()).isEqualTo(bytes());
    }

    @Test
    void a_written_network_answers_as_before() throws IOException {
        SoftmaxNetwork other = read(bytes());
        assertThat(other.inputs()).isEqualTo(2);
        assertThat(other.probabilities(X)).isDeepEqualTo(network.probabilities(X));
    }

    @Test
    void an_answer_does_not_depend_on_the_rows_asked_with_it() {
        float[][] many = new float[5000][];
        for (int i = 0; i < many.length; i++) {
            many[i] = X[i % X.length];
        }
        float[][] together = network.probabilities(many);
        float[] alone = network.probabilities(new float[][] {many[4321]})[0];
        for (int s = 0; s < alone.length; s++) {
            assertThat(together[4321][s]).isEqualTo(alone[s]);
        }
    }

    @Test
    void answers_are_those_of_the_library() {
        float[][] theirs =
                SoftmaxFit.library(network).output(Nd4j.create(X), false).toFloatMatrix();
        float[][] ours = network.probabilities(X);
        for (int i = 0; i < X.length; i++) {
            assertThat(ours[i]).containsExactly(theirs[i], offset(1e-5f));
        }
    }

    @Test
    void the_shipped_networks_of_the_segmenter_answer_as_in_the_library() throws IOException {
        DataInputStream in = ModelFolder.open(Path.of("models/segment")).open("context.bin");
        Random random = new Random(9);
        for (int part = 0; part < 3; part++) {
            SoftmaxNetwork shipped = SoftmaxNetwork.read(in);
            float[][] x = new float[50][shipped.inputs()];
            for (float[] row : x) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(3) == 0 ? random.nextFloat() * 2 : random.nextInt(2);
                }
            }
            float[][] theirs =
                    SoftmaxFit.library(shipped).output(Nd4j.create(x), false).toFloatMatrix();
            for (int i = 0; i < x.length; i++) {
                assertThat(shipped.probabilities(x[i])).containsExactly(theirs[i], offset(1e-5f));
            }
        }
    }

    @Test
    void sums_too_large_for_an_exponential_still_give_probabilities() {
        float[] row = network.probabilities(new float[] {1e30f, -1e30f});
        assertThat(row[0] + row[1] + row[2]).isEqualTo(1, offset(1e-5f));
    }

    @Test
    void no_rows_give_no_answers() {
        assertThat(network.probabilities(new float[0][])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 10, HEADER - 1, HEADER, HEADER + 7})
    void a_cut_off_file_is_refused(int length) throws IOException {
        byte[] cut = Arrays.copyOf(bytes(), length);
        assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0x0badcafe, 1, 2, 4, 3, 27, not a network",
        "0x574e4554, 2, 2, 4, 3, 27, not a network",
        "0x574e4554, 1, 0, 4, 3, 27, a layer of 0",
        "0x574e4554, 1, 2, -4, 3, 27, a layer of -4",
        "0x574e4554, 1, 2, 4, 2000000000, 27, a layer of 2000000000",
        "0x574e4554, 1, 2, 4, 3, 28, parameters do not fit",
        "0x574e4554, 1, 2, 4, 3, -1, parameters do not fit",
    })
    void a_changed_header_is_refused_with_the_finding(
            String magic, int version, int inputs, int hidden, int outputs, int count, String finding)
            throws IOException {
        byte[] bytes = header(Integer.decode(magic), version, inputs, hidden, outputs, count);
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining(finding);
    }

    /** 24 bytes must not be able to ask for two gigabytes. */
    @Test
    void sizes_that_fit_each_other_but_no_model_of_ours_are_refused_before_memory_is_taken() throws IOException {
        int most = 1 << 14;
        byte[] bytes = header(0x574e4554, 1, most, most, most, (most + 1) * most * 2);
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("parameters");
    }
}
