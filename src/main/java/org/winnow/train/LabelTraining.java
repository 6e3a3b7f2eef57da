package org.winnow.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.winnow.classify.Features;
import org.winnow.classify.LabelModels;
import org.winnow.classify.LabelNetwork;
import org.winnow.classify.NetworkFile;
import org.winnow.classify.NetworkShape;
import org.winnow.classify.NgramModel;
import org.winnow.classify.VectorSpace;
import org.winnow.corpus.LabelRow;
import org.winnow.encode.SentenceEncoder;
import org.winnow.encode.VectorCache;
import org.winnow.label.Label;
import org.winnow.network.ModelFolder;

/**
 * Trains the label models: encodes the rows, fits the n-gram models and the network over them, calibrates, and writes the model
 * folder with its card.
 */
public final class LabelTraining {
    private final Options options;
    private final Consumer<String> log;

    /**
     * What to train from and where to.
     *
     * @param data folder of the public corpora
     * @param own folder of our training data
     * @param encoder model folder of the encoder
     * @param out model folder that is written
     * @param cache file of encoded vectors, made where it is missing
     * @param threads threads that encode
     */
    public record Options(Path data, Path own, Path encoder, Path out, Path cache, int threads) {}

    /**
     * @param options what to train from
     * @param log told what is going on, a line a step
     */
    public LabelTraining(Options options, Consumer<String> log) {
        this.options = options;
        this.log = log;
    }

    /**
     * Trains and writes.
     *
     * @throws IOException if a corpus is damaged or the folder cannot be written
     */
    public void run() throws IOException {
        LabelData data = LabelData.read(options.data(), options.own());
        int refused =
                data.refused().values().stream().mapToInt(Integer::intValue).sum();
        log.accept(data.train().size() + " rows to train on, " + data.dev().size() + " to choose on; " + refused
                + " left out that share a text or article with a test row: " + data.refused());
        Map<String, byte[]> files = new LinkedHashMap<>();
        double[][][] logOdds = ngrams(data, files);
        fit(data, encoded(data, files), logOdds, files);
    }

    private VectorCache encoded(LabelData data, Map<String, byte[]> files) throws IOException {
        try (SentenceEncoder encoder = SentenceEncoder.load(options.encoder())) {
            files.put(LabelModels.encoderFile(), LabelModels.ofEncoder(encoder));
            VectorCache cache = VectorCache.open(options.cache(), encoder.checksum());
            cache.encode(data.texts(), encoder, options.threads(), left -> log.accept(left.inWords()));
            return cache;
        }
    }

    /**
     * Fits the network and writes the folder.
     *
     * @param logOdds what the n-gram models say of the rows to train on and to choose on, by label, then by row
     * @param files files of the n-gram models
     */
    void fit(LabelData data, VectorCache cache, double[][][] logOdds, Map<String, byte[]> files) throws IOException {
        VectorSpace space = FeatureTable.space(cache, data.train());
        FeatureTable table = new FeatureTable(cache, space);
        List<Features> trainFeatures = table.of(data.train(), logOdds[0]);
        List<Features> devFeatures = table.of(data.dev(), logOdds[1]);
        NetworkShape shape = NetworkShape.standard(SentenceEncoder.DIMENSION, Label.values().length);
        LabelNetwork network =
                new NetworkTraining(data.train(), trainFeatures, data.dev(), devFeatures, log).fit(shape, space);
        files.put(LabelModels.networkFile(), NetworkFile.write(network));
        DevScores scores = new DevScores(data.dev(), network.logOdds(devFeatures));
        files.put(LabelModels.calibrationFile(), scores.calibration().write());
        ModelFolder.write(options.out(), files);
        Files.writeString(options.out().resolve("CARD.md"), LabelCard.write(data, scores));
        scores.lines().forEach(log);
        scores.linesBySet().forEach(log);
        log.accept("wrote " + options.out());
    }

    /** Returns what the n-gram models say of the rows to train on and to choose on, by label, then by row. */
    double[][][] ngrams(LabelData data, Map<String, byte[]> files) throws IOException {
        List<LabelRow> train = data.train().stream().map(Example::row).toList();
        List<LabelRow> dev = data.dev().stream().map(Example::row).toList();
        double[][][] logOdds = new double[2][Label.values().length][];
        for (Label label : Label.values()) {
            log.accept("n-gram model of " + label.key());
            NgramTraining.Fitted fitted = NgramTraining.fit(train, NgramTraining.predicates(train, label), label);
            NgramModel model = NgramModel.of(fitted.model());
            logOdds[0][label.ordinal()] = fitted.logOdds();
            logOdds[1][label.ordinal()] = NgramTraining.predicates(dev, label).stream()
                    .mapToDouble(predicates -> model.logOdds(predicates))
                    .toArray();
            files.put(LabelModels.ngramFile(label), NgramTraining.bytes(fitted.model()));
        }
        return logOdds;
    }
}
