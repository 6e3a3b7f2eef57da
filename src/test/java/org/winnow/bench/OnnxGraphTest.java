package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated model, read back by a reader of protobuf's wire format that shares nothing with the writer. */
class OnnxGraphTest {
    private static final BertShape SMALL = new BertShape(2, 24, 3, 40, 200, 32);
    // field numbers of onnx.proto3
    private static final int MODEL_GRAPH = 7;
    private static final int MODEL_OPERATOR_SET = 8;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_NAME = 2;
    private static final int GRAPH_TENSOR = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;

    @TempDir
    Path folder;

    /** A field: a number, or bytes. */
    private record Field(int number, long value, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static List<Field> fields(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long key = varint(in);
            int number = (int) (key >>> 3);
            if ((key & 7) == 0) {
                fields.add(new Field(number, varint(in), new byte[0]));
            } else {
                assertThat(key & 7).as("wire type").isEqualTo(2);
                byte[] bytes = new byte[(int) varint(in)];
                in.get(bytes);
                fields.add(new Field(number, 0, bytes));
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private static List<Field> of(byte[] message, int number) {
        return fields(message).stream().filter(f -> f.number() == number).toList();
    }

    private static List<String> texts(byte[] message, int number) {
        return of(message, number).stream().map(Field::text).toList();
    }

    private byte[] model(OnnxGraph graph) throws IOException {
        Path file = folder.resolve("model.onnx");
        graph.write(file);
        return Files.readAllBytes(file);
    }

    private byte[] graph(OnnxGraph graph) throws IOException {
        return of(model(graph), MODEL_GRAPH).get(0).bytes();
    }

    @Test
    void a_model_names_its_format_its_maker_and_its_operators() throws IOException {
        byte[] model = model(new OnnxGraph("empty"));
        assertThat(of(model, 1)).extracting(Field::value).containsExactly(6L);
        assertThat(texts(model, 2)).containsExactly("winnow");
        byte[] operators = of(model, MODEL_OPERATOR_SET).get(0).bytes();
        assertThat(of(operators, 2)).extracting(Field::value).containsExactly(11L);
        assertThat(texts(of(model, MODEL_GRAPH).get(0).bytes(), GRAPH_NAME)).containsExactly("empty");
    }

    @Test
    void a_node_has_inputs_output_operator_and_attributes() throws IOException {
        OnnxGraph graph = new OnnxGraph("g");
        String output = graph.node("Softmax", List.of("a", "b"), OnnxGraph.Attribute.number("axis", 3));
        byte[] node = of(graph(graph), GRAPH_NODE).get(0).bytes();
        assertThat(texts(node, 1)).containsExactly("a", "b");
        assertThat(texts(node, 2)).containsExactly(output);
        assertThat(texts(node, 4)).containsExactly("Softmax");
        byte[] attribute = of(node, 5).get(0).bytes();
        assertThat(texts(attribute, 1)).containsExactly("axis");
        assertThat(of(attribute, 3)).extracting(Field::value).containsExactly(3L);
        assertThat(of(attribute, 20)).extracting(Field::value).containsExactly(2L);
    }

    @Test
    void a_list_attribute_keeps_its_order_and_negative_numbers() throws IOException {
        OnnxGraph graph = new OnnxGraph("g");
        graph.node("Transpose", List.of("a"), OnnxGraph.Attribute.numbers("perm", 0L, -1L, 2L));
        byte[] attribute =
                of(of(graph(graph), GRAPH_NODE).get(0).bytes(), 5).get(0).bytes();
        assertThat(of(attribute, 8)).extracting(Field::value).containsExactly(0L, -1L, 2L);
        assertThat(of(attribute, 20)).extracting(Field::value).containsExactly(7L);
    }

    @Test
    void outputs_of_nodes_have_names_of_their_own() {
        OnnxGraph graph = new OnnxGraph("g");
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            assertThat(names.add(graph.node(i % 2 == 0 ? "Add" : "Mul", List.of("a", "b"))))
                    .isTrue();
        }
    }

    @Test
    void numbers_are_little_endian() throws IOException {
        OnnxGraph graph = new OnnxGraph("g");
        graph.numbers("axes", 1, -2, 1L << 40);
        graph.scalar("half", 0.5f);
        graph.filled("ones", 1, 3);
        List<Field> tensors = of(graph(graph), GRAPH_TENSOR);
        ByteBuffer whole = data(tensors.get(0));
        assertThat(List.of(whole.getLong(), whole.getLong(), whole.getLong())).containsExactly(1L, -2L, 1L << 40);
        assertThat(data(tensors.get(1)).getFloat()).isEqualTo(0.5f);
        assertThat(of(tensors.get(1).bytes(), 1)).as("a scalar has no axes").isEmpty();
        assertThat(of(tensors.get(2).bytes(), 1)).extracting(Field::value).containsExactly(3L);
        assertThat(data(tensors.get(2)).getFloat(8)).isEqualTo(1f);
    }

    private static ByteBuffer data(Field tensor) {
        return ByteBuffer.wrap(of(tensor.bytes(), 9).get(0).bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void every_tensor_of_bert_has_as_many_bytes_as_its_shape_says() throws IOException {
        List<Field> tensors = of(graph(BertGraph.of(SMALL)), GRAPH_TENSOR);
        assertThat(tensors).hasSizeGreaterThan(30);
        for (Field tensor : tensors) {
            long count = of(tensor.bytes(), 1).stream().mapToLong(Field::value).reduce(1, (a, b) -> a * b);
            long type = of(tensor.bytes(), 2).get(0).value();
            assertThat(of(tensor.bytes(), 9).get(0).bytes())
                    .as(texts(tensor.bytes(), 8).get(0))
                    .hasSize((int) (count * (type == 1 ? 4 : 8)));
        }
    }

    @Test
    void every_input_of_a_node_of_bert_was_made_before_it() throws IOException {
        byte[] graph = graph(BertGraph.of(SMALL));
        Set<String> known = new HashSet<>();
        of(graph, GRAPH_TENSOR).forEach(t -> known.add(texts(t.bytes(), 8).get(0)));
        of(graph, GRAPH_INPUT).forEach(i -> known.add(texts(i.bytes(), 1).get(0)));
        for (Field node : of(graph, GRAPH_NODE)) {
            assertThat(known).containsAll(texts(node.bytes(), 1));
            texts(node.bytes(), 2)
                    .forEach(output -> assertThat(known.add(output)).as(output).isTrue());
        }
        assertThat(known)
                .containsAll(of(graph, GRAPH_OUTPUT).stream()
                        .map(o -> texts(o.bytes(), 1).get(0))
                        .toList());
    }

    @Test
    void bert_has_a_layer_as_often_as_asked_for() throws IOException {
        for (int layers = 1; layers <= 3; layers++) {
            byte[] graph = graph(BertGraph.of(new BertShape(layers, 24, 3, 40, 200, 32)));
            List<String> operators = of(graph, GRAPH_NODE).stream()
                    .map(n -> texts(n.bytes(), 4).get(0))
                    .toList();
            assertThat(operators.stream().filter("Softmax"::equals)).hasSize(layers);
            assertThat(operators.stream().filter("Erf"::equals)).hasSize(layers);
            // query, key, value, scores, mix, output, two of the feed-forward part
            assertThat(operators.stream().filter("MatMul"::equals)).hasSize(8 * layers);
        }
    }

    @Test
    void the_same_shape_gives_the_same_file() throws IOException {
        assertThat(model(BertGraph.of(SMALL))).isEqualTo(model(BertGraph.of(SMALL)));
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 127, 128, 16_383, 16_384, 2_097_151, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void numbers_are_read_back_as_they_were_written(long value) {
        assertThat(varint(ByteBuffer.wrap(ProtoMessage.varint(value)))).isEqualTo(value);
    }

    @Test
    void a_model_in_a_folder_that_is_not_there_is_not_written() {
        assertThatThrownBy(() -> new OnnxGraph("g").write(folder.resolve("none/model.onnx")))
                .isInstanceOf(IOException.class);
    }
}
