package org.winnow.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.winnow.fault.ModelException;

/**
 * The published encoder up to one of its layers: what a training of the layers above it starts from. Those below stay as they
 * are, 8-bit products and all, so a training sees exactly the numbers that the layers above will see in use. Thread-safe.
 */
public final class LowerLayers implements AutoCloseable {
    private final SentenceEncoder encoder;

    private LowerLayers(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * What the layers make of a text.
     *
     * @param hidden a vector a word piece, prefix and frame included, one after the other
     * @param pieces how many word pieces
     * @param published the text's vector by the published encoder
     */
    public record Hidden(float[] hidden, int pieces, Embedding published) {}

    /**
     * Loads the encoder.
     *
     * @param below layers that are left as they are, {@code 1..11}
     * @throws ModelException if its files are missing or changed
     */
    public static LowerLayers load(int below) {
        String output = "/encoder/layer." + (below - 1) + "/output/LayerNorm/Add_1_output_0";
        return new LowerLayers(SentenceEncoder.of(withOutput(EncoderFiles.MODEL.read(), output), output));
    }

    /** Returns how many word pieces {@link #of} gives for a text, prefix and frame included. */
    public int pieces(String text, int most) {
        return encoder.length(text, most);
    }

    /**
     * Returns what the layers make of a text.
     *
     * @param most word pieces, prefix and frame included; what is longer is cut
     */
    public Hidden of(String text, int most) {
        List<float[]> outputs = encoder.outputs(text, most);
        float[] last = outputs.get(0);
        double[] sum = new double[SentenceEncoder.DIMENSION];
        for (int i = 0; i < last.length; i++) {
            sum[i % SentenceEncoder.DIMENSION] += last[i];
        }
        int count = last.length / SentenceEncoder.DIMENSION;
        return new Hidden(outputs.get(1), count, EncodedText.mean(sum, count));
    }

    /**
     * Adds an output to a model. Protocol buffers merge a message that comes twice (encoding guide, "Last one wins"), so a
     * second graph of nothing but the output, after the first, is all it takes.
     */
    private static byte[] withOutput(byte[] model, String output) {
        byte[] name = output.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(model);
        // ModelProto.graph = 7 { GraphProto.output = 12 { ValueInfoProto.name = 1 } }
        bytes.write(7 << 3 | 2);
        bytes.write(name.length + 4);
        bytes.write(12 << 3 | 2);
        bytes.write(name.length + 2);
        bytes.write(1 << 3 | 2);
        bytes.write(name.length);
        bytes.writeBytes(name);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        encoder.close();
    }
}
