package org.winnow.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Builds an ONNX model node by node. The field numbers are those of {@code onnx.proto3}, release 1.6. */
final class OnnxGraph {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int IR_VERSION = 6;
    private static final int OPERATOR_SET = 11;
    private static final int ATTRIBUTE_INT = 2;
    private static final int ATTRIBUTE_INTS = 7;

    private final ProtoMessage graph = new ProtoMessage();
    private int names;

    OnnxGraph(String name) {
        graph.text(2, name);
    }

    /** An attribute of a node. */
    record Attribute(String name, boolean list, List<Long> values) {
        static Attribute number(String name, long value) {
            return new Attribute(name, false, List.of(value));
        }

        static Attribute numbers(String name, Long... values) {
            return new Attribute(name, true, List.of(values));
        }

        private ProtoMessage message() {
            ProtoMessage message = new ProtoMessage().text(1, name);
            for (long value : values) {
                message.number(list ? 8 : 3, value);
            }
            return message.number(20, list ? ATTRIBUTE_INTS : ATTRIBUTE_INT);
        }
    }

    /** Adds a node and returns the name of what it gives. */
    String node(String operator, List<String> inputs, Attribute... attributes) {
        String output = operator + "_" + names++;
        node(operator, inputs, output, attributes);
        return output;
    }

    /** Adds a node that gives an output of that name. */
    void node(String operator, List<String> inputs, String output, Attribute... attributes) {
        ProtoMessage node = new ProtoMessage();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, output).text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        graph.message(1, node);
    }

    /** Adds random weights and returns their name. */
    String weights(String name, long... shape) {
        long count = 1;
        for (long size : shape) {
            count *= size;
        }
        return tensor(name, FLOAT, shape, new RandomFloats(name, count));
    }

    /** Adds a vector of one value throughout and returns its name. */
    String filled(String name, float value, int size) {
        ByteBuffer buffer = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
            buffer.putFloat(value);
        }
        return tensor(name, FLOAT, new long[] {size}, new Bytes(buffer.array()));
    }

    /** Adds a single number and returns its name. */
    String scalar(String name, float value) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        return tensor(name, FLOAT, new long[0], new Bytes(buffer.putFloat(value).array()));
    }

    /** Adds whole numbers and returns their name. */
    String numbers(String name, long... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            buffer.putLong(value);
        }
        return tensor(name, INT64, new long[] {values.length}, new Bytes(buffer.array()));
    }

    private String tensor(String name, int type, long[] shape, ProtoMessage.Body data) {
        ProtoMessage tensor = new ProtoMessage();
        for (long size : shape) {
            tensor.number(1, size);
        }
        graph.message(5, tensor.number(2, type).text(8, name).body(9, data));
        return name;
    }

    /** Declares an input of whole numbers, batch by length. */
    String input(String name) {
        graph.message(11, valueInfo(name, INT64, "batch", "length"));
        return name;
    }

    /** Declares an output of numbers, batch by length by width. */
    void output(String name) {
        graph.message(12, valueInfo(name, FLOAT, "batch", "length", "width"));
    }

    private static ProtoMessage valueInfo(String name, int type, String... axes) {
        ProtoMessage shape = new ProtoMessage();
        for (String axis : axes) {
            shape.message(1, new ProtoMessage().text(2, axis));
        }
        ProtoMessage tensor = new ProtoMessage().number(1, type).message(2, shape);
        return new ProtoMessage().text(1, name).message(2, new ProtoMessage().message(1, tensor));
    }

    /** Writes the model. */
    void write(Path file) throws IOException {
        ProtoMessage model = new ProtoMessage()
                .number(1, IR_VERSION)
                .text(2, "winnow")
                .message(7, graph)
                .message(8, new ProtoMessage().text(1, "").number(2, OPERATOR_SET));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            model.writeTo(out);
        }
    }

    /** Bytes that are held. */
    private static final class Bytes implements ProtoMessage.Body {
        private final byte[] held;

        Bytes(byte[] held) {
            this.held = held;
        }

        @Override
        public long length() {
            return held.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(held);
        }
    }
}
