package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.ModelException;

class NetworkFileTest {
    private static final Path FILE = Path.of("network.bin");
    private static final NetworkShape SHAPE = new NetworkShape(6, 3, Features.TOPIC, 5, 2, 2, 3);
    private static LabelNetwork network;
    private static byte[] bytes;

    @BeforeAll
    static void build() {
        VectorSpace space = new VectorSpace(new float[] {1, 2, 3, 4, 5, 6}, 2);
        network = LabelGraph.network(SHAPE, space, LabelGraph.build(SHAPE, new LabelGraph.Fitting(1e-3, 1, 0, 3)));
        bytes = NetworkFile.write(network);
    }

    private static List<Features> rows(int count) {
        Random random = new Random(4);
        List<Features> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Features(
                    floats(random, 6),
                    floats(random, 6),
                    floats(random, 6),
                    floats(random, 3),
                    floats(random, Features.TOPIC)));
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

    @Test
    void a_network_scores_alike_after_its_file() {
        LabelNetwork read = NetworkFile.read(FILE, bytes);
        List<double[]> before = network.logOdds(rows(3));
        List<double[]> after = read.logOdds(rows(3));
        for (int i = 0; i < 3; i++) {
            assertThat(after.get(i)).isEqualTo(before.get(i)).hasSize(20);
        }
    }

    @Test
    void a_rows_scores_do_not_depend_on_order_or_number_of_the_others() {
        List<Features> rows = rows(100);
        List<double[]> together = network.logOdds(rows);
        List<Features> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        List<double[]> reversed = network.logOdds(turned);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(reversed.get(99 - i)).isEqualTo(together.get(i));
            assertThat(network.logOdds(List.of(rows.get(i))).get(0)).isEqualTo(together.get(i));
        }
    }

    @Test
    void no_rows_have_no_scores() {
        assertThat(network.logOdds(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 12, 100, 600})
    void a_file_cut_short_is_refused(int length) {
        assertThatThrownBy(() -> NetworkFile.read(FILE, Arrays.copyOf(bytes, length)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("network.bin: is no network of this release")
                .hasMessageContaining("restore the models folder of this release");
    }

    @Test
    void a_file_that_goes_on_after_its_end_is_refused() {
        assertThatThrownBy(() -> NetworkFile.read(FILE, Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("1 bytes follow its end");
    }

    @Test
    void another_version_is_refused() {
        byte[] changed = bytes.clone();
        changed[8] = 9;
        assertThatThrownBy(() -> NetworkFile.read(FILE, changed)).hasMessageContaining("it has version 9, expected 1");
    }

    @Test
    void an_array_that_tells_a_monstrous_length_is_refused_before_memory_is_taken() {
        byte[] json =
                ("{\"vector\":6,\"text\":3,\"topicSignals\":12,\"shared\":5,\"context\":2,\"match\":2,\"topic\":3}")
                        .getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(json.length + 17);
        file.put("WNNET".getBytes(StandardCharsets.US_ASCII))
                .putInt(1)
                .putInt(json.length)
                .put(json);
        file.putInt(Integer.MAX_VALUE);
        assertThatThrownBy(() -> NetworkFile.read(FILE, file.array()))
                .hasMessageContaining("it tells a length of 2147483647");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@class\":\"javax.naming.InitialContext\"}",
                "[\"java.util.HashMap\",{}]",
                "{\"vector\":6,\"text\":3,\"topicSignals\":12,\"shared\":99999,\"context\":2,\"match\":2,\"topic\":3}",
                "{\"vector\":6}"
            })
    void a_configuration_is_seven_sizes_and_nothing_else(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(text.length + 100);
        file.put("WNNET".getBytes(StandardCharsets.US_ASCII))
                .putInt(1)
                .putInt(text.length)
                .put(text);
        assertThatThrownBy(() -> NetworkFile.read(FILE, file.array())).isInstanceOf(ModelException.class);
    }

    @Test
    void weights_that_are_no_numbers_are_refused() {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).putFloat(changed.length - 4, Float.NaN);
        assertThatThrownBy(() -> NetworkFile.read(FILE, changed)).hasMessageContaining("a number that is none");
    }
}
