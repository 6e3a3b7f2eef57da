package org.winnow.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * BERT-base with random weights in 32-bit floats on ONNX Runtime: what speed is compared with.
 *
 * <p>It encodes texts sorted by length in batches of 8, the way that suits it best, and averages their word pieces. The weights
 * decide nothing about speed; the model is made in a temporary file of 440 MB that is deleted once it is loaded.
 */
public final class BertBasePeer implements Contender {
    private static final int BATCH = 8;
    private static final int CLS = 101;
    private static final int SEP = 102;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final BertShape shape;
    private final Pieces pieces;
    private final int threads;

    private BertBasePeer(OrtEnvironment environment, OrtSession session, BertShape shape, Pieces pieces, int threads) {
        this.environment = environment;
        this.session = session;
        this.shape = shape;
        this.pieces = pieces;
        this.threads = threads;
    }

    /** Divides a text into word pieces. */
    @FunctionalInterface
    public interface Pieces {
        /** Returns the numbers of at most so many word pieces of a text. */
        int[] of(String text, int most);
    }

    /**
     * Makes the peer.
     *
     * @param pieces divides texts into pieces of BERT's uncased vocabulary
     * @param threads how many threads work at batches
     * @throws IOException if the temporary file cannot be written
     */
    public static BertBasePeer open(Pieces pieces, int threads) throws IOException {
        return open(BertShape.BASE, pieces, threads);
    }

    static BertBasePeer open(BertShape shape, Pieces pieces, int threads) throws IOException {
        Path file = Files.createTempFile("winnow-peer", ".onnx");
        try {
            BertGraph.of(shape).write(file);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new BertBasePeer(
                    environment, environment.createSession(file.toString(), options()), shape, pieces, threads);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not take the generated BERT", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The same as for Winnow's own encoder: one thread a run, and no thread that waits busily. */
    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    @Override
    public String name() {
        return "BERT-base fp32, batch " + BATCH;
    }

    @Override
    public void process(List<String> texts) {
        List<int[]> inputs = new ArrayList<>(texts.stream().map(this::ids).toList());
        inputs.sort(Comparator.comparingInt(ids -> ids.length));
        List<List<int[]>> batches = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i += BATCH) {
            batches.add(inputs.subList(i, Math.min(inputs.size(), i + BATCH)));
        }
        Workers.run(threads, batches, this::encode);
    }

    int[] ids(String text) {
        int[] inner = pieces.of(text, shape.positions() - 2);
        int[] ids = new int[inner.length + 2];
        ids[0] = CLS;
        System.arraycopy(inner, 0, ids, 1, inner.length);
        ids[ids.length - 1] = SEP;
        return ids;
    }

    /** The mean vector of each text of a batch. */
    float[][] encode(List<int[]> batch) {
        int length = batch.stream().mapToInt(ids -> ids.length).max().orElseThrow();
        long[] ids = new long[batch.size() * length];
        long[] mask = new long[ids.length];
        for (int row = 0; row < batch.size(); row++) {
            for (int i = 0; i < batch.get(row).length; i++) {
                ids[row * length + i] = batch.get(row)[i];
                mask[row * length + i] = 1;
            }
        }
        long[] size = {batch.size(), length};
        try (OnnxTensor idTensor = tensor(ids, size);
                OnnxTensor maskTensor = tensor(mask, size);
                OnnxTensor typeTensor = tensor(new long[ids.length], size);
                OrtSession.Result result = session.run(
                        Map.of(BertGraph.IDS, idTensor, BertGraph.MASK, maskTensor, BertGraph.TYPES, typeTensor))) {
            FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            return means(hidden, batch, length);
        } catch (OrtException e) {
            throw new IllegalStateException("the peer failed on a batch of " + Arrays.toString(size), e);
        }
    }

    private OnnxTensor tensor(long[] values, long[] size) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), size);
    }

    private float[][] means(FloatBuffer hidden, List<int[]> batch, int length) {
        float[][] means = new float[batch.size()][shape.width()];
        float[] vector = new float[shape.width()];
        for (int row = 0; row < means.length; row++) {
            int pieceCount = batch.get(row).length;
            for (int i = 0; i < pieceCount; i++) {
                hidden.get((row * length + i) * shape.width(), vector);
                for (int h = 0; h < vector.length; h++) {
                    means[row][h] += vector[h] / pieceCount;
                }
            }
        }
        return means;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the peer's session could not be closed", e);
        }
    }
}
