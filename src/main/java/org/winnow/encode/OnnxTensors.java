package org.winnow.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the numbers of an ONNX file lie: its stored tensors by name, and which tensor each node takes. Reads the few fields of
 * the protobuf that this takes (onnx.proto3: ModelProto.graph 7; GraphProto.node 1, initializer 5); all others are stepped over.
 */
final class OnnxTensors {
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;
    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_RAW = 9;
    private static final int LENGTH_DELIMITED = 2;

    private final ByteBuffer bytes;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<String>> inputs = new HashMap<>();

    /**
     * Where a tensor's numbers lie in the file.
     *
     * @param offset first byte
     * @param length how many bytes
     */
    record Place(int offset, int length) {}

    /**
     * @param model the file's bytes, of a hash that is known
     * @throws IllegalArgumentException if they are no protobuf
     */
    OnnxTensors(byte[] model) {
        bytes = ByteBuffer.wrap(model).order(ByteOrder.LITTLE_ENDIAN);
        try {
            fields(model.length, (field, end) -> {
                if (field == GRAPH) {
                    fields(end, this::inGraph);
                }
            });
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no ONNX file: damaged near byte " + bytes.position(), e);
        }
    }

    /** Returns where a tensor's numbers lie. */
    Place place(String tensor) {
        Place place = places.get(tensor);
        if (place == null) {
            throw new IllegalArgumentException("the ONNX file holds no tensor " + tensor);
        }
        return place;
    }

    /** Returns the names of what a node takes. */
    List<String> inputs(String node) {
        List<String> names = inputs.get(node);
        if (names == null) {
            throw new IllegalArgumentException("the ONNX file holds no node " + node);
        }
        return names;
    }

    /** Told of a field whose value ends there; may read it, from where the buffer stands. */
    private interface Reader {
        void field(int number, int end);
    }

    private void inGraph(int field, int end) {
        if (field == NODE) {
            node(end);
        } else if (field == INITIALIZER) {
            tensor(end);
        }
    }

    private void node(int end) {
        List<String> taken = new ArrayList<>();
        String[] name = {""};
        fields(end, (field, stop) -> {
            if (field == NODE_INPUT) {
                taken.add(text(stop));
            } else if (field == NODE_NAME) {
                name[0] = text(stop);
            }
        });
        inputs.put(name[0], List.copyOf(taken));
    }

    private void tensor(int end) {
        String[] name = {""};
        Place[] place = new Place[1];
        fields(end, (field, stop) -> {
            if (field == TENSOR_NAME) {
                name[0] = text(stop);
            } else if (field == TENSOR_RAW || field == TENSOR_FLOATS) {
                place[0] = new Place(bytes.position(), stop - bytes.position());
            }
        });
        if (place[0] != null) {
            places.put(name[0], place[0]);
        }
    }

    private void fields(int end, Reader reader) {
        while (bytes.position() < end) {
            int tag = (int) varint();
            if ((tag & 7) == LENGTH_DELIMITED) {
                int length = Math.toIntExact(varint());
                int stop = Math.addExact(bytes.position(), length);
                reader.field(tag >>> 3, stop);
                bytes.position(stop);
            } else {
                skip(tag & 7);
            }
        }
    }

    private void skip(int wireType) {
        switch (wireType) {
            case 0 -> varint();
            case 1 -> bytes.position(bytes.position() + Long.BYTES);
            case 5 -> bytes.position(bytes.position() + Integer.BYTES);
            default -> throw new IllegalArgumentException("wire type " + wireType);
        }
    }

    private String text(int end) {
        byte[] text = new byte[end - bytes.position()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = bytes.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number of more than 64 bits");
    }
}
