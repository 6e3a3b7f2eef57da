package org.winnow.encode;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.fault.ModelException;

/**
 * What training changed in the published encoder: for some of its tensors other bytes of the same length. Only these ship; the
 * rest comes with the library.
 *
 * <p>The file: magic word, SHA-256 of the published model and of the changed one, then each tensor's name, length and bytes, then
 * the vectors of the self-test's texts. The changed model is only used if it has the hash.
 */
public final class EncoderPatch {
    /** Name of the file in its model folder. */
    public static final String FILE = "layers.bin";

    private static final byte[] MAGIC = {'W', 'N', 'E', 'P', 1};
    private static final int SUM = 32;
    private static final int MOST_TENSORS = 1_000;
    private static final long LARGEST = 64L << 20;
    private static final String REMEDY = "; restore the models folder of this release or run `winnow train encoder`";

    private final byte[] base;
    private final byte[] result;
    private final Map<String, byte[]> tensors;
    private final List<Embedding> golden;

    private EncoderPatch(byte[] base, byte[] result, Map<String, byte[]> tensors, List<Embedding> golden) {
        this.base = base;
        this.result = result;
        this.tensors = tensors;
        this.golden = List.copyOf(golden);
    }

    /** Returns the patch that makes these changes to a model; it holds no vectors for the self-test yet. */
    static EncoderPatch of(byte[] model, Map<String, byte[]> tensors) {
        byte[] changed = put(model, tensors);
        return new EncoderPatch(sum(model), sum(changed), new LinkedHashMap<>(tensors), List.of());
    }

    /**
     * Returns this patch with the vectors that the encoder it makes gives here for the self-test's texts.
     *
     * @throws ModelException if the published encoder is missing or another one
     */
    public EncoderPatch measured() {
        try (SentenceEncoder encoder = SentenceEncoder.tuned(this)) {
            return new EncoderPatch(
                    base,
                    result,
                    tensors,
                    SelfTest.TEXTS.stream().map(encoder::embed).toList());
        }
    }

    /** Returns the SHA-256 of the changed model. */
    String checksum() {
        return HexFormat.of().formatHex(result);
    }

    /** Returns what the self-test's texts should give; empty where that was not measured yet. */
    List<Embedding> golden() {
        return golden;
    }

    /**
     * Returns the changed model.
     *
     * @param model the published model, whose hash was compared when it was read
     * @throws ModelException if the patch is for another model
     */
    byte[] apply(byte[] model) {
        if (!HexFormat.of().formatHex(base).equals(EncoderFiles.MODEL.sha256())) {
            throw new ModelException(FILE, "belongs to another encoder than the one on the class path" + REMEDY);
        }
        byte[] changed;
        try {
            changed = put(model, tensors);
        } catch (IllegalArgumentException e) {
            throw new ModelException(FILE, "does not fit the encoder (" + e.getMessage() + ")" + REMEDY, e);
        }
        if (!Arrays.equals(sum(changed), result)) {
            throw new ModelException(FILE, "was changed: the encoder it makes has another SHA-256" + REMEDY);
        }
        return changed;
    }

    private static byte[] put(byte[] model, Map<String, byte[]> tensors) {
        OnnxTensors places = new OnnxTensors(model);
        byte[] changed = model.clone();
        tensors.forEach((name, bytes) -> {
            OnnxTensors.Place place = places.place(name);
            if (place.length() != bytes.length) {
                throw new IllegalArgumentException(
                        name + " has " + bytes.length + " bytes, expected " + place.length());
            }
            System.arraycopy(bytes, 0, changed, place.offset(), bytes.length);
        });
        return changed;
    }

    /**
     * Reads the patch of a model folder.
     *
     * @throws ModelException if the file is missing, cut off or no patch
     */
    static EncoderPatch read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.size(file) > LARGEST) {
                throw new ModelException(file, "is larger than " + (LARGEST >> 20) + " MiB" + REMEDY);
            }
            return read(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelException(file, "cannot be read (" + e.getMessage() + ")" + REMEDY, e);
        }
    }

    static EncoderPatch read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException("no tuned encoder");
        }
        byte[] base = exactly(in, SUM);
        byte[] result = exactly(in, SUM);
        int count = in.readInt();
        if (count < 0 || count > MOST_TENSORS) {
            throw new IOException(count + " tensors");
        }
        Map<String, byte[]> tensors = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            tensors.put(in.readUTF(), exactly(in, in.readInt()));
        }
        List<Embedding> golden = new ArrayList<>();
        int texts = in.readUnsignedByte();
        if (texts > SelfTest.TEXTS.size()) {
            throw new IOException(texts + " texts of a self-test");
        }
        for (int i = 0; i < texts; i++) {
            golden.add(SelfTest.read(in));
        }
        if (in.read() >= 0) {
            throw new IOException("bytes after the end");
        }
        return new EncoderPatch(base, result, tensors, golden);
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new IOException("cut off");
        }
        return in.readNBytes(length);
    }

    /** Returns the file's bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.write(base);
            out.write(result);
            out.writeInt(tensors.size());
            for (Map.Entry<String, byte[]> tensor : tensors.entrySet()) {
                out.writeUTF(tensor.getKey());
                out.writeInt(tensor.getValue().length);
                out.write(tensor.getValue());
            }
            out.writeByte(golden.size());
            for (Embedding vector : golden) {
                for (int i = 0; i < vector.size(); i++) {
                    out.writeFloat(vector.get(i));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sum(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).asBytes();
    }
}
