package org.winnow.encode;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.winnow.fault.InputException;

/**
 * Vectors of texts, kept in memory and on disk so that no text is encoded twice. Reading is thread-safe; one thread may encode.
 *
 * <p>The file starts with a magic number and the checksum of the encoder that the vectors are from; those of another encoder are
 * thrown away. Then records follow: 16 bytes of the text's hash, then the vector's floats. Records are only ever appended; one
 * cut short by a stopped run is dropped. Two runs must not write to the same file at once.
 */
public final class VectorCache {
    private static final byte[] MAGIC = {'W', 'N', 'V', '1'};
    /** Texts that are lost at most when a run is stopped. */
    private static final int CHUNK = 500;

    private static final int KEY_BYTES = 16;

    private final Path file;
    private final byte[] header;
    private final Map<HashCode, Embedding> vectors = new ConcurrentHashMap<>();

    private VectorCache(Path file, byte[] header) {
        this.file = file;
        this.header = header;
    }

    /**
     * Opens the cache in a file, which need not exist. One of another encoder is emptied.
     *
     * @param encoder {@link SentenceEncoder#checksum} of the encoder whose vectors it keeps
     * @throws InputException if the file is something else: names it
     * @throws IOException if it cannot be read or its folder cannot be made
     */
    public static VectorCache open(Path file, byte[] encoder) throws IOException {
        byte[] header = Arrays.copyOf(MAGIC, MAGIC.length + encoder.length);
        System.arraycopy(encoder, 0, header, MAGIC.length, encoder.length);
        VectorCache cache = new VectorCache(file, header);
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file) || !cache.load()) {
            Files.write(file, header);
        }
        return cache;
    }

    /** Returns whether the vectors are of this encoder. */
    private boolean load() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            byte[] found = in.readNBytes(header.length);
            if (!Arrays.equals(Arrays.copyOf(found, MAGIC.length), MAGIC)) {
                throw new InputException(
                        file.toString(), null, "is no cache of vectors; name another file, or one that does not exist");
            }
            if (!Arrays.equals(found, header)) {
                return false;
            }
            truncate(header.length + records(in));
            return true;
        }
    }

    /** Returns how many bytes of whole records there were. */
    private long records(DataInputStream in) throws IOException {
        long kept = 0;
        byte[] key = new byte[KEY_BYTES];
        float[] vector = new float[SentenceEncoder.DIMENSION];
        try {
            while (true) {
                in.readFully(key);
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                vectors.put(HashCode.fromBytes(key), Embedding.normalized(vector.clone()));
                kept += KEY_BYTES + 4L * vector.length;
            }
        } catch (EOFException end) {
            return kept;
        }
    }

    private void truncate(long length) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** Returns whether a text was encoded. */
    public boolean has(String text) {
        return vectors.containsKey(key(text));
    }

    /** Returns the vector of a text, which must have been encoded. */
    public Embedding of(String text) {
        Embedding vector = vectors.get(key(text));
        if (vector == null) {
            throw new IllegalStateException("not encoded: " + text);
        }
        return vector;
    }

    /** Returns how many vectors there are. */
    public int size() {
        return vectors.size();
    }

    /**
     * Encodes the texts that are not there yet, the long ones first, and writes their vectors to the file as it goes.
     *
     * @param texts any texts
     * @param threads how many texts are encoded at once
     * @param progress told after each chunk what is left
     */
    public void encode(Collection<String> texts, SentenceEncoder encoder, int threads, Consumer<WorkLeft> progress)
            throws IOException {
        Map<HashCode, String> missing = new HashMap<>();
        texts.forEach(text -> missing.computeIfAbsent(key(text), k -> text));
        missing.keySet().removeAll(vectors.keySet());
        List<String> todo = new ArrayList<>(missing.values());
        // texts of like length side by side: no thread waits for one that has drawn all the long ones
        todo.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        WorkLeft.Clock clock = new WorkLeft.Clock(todo);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int from = 0; from < todo.size(); from += CHUNK) {
                int end = Math.min(todo.size(), from + CHUNK);
                append(todo.subList(from, end), encoder, pool);
                progress.accept(clock.at(end));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void append(List<String> texts, SentenceEncoder encoder, ExecutorService pool) throws IOException {
        List<Future<Embedding>> encoded = new ArrayList<>();
        texts.forEach(text -> encoded.add(pool.submit(() -> encoder.embed(text))));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)))) {
            for (int i = 0; i < texts.size(); i++) {
                Embedding vector = await(encoded.get(i));
                HashCode key = key(texts.get(i));
                out.write(key.asBytes());
                for (int h = 0; h < vector.size(); h++) {
                    out.writeFloat(vector.get(h));
                }
                vectors.put(key, vector);
            }
        }
    }

    private static Embedding await(Future<Embedding> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while encoding", e);
        } catch (ExecutionException e) {
            throw new IOException("a text could not be encoded", e);
        }
    }

    private static HashCode key(String text) {
        return Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8);
    }
}
