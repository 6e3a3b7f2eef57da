package org.winnow.catalogue;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.encode.Embedding;
import org.winnow.encode.SentenceEncoder;

/**
 * Vectors of the catalogue's texts, so that none is encoded twice. Immutable.
 *
 * <p>The bytes start with a magic word, the checksum of the encoder and a count; then come records of 16 bytes of the text's
 * hash, a scale and one byte a number. Vectors are rounded to these steps whether or not they were ever written, so that a
 * score does not depend on it. Bytes of another encoder, or that are anything else, hold no vectors.
 */
public final class TextVectors {
    private static final byte[] MAGIC = {'W', 'N', 'C', '1'};
    private static final int KEY_BYTES = 16;
    private static final int RECORD = KEY_BYTES + Float.BYTES + SentenceEncoder.DIMENSION;
    private static final int STEPS = 127;
    private static final long LARGEST = 64L << 20;

    private final byte[] encoder;
    private final Map<HashCode, Rounded> byText;

    private TextVectors(byte[] encoder, Map<HashCode, Rounded> byText) {
        this.encoder = encoder;
        this.byText = byText;
    }

    /** A vector in steps of a scale. */
    private record Rounded(float scale, byte[] steps) {
        static Rounded of(Embedding vector) {
            float largest = 0;
            for (int i = 0; i < vector.size(); i++) {
                largest = Math.max(largest, Math.abs(vector.get(i)));
            }
            float scale = largest / STEPS;
            byte[] steps = new byte[vector.size()];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = scale == 0 ? 0 : (byte) Math.round(vector.get(i) / scale);
            }
            return new Rounded(scale, steps);
        }

        float[] values() {
            float[] values = new float[steps.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = steps[i] * scale;
            }
            return values;
        }
    }

    /** Returns no vectors of an encoder of this checksum. */
    public static TextVectors none(byte[] encoder) {
        return new TextVectors(encoder, Map.of());
    }

    /**
     * Reads vectors; bytes that are none of this encoder's hold none.
     *
     * @param encoder {@link SentenceEncoder#checksum}
     */
    public static TextVectors read(byte[] bytes, byte[] encoder) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] header = header(encoder);
        byte[] found = new byte[header.length];
        if (bytes.length < header.length + Integer.BYTES) {
            return none(encoder);
        }
        in.get(found);
        int count = in.getInt();
        if (!Arrays.equals(header, found) || count < 0 || in.remaining() != (long) count * RECORD) {
            return none(encoder);
        }
        Map<HashCode, Rounded> byText = new HashMap<>();
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[KEY_BYTES];
            in.get(key);
            float scale = in.getFloat();
            byte[] steps = new byte[SentenceEncoder.DIMENSION];
            in.get(steps);
            if (Float.isFinite(scale)) {
                byText.put(HashCode.fromBytes(key), new Rounded(scale, steps));
            }
        }
        return new TextVectors(encoder, byText);
    }

    /** Reads the vectors of a file; one that is not there, or cannot be read, holds none. */
    static TextVectors read(Path file, byte[] encoder) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? read(Files.readAllBytes(file), encoder)
                    : none(encoder);
        } catch (IOException e) {
            return none(encoder); // a cache: what it does not tell is worked out anew
        }
    }

    private static byte[] header(byte[] encoder) {
        byte[] header = Arrays.copyOf(MAGIC, MAGIC.length + encoder.length);
        System.arraycopy(encoder, 0, header, MAGIC.length, encoder.length);
        return header;
    }

    private static HashCode key(String text) {
        return Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8);
    }

    /** Returns how many texts have a vector. */
    public int size() {
        return byText.size();
    }

    /** Returns those of the texts that have no vector, each once. */
    public List<String> missing(Collection<String> texts) {
        return texts.stream()
                .distinct()
                .filter(text -> !byText.containsKey(key(text)))
                .toList();
    }

    /** Returns these and the other's. */
    public TextVectors with(TextVectors other) {
        Map<HashCode, Rounded> all = new HashMap<>(byText);
        all.putAll(other.byText);
        return new TextVectors(encoder, all);
    }

    /** Returns these and those of texts that have none yet; takes some 20 ms a text. */
    public TextVectors with(Collection<String> texts, SentenceEncoder with) {
        Map<HashCode, Rounded> all = new HashMap<>(byText);
        List<String> missing = missing(texts);
        List<Rounded> encoded = missing.parallelStream()
                .map(text -> Rounded.of(with.embed(text)))
                .toList();
        for (int i = 0; i < missing.size(); i++) {
            all.put(key(missing.get(i)), encoded.get(i));
        }
        return new TextVectors(encoder, all);
    }

    /** Returns the vectors of these texts, which all must have one. */
    public TextVectors only(Collection<String> texts) {
        Map<HashCode, Rounded> kept = new HashMap<>();
        texts.forEach(text -> kept.put(key(text), rounded(text)));
        return new TextVectors(encoder, kept);
    }

    private Rounded rounded(String text) {
        Rounded vector = byText.get(key(text));
        if (vector == null) {
            throw new IllegalStateException("not encoded: " + text);
        }
        return vector;
    }

    /** Returns the vector of a text, which must have one. */
    public float[] of(String text) {
        return rounded(text).values();
    }

    /** Returns the bytes that {@link #read(byte[], byte[])} takes; the same vectors give the same bytes. */
    public byte[] bytes() {
        byte[] header = header(encoder);
        ByteBuffer out = ByteBuffer.allocate(header.length + Integer.BYTES + byText.size() * RECORD);
        out.put(header).putInt(byText.size());
        Map<String, HashCode> inOrder = new TreeMap<>();
        byText.keySet().forEach(key -> inOrder.put(key.toString(), key));
        for (HashCode key : inOrder.values()) {
            Rounded vector = byText.get(key);
            out.put(key.asBytes()).putFloat(vector.scale()).put(vector.steps());
        }
        return out.array();
    }
}
