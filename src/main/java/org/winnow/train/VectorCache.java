package org.winnow.train;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.winnow.encode.Embedding;
import org.winnow.encode.SentenceEncoder;

/**
 * Vectors of texts, kept on disk so that a second training need not encode again.
 *
 * <p>The file is a run of records: 16 bytes of the text's hash, then the vector's floats. Records are only ever appended; one cut
 * short by a stopped run is dropped.
 */
final class VectorCache {
    private static final int CHUNK = 2_000;
    private static final int KEY_BYTES = 16;

    private final Path file;
    private final Map<HashCode, Embedding> vectors = new ConcurrentHashMap<>();

    private VectorCache(Path file) {
        this.file = file;
    }

    /** Opens the cache in a file, which need not exist. */
    static VectorCache open(Path file) throws IOException {
        VectorCache cache = new VectorCache(file);
        if (Files.exists(file)) {
            cache.load();
        }
        return cache;
    }

    private void load() throws IOException {
        long kept = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            byte[] key = new byte[KEY_BYTES];
            while (true) {
                in.readFully(key);
                float[] vector = new float[SentenceEncoder.DIMENSION];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                vectors.put(HashCode.fromBytes(key), Embedding.normalized(vector));
                kept += KEY_BYTES + 4L * vector.length;
            }
        } catch (EOFException end) {
            truncate(kept);
        }
    }

    private void truncate(long length) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** Returns whether a text was encoded. */
    boolean has(String text) {
        return vectors.containsKey(key(text));
    }

    /** Returns the vector of a text. */
    Embedding of(String text) {
        Embedding vector = vectors.get(key(text));
        if (vector == null) {
            throw new IllegalStateException("not encoded: " + text);
        }
        return vector;
    }

    /** Returns how many vectors there are. */
    int size() {
        return vectors.size();
    }

    /**
     * Encodes the texts that are not there yet, and writes their vectors to the file as it goes.
     *
     * @param texts any texts
     * @param progress told after each chunk how many are left
     */
    void encode(Collection<String> texts, SentenceEncoder encoder, int threads, java.util.function.IntConsumer progress)
            throws IOException {
        Map<HashCode, String> missing = new HashMap<>();
        texts.forEach(text -> missing.computeIfAbsent(key(text), k -> text));
        missing.keySet().removeAll(vectors.keySet());
        List<String> todo = new ArrayList<>(missing.values());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int from = 0; from < todo.size(); from += CHUNK) {
                int end = Math.min(todo.size(), from + CHUNK);
                append(todo.subList(from, end), encoder, pool);
                progress.accept(todo.size() - end);
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
