package org.winnow.tune;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.winnow.fault.InputException;

/**
 * Where a training stands.
 *
 * @param plan a sum over everything that decides the steps; another plan cannot go on from here
 * @param step steps done
 * @param weights numbers by name
 */
record Checkpoint(long plan, int step, Map<String, float[]> weights) {
    private static final byte[] MAGIC = {'W', 'N', 'T', 'C', 1};
    private static final int MOST_ARRAYS = 10_000;
    private static final int LONGEST = 1 << 26;

    /** Writes it whole or not at all. */
    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16))) {
            out.write(MAGIC);
            out.writeLong(plan);
            out.writeInt(step);
            write(out, weights);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(DataOutputStream out, Map<String, float[]> arrays) throws IOException {
        out.writeInt(arrays.size());
        for (Map.Entry<String, float[]> array : arrays.entrySet()) {
            out.writeUTF(array.getKey());
            out.writeInt(array.getValue().length);
            ByteBuffer bytes = ByteBuffer.allocate(array.getValue().length * Float.BYTES);
            bytes.asFloatBuffer().put(array.getValue());
            out.write(bytes.array());
        }
    }

    /**
     * Reads one.
     *
     * @throws InputException if the file is something else or cut off: names it
     */
    static Checkpoint read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new InputException(
                        file.toString(), null, "is no checkpoint of a training; delete it to start anew");
            }
            return new Checkpoint(in.readLong(), in.readInt(), arrays(in));
        } catch (java.io.EOFException e) {
            throw new InputException(file.toString(), null, "is cut off; delete it to start anew");
        }
    }

    private static Map<String, float[]> arrays(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_ARRAYS) {
            throw new java.io.EOFException();
        }
        Map<String, float[]> arrays = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new java.io.EOFException();
            }
            byte[] bytes = new byte[length * Float.BYTES];
            in.readFully(bytes);
            float[] values = new float[length];
            ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
            arrays.put(name, values);
        }
        return arrays;
    }
}
