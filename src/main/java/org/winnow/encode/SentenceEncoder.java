package org.winnow.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.common.hash.Hashing;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.winnow.fault.ModelException;

/**
 * Text to vector with e5-small-v2 (Wang et al. 2022, 8-bit weights) on ONNX Runtime, in this process.
 *
 * <p>Each text is a run of its own: the 8-bit weights scale by the batch, so a vector would else depend on its batch mates.
 * A text longer than a window is read in windows, and its vector is the mean over all of them. One session is shared by all
 * threads. Thread-safe.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** How many numbers a vector has. */
    public static final int DIMENSION = 384;
    /** What e5 was trained to see before a text that is compared or classified. */
    private static final String PREFIX = "query: ";
    /** Pieces of the text in a window; shorter than the encoder's 512 because its cost grows with the square. */
    static final int WINDOW = 250;
    /** Pieces that are read of a text; at four letters a piece twice what Winnow scores of a comment. */
    static final int MOST_PIECES = 50_000;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece wordPiece;
    /** Runs hold the reading side, so that closing waits for them: native code does not survive a session that goes away. */
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();

    private boolean closed;
    private final int[] opening;
    private final int closing;
    private final String modelSum;

    private SentenceEncoder(OrtEnvironment environment, OrtSession session, Vocabulary vocabulary, String modelSum) {
        this.modelSum = modelSum;
        this.environment = environment;
        this.session = session;
        this.wordPiece = new WordPiece(vocabulary);
        int[] prefix = wordPiece.tokenize(PREFIX, WINDOW).ids();
        this.opening = new int[prefix.length + 1];
        this.opening[0] = vocabulary.id("[CLS]");
        System.arraycopy(prefix, 0, opening, 1, prefix.length);
        this.closing = vocabulary.id("[SEP]");
    }

    /**
     * Loads the published encoder from the class path and checks it against known vectors.
     *
     * @throws ModelException if its files are missing or changed, or this processor computes other vectors
     */
    public static SentenceEncoder load() {
        SentenceEncoder encoder = of(EncoderFiles.MODEL.read(), EncoderFiles.MODEL.sha256());
        SelfTest.run(encoder);
        return encoder;
    }

    /**
     * Loads the encoder with the layers that training changed and checks it against known vectors.
     *
     * @param folder model folder that holds {@value EncoderPatch#FILE}; where there is no such file the encoder is the published
     *     one
     * @throws ModelException if a file is missing or changed, or this processor computes other vectors
     */
    public static SentenceEncoder load(Path folder) {
        return Files.exists(folder.resolve(EncoderPatch.FILE)) ? tuned(EncoderPatch.read(folder)) : load();
    }

    /** Returns the encoder with a patch's changes. */
    static SentenceEncoder tuned(EncoderPatch patch) {
        SentenceEncoder encoder = of(patch.apply(EncoderFiles.MODEL.read()), patch.checksum());
        SelfTest.compareAll(patch.golden(), encoder);
        return encoder;
    }

    /** Returns an encoder of a model's bytes, of that SHA-256; neither is checked. */
    static SentenceEncoder of(byte[] model, String modelSum) {
        Vocabulary vocabulary = Vocabulary.read(EncoderFiles.TOKENIZER.name(), EncoderFiles.TOKENIZER.read());
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new SentenceEncoder(environment, environment.createSession(model, options()), vocabulary, modelSum);
        } catch (OrtException e) {
            throw new ModelException(
                    EncoderFiles.MODEL.name(), "ONNX Runtime cannot open it; build again with 'mvn clean package'", e);
        }
    }

    /** Returns bytes that change with the encoder, and so with what {@link #embed} gives. */
    public byte[] checksum() {
        return Hashing.sha256()
                .hashString(modelSum + EncoderFiles.TOKENIZER.sha256(), StandardCharsets.US_ASCII)
                .asBytes();
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setMemoryPatternOptimization(false);
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    /** Returns the vector of a text. */
    public Embedding embed(String text) {
        Tokens tokens = wordPiece.tokenize(text, MOST_PIECES);
        double[] sum = new double[DIMENSION];
        int count = 0;
        for (Window window : Window.over(tokens.size(), WINDOW)) {
            float[] output = run(tokens, window);
            for (int i = 0; i < output.length; i++) {
                sum[i % DIMENSION] += output[i];
            }
            count += output.length / DIMENSION;
        }
        return EncodedText.mean(sum, count);
    }

    /** Returns the vectors of a text's word pieces. Takes 1.5 kB a piece. */
    public EncodedText encode(String text) {
        Tokens tokens = wordPiece.tokenize(text, MOST_PIECES);
        float[][] vectors = new float[tokens.size()][];
        double[] frame = new double[DIMENSION];
        int framing = 0;
        for (Window window : Window.over(tokens.size(), WINDOW)) {
            float[] output = run(tokens, window);
            int pieces = output.length / DIMENSION;
            for (int i = 0; i < pieces; i++) {
                int piece = i - opening.length + window.from();
                if (i < opening.length || i == pieces - 1) {
                    addPiece(frame, output, i);
                    framing++;
                } else {
                    vectors[piece] = new float[DIMENSION];
                    System.arraycopy(output, i * DIMENSION, vectors[piece], 0, DIMENSION);
                }
            }
        }
        return new EncodedText(tokens, vectors, frame, framing);
    }

    /**
     * Returns the vocabulary numbers of a text's word pieces, without prefix and frame, as another BERT of this vocabulary
     * would read them.
     *
     * @param most how many pieces to read at most
     */
    public int[] pieceIds(String text, int most) {
        Tokens tokens = wordPiece.tokenize(text, most);
        int[] ids = new int[Math.min(most, tokens.size())];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = tokens.id(i);
        }
        return ids;
    }

    private static void addPiece(double[] sum, float[] output, int piece) {
        for (int h = 0; h < DIMENSION; h++) {
            sum[h] += output[piece * DIMENSION + h];
        }
    }

    private long[] ids(Tokens tokens, Window window) {
        long[] ids = new long[opening.length + window.size() + 1];
        for (int i = 0; i < opening.length; i++) {
            ids[i] = opening[i];
        }
        for (int i = 0; i < window.size(); i++) {
            ids[opening.length + i] = tokens.id(window.from() + i);
        }
        ids[ids.length - 1] = closing;
        return ids;
    }

    private float[] run(Tokens tokens, Window window) {
        return run(ids(tokens, window)).get(0);
    }

    /**
     * Returns each of the model's outputs for the start of a text.
     *
     * @param most ids of the run at most, prefix and frame included
     */
    List<float[]> outputs(String text, int most) {
        Tokens tokens = wordPiece.tokenize(text, most);
        return run(ids(tokens, new Window(0, Math.min(most - opening.length - 1, tokens.size()))));
    }

    /**
     * Returns how many ids a run over the start of a text has.
     *
     * @param most ids at most
     */
    int length(String text, int most) {
        return Math.min(most, opening.length + wordPiece.tokenize(text, most).size() + 1);
    }

    private List<float[]> run(long[] ids) {
        inUse.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the encoder was closed");
            }
            return runOpen(ids);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private List<float[]> runOpen(long[] ids) {
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = tensor(ids);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            List<float[]> outputs = new ArrayList<>(result.size());
            for (int i = 0; i < result.size(); i++) {
                float[] output = new float[ids.length * DIMENSION];
                ((OnnxTensor) result.get(i)).getFloatBuffer().get(output);
                outputs.add(output);
            }
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed on a text of " + ids.length + " pieces", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    @Override
    public void close() {
        inUse.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder's session could not be closed", e);
        } finally {
            inUse.writeLock().unlock();
        }
    }
}
