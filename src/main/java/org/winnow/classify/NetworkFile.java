package org.winnow.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.winnow.fault.ModelException;
import org.winnow.network.ModelFolder;

/**
 * The file of a network: the magic word {@code WNNET}, a version, the length of a JSON text and the text itself (the sizes of
 * {@link NetworkShape} and nothing else), then raw floats: the center of the vector space, its scale, and the weights, each
 * array after its length. Big-endian. No class is named in it and none is made from it. Its SHA-256 is in the folder's manifest
 * and checked before this reads it.
 */
public final class NetworkFile {
    private static final byte[] MAGIC = "WNNET".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int LONGEST_JSON = 4_096;
    private static final int MOST_FLOATS = 10_000_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private NetworkFile() {}

    /** Returns the bytes of a network's file. */
    public static byte[] write(LabelNetwork network) {
        byte[] json = json(network.shape());
        float[] center = network.space().center();
        float[] parameters = network.parameters();
        ByteBuffer out = ByteBuffer.allocate(
                MAGIC.length + 8 + json.length + 4 + 4 * center.length + 4 + 4 + 4 * parameters.length);
        out.put(MAGIC).putInt(VERSION).putInt(json.length).put(json);
        put(out, center);
        out.putFloat(network.space().scale());
        put(out, parameters);
        return out.array();
    }

    private static void put(ByteBuffer out, float[] values) {
        out.putInt(values.length);
        for (float v : values) {
            out.putFloat(v);
        }
    }

    private static byte[] json(NetworkShape shape) {
        try {
            return JSON.writeValueAsBytes(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a shape is a few numbers", e);
        }
    }

    /**
     * Reads a network.
     *
     * @param file name for messages
     * @param bytes its content
     * @throws ModelException if it is no such file, of another version, or longer or shorter than it says
     */
    public static LabelNetwork read(Path file, byte[] bytes) {
        try {
            return parse(ByteBuffer.wrap(bytes));
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelException(
                    file, "is no network of this release: " + e.getMessage() + "; " + ModelFolder.REMEDY, e);
        }
    }

    private static LabelNetwork parse(ByteBuffer in) throws IOException {
        for (byte expected : MAGIC) {
            require(in.hasRemaining() && in.get() == expected, "it does not start with WNNET");
        }
        int version = length(in, Integer.MAX_VALUE, 0);
        require(version == VERSION, "it has version " + version + ", expected " + VERSION);
        byte[] json = new byte[length(in, LONGEST_JSON, 1)];
        in.get(json);
        NetworkShape shape = JSON.readValue(json, NetworkShape.class);
        float[] center = floats(in);
        require(center.length == shape.vector(), "its center has " + center.length + " numbers");
        require(in.remaining() >= 4, "it is cut short");
        float scale = in.getFloat();
        require(Float.isFinite(scale), "it holds a number that is none");
        float[] parameters = floats(in);
        require(!in.hasRemaining(), in.remaining() + " bytes follow its end");
        return LabelNetwork.of(shape, new VectorSpace(center, scale), parameters);
    }

    /** Reads a length and checks it against what is left before anything is made of that size. */
    private static int length(ByteBuffer in, int most, int width) throws IOException {
        require(in.remaining() >= 4, "it is cut short");
        int length = in.getInt();
        require(
                length >= 0 && length <= most && (long) length * width <= in.remaining(),
                "it tells a length of " + length);
        return length;
    }

    private static float[] floats(ByteBuffer in) throws IOException {
        float[] values = new float[length(in, MOST_FLOATS, 4)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getFloat();
            require(Float.isFinite(values[i]), "it holds a number that is none");
        }
        return values;
    }

    private static void require(boolean fits, String finding) throws IOException {
        if (!fits) {
            throw new IOException(finding);
        }
    }
}
