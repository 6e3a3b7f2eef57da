package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.ModelException;

class NgramModelTest {
    private static final Path FILE = Path.of("ngrams-test.bin");
    private static final String[] NAMES = {"0", "2s", "zz", "1a"};

    private static QNModel model(String first, String second) {
        int[] both = {0, 1};
        Context[] contexts = {
            new Context(both, new double[] {0.25, -0.5}),
            new Context(new int[] {1}, new double[] {1.75}),
            new Context(both, new double[] {-2, 0.125}),
            new Context(new int[] {0}, new double[] {0.0625})
        };
        return new QNModel(contexts, NAMES, new String[] {first, second});
    }

    private static byte[] bytes(QNModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BinaryQNModelWriter(model, new DataOutputStream(out)).persist();
        return out.toByteArray();
    }

    @Test
    void says_what_opennlp_says_of_its_own_file() throws IOException {
        for (QNModel opennlp : List.of(model("n", "y"), model("y", "n"))) {
            NgramModel read = NgramModel.read(FILE, bytes(opennlp));
            for (List<String> predicates :
                    List.of(List.of("0"), List.of("0", "2s"), List.of("1a", "zz"), List.of(NAMES), List.<String>of())) {
                String[] asked = predicates.toArray(String[]::new);
                double p = opennlp.eval(asked)[opennlp.getIndex("y")];
                assertThat(read.logOdds(asked)).isEqualTo(NgramModel.of(opennlp).logOdds(asked));
                assertThat(read.logOdds(asked)).isCloseTo(Math.log(p / (1 - p)), within(1e-12));
            }
        }
    }

    @Test
    void predicates_that_it_never_saw_count_nothing() throws IOException {
        NgramModel read = NgramModel.read(FILE, bytes(model("n", "y")));
        assertThat(read.logOdds(new String[] {"2s", "7", "b"})).isEqualTo(read.logOdds(new String[] {"2s"}));
    }

    @Test
    void a_model_of_other_outcomes_is_refused() throws IOException {
        byte[] other = bytes(model("spam", "ham"));
        assertThatThrownBy(() -> NgramModel.read(FILE, other))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("ngrams-test.bin")
                .hasMessageContaining("its outcomes are spam and ham")
                .hasMessageContaining("winnow train");
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_refused() throws IOException {
        byte[] whole = bytes(model("n", "y"));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> NgramModel.read(FILE, cut)).isInstanceOf(ModelException.class);
        }
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        assertThatThrownBy(() -> NgramModel.read(FILE, longer)).hasMessageContaining("1 bytes follow its end");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MAX_VALUE, 1 << 24})
    void a_count_that_no_model_has_is_refused_before_anything_is_made_of_that_size(int count) throws IOException {
        byte[] bytes = bytes(model("n", "y"));
        ByteBuffer.wrap(bytes).putInt(4 + 4 + 3 + 3, count); // after type, number of outcomes and their names
        assertThatThrownBy(() -> NgramModel.read(FILE, bytes)).hasMessageContaining("it tells a count of " + count);
    }

    @Test
    void every_changed_byte_gives_a_model_or_a_clear_refusal() throws IOException {
        byte[] whole = bytes(model("n", "y"));
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) 0x81;
            try {
                assertThat(NgramModel.read(FILE, changed).logOdds(NAMES)).isBetween(-8.0, 8.0);
            } catch (ModelException e) {
                assertThat(e).hasMessageContaining("is no n-gram model");
            }
        }
    }
}
