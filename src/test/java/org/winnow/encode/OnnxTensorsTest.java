package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxTensorsTest {
    private static byte[] field(int number, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(number << 3 | 2);
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] model() {
        byte[] tensor = joined(new byte[] {1 << 3, 2}, field(8, text("w")), field(9, new byte[] {1, 2, 3, 4}));
        byte[] node = joined(field(1, text("x")), field(1, text("w")), field(3, text("/MatMul")));
        byte[] graph = joined(field(1, node), field(5, tensor));
        return joined(new byte[] {1 << 3, 8}, field(7, graph));
    }

    @Test
    void tensors_and_what_nodes_take_are_found_by_name() {
        byte[] model = model();
        OnnxTensors tensors = new OnnxTensors(model);
        OnnxTensors.Place place = tensors.place("w");
        assertThat(Arrays.copyOfRange(model, place.offset(), place.offset() + place.length()))
                .containsExactly(1, 2, 3, 4);
        assertThat(tensors.inputs("/MatMul")).containsExactly("x", "w");
    }

    @Test
    void what_is_missing_is_named() {
        OnnxTensors tensors = new OnnxTensors(model());
        assertThatThrownBy(() -> tensors.place("v")).hasMessageContaining("no tensor v");
        assertThatThrownBy(() -> tensors.inputs("/Add")).hasMessageContaining("no node /Add");
    }

    @Test
    void damaged_bytes_are_refused_or_read_but_never_anything_else() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = Arrays.copyOf(model(), 1 + random.nextInt(model().length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            Throwable thrown = catchThrowable(() -> new OnnxTensors(damaged));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no ONNX file");
            }
        }
    }
}
