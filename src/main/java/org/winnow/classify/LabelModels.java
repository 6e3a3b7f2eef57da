package org.winnow.classify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.winnow.encode.SentenceEncoder;
import org.winnow.fault.ModelException;
import org.winnow.label.Label;
import org.winnow.network.ModelFolder;

/**
 * The trained models that turn a comment's vector and words into scores. Immutable, thread-safe.
 *
 * @param version changes with any byte of any of them
 * @param network the network
 * @param ngrams n-gram models, one a label, in the order of {@link Label}
 * @param calibration probabilities of the network's log odds
 */
public record LabelModels(String version, LabelNetwork network, List<NgramModel> ngrams, Calibration calibration) {
    static final String NETWORK = "network.bin";
    static final String CALIBRATION = "calibration.json";
    static final String ENCODER = "encoder.sha256";

    public LabelModels {
        ngrams = List.copyOf(ngrams);
    }

    /** Returns the name of a label's n-gram model in the folder. */
    public static String ngramFile(Label label) {
        return "ngrams-" + label.key() + ".bin";
    }

    /** Returns the name of the network's file in the folder. */
    public static String networkFile() {
        return NETWORK;
    }

    /** Returns the name of the calibration's file in the folder. */
    public static String calibrationFile() {
        return CALIBRATION;
    }

    /** Returns the name of the file that says which encoder the models were fitted to. */
    public static String encoderFile() {
        return ENCODER;
    }

    /** Returns what the file of that name holds for an encoder. */
    public static byte[] ofEncoder(SentenceEncoder encoder) {
        return HexFormat.of().formatHex(encoder.checksum()).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Compares the encoder with that which a folder's models were fitted to, because scores on another's vectors are wrong.
     *
     * @throws ModelException if it is another one
     */
    static void belongTo(SentenceEncoder encoder, Path folder) {
        if (!Arrays.equals(ofEncoder(encoder), ModelFolder.open(folder).bytes(ENCODER))) {
            throw new ModelException(
                    folder.resolve(ENCODER),
                    "is of another encoder than the folder `encoder` beside it holds; run `winnow train labels`, or restore"
                            + " the models folder of this release");
        }
    }

    /**
     * Loads the models of a folder.
     *
     * @throws org.winnow.fault.ModelException if one is missing, changed or of another release
     */
    public static LabelModels load(Path folder) {
        ModelFolder files = ModelFolder.open(folder);
        List<NgramModel> ngrams = Arrays.stream(Label.values())
                .map(label -> NgramModel.read(folder.resolve(ngramFile(label)), files.bytes(ngramFile(label))))
                .toList();
        byte[] calibration = files.bytes(CALIBRATION);
        byte[] network = files.bytes(NETWORK);
        return new LabelModels(
                files.version(),
                NetworkFile.read(folder.resolve(NETWORK), network),
                ngrams,
                Calibration.read(folder.resolve(CALIBRATION), calibration));
    }

    /** Returns what each n-gram model says of a text that stands in a context. */
    double[] logOdds(String text, ContextWords context) {
        int[] predicates = Ngrams.numbers(text);
        return IntStream.range(0, ngrams.size())
                .mapToDouble(i -> ngrams.get(i)
                        .logOdds(i == Label.OFF_TOPIC.ordinal() ? Ngrams.numbers(text, context) : predicates))
                .toArray();
    }
}
