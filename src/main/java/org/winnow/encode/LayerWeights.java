package org.winnow.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The encoder's layers as numbers that a training can change, and back into the 8-bit form that ships.
 *
 * <p>A matrix is kept as whole numbers of 7 bits, each column times its own scale (the largest of the column over 64): what the
 * published file has, and safe on processors whose 8-bit products saturate. Biases and norms are kept as they are.
 */
public final class LayerWeights {
    /** Layers that the encoder has. */
    public static final int LAYERS = 12;
    /** Heads of attention in a layer. */
    public static final int HEADS = 12;
    /** Width of the inner layer. */
    public static final int INNER = 1536;
    /** Steps from 0 to a column's largest number. */
    private static final float STEPS = 64;

    private static final List<String> MATRICES = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "intermediate.dense",
            "output.dense");
    private static final List<String> NORMS = List.of("attention.output.LayerNorm", "output.LayerNorm");

    private final byte[] model;
    private final OnnxTensors tensors;

    private LayerWeights(byte[] model) {
        this.model = model;
        this.tensors = new OnnxTensors(model);
    }

    /**
     * Reads the encoder on the class path, as published.
     *
     * @throws org.winnow.fault.ModelException if it is missing or changed
     */
    public static LayerWeights published() {
        return new LayerWeights(EncoderFiles.MODEL.read());
    }

    /**
     * Returns the names of a layer's weights: {@code encoder.layer.N.PART.weight} and {@code .bias}.
     *
     * @param layer {@code 0..11}
     */
    public static List<String> names(int layer) {
        List<String> names = new ArrayList<>();
        for (List<String> parts : List.of(MATRICES, NORMS)) {
            for (String part : parts) {
                names.add("encoder.layer." + layer + "." + part + ".weight");
                names.add("encoder.layer." + layer + "." + part + ".bias");
            }
        }
        return names;
    }

    /** Returns a weight's numbers; a matrix row by row, {@code [in, out]}. */
    public float[] values(String name) {
        return isMatrix(name) ? matrix(tensor(name)) : floats(name);
    }

    /** Returns how many numbers a row of a matrix has, or how many there are of a bias or norm. */
    public int columns(String name) {
        String scales = isMatrix(name) ? tensor(name) + "_scale" : name;
        return tensors.place(scales).length() / Float.BYTES;
    }

    /**
     * Returns the change that puts these weights in place of the published ones.
     *
     * @param weights numbers by name, as {@link #values} gives them
     * @throws IllegalArgumentException if one has another size
     */
    public EncoderPatch patch(Map<String, float[]> weights) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        weights.forEach((name, values) -> {
            if (isMatrix(name)) {
                quantise(tensor(name), values, columns(name), changed);
            } else {
                changed.put(name, bytes(values));
            }
        });
        return EncoderPatch.of(model, changed);
    }

    private static boolean isMatrix(String name) {
        return name.endsWith(".weight") && !name.contains("LayerNorm");
    }

    /** Returns the name of a matrix in the file, which has it from the node that multiplies by it. */
    private String tensor(String name) {
        String path = name.substring(0, name.length() - ".weight".length())
                .replace('.', '/')
                .replace("layer/", "layer.");
        String stored = tensors.inputs("/" + path + "/MatMul_quant").get(1);
        return stored.substring(0, stored.length() - "_quantized".length());
    }

    private float[] matrix(String tensor) {
        float[] scales = floats(tensor + "_scale");
        OnnxTensors.Place place = tensors.place(tensor + "_quantized");
        float[] values = new float[place.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = model[place.offset() + i] * scales[i % scales.length];
        }
        return values;
    }

    private float[] floats(String tensor) {
        OnnxTensors.Place place = tensors.place(tensor);
        float[] values = new float[place.length() / Float.BYTES];
        ByteBuffer.wrap(model, place.offset(), place.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    private static void quantise(String tensor, float[] values, int columns, Map<String, byte[]> changed) {
        float[] scales = new float[columns];
        for (int i = 0; i < values.length; i++) {
            scales[i % columns] = Math.max(scales[i % columns], Math.abs(values[i]));
        }
        for (int c = 0; c < columns; c++) {
            scales[c] = Math.max(scales[c], 1e-8f) / STEPS;
        }
        byte[] steps = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = (byte) Math.rint(values[i] / scales[i % columns]);
        }
        changed.put(tensor + "_scale", bytes(scales));
        changed.put(tensor + "_quantized", steps);
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer out = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.asFloatBuffer().put(values);
        return out.array();
    }
}
