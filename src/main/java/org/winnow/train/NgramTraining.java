package org.winnow.train;

import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.winnow.classify.NgramModel;
import org.winnow.classify.Ngrams;
import org.winnow.corpus.LabelRow;
import org.winnow.label.Label;

/** Fits the n-gram models (maximum entropy by a quasi-Newton method, with L1 and L2 penalties). */
final class NgramTraining {
    private static final int FOLDS = 2;

    private NgramTraining() {}

    /**
     * A label's model and what it says of the rows.
     *
     * @param model fitted to all rows
     * @param logOdds for each row what a model says that did not see the row's group
     */
    record Fitted(QNModel model, double[] logOdds) {}

    /**
     * Fits a model of a label.
     *
     * @param rows rows to fit to; those whose label is not decided are only scored
     * @param predicates n-grams of each row
     */
    static Fitted fit(List<LabelRow> rows, List<String[]> predicates, Label label) throws IOException {
        double[] logOdds = new double[rows.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            NgramModel model = NgramModel.of(train(rows, predicates, label, fold));
            for (int i = 0; i < rows.size(); i++) {
                if (fold(rows.get(i)) == fold) {
                    logOdds[i] = model.logOdds(predicates.get(i));
                }
            }
        }
        return new Fitted(train(rows, predicates, label, -1), logOdds);
    }

    /** Trains on all folds but one. */
    private static QNModel train(List<LabelRow> rows, List<String[]> predicates, Label label, int without)
            throws IOException {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Boolean> gold = rows.get(i).is(label);
            if (gold.isPresent() && fold(rows.get(i)) != without && predicates.get(i).length > 0) {
                events.add(new Event(gold.get() ? NgramModel.YES : NgramModel.NO, predicates.get(i)));
            }
        }
        if (events.stream().map(Event::getOutcome).distinct().count() < 2) {
            throw new IOException("too few rows with and without the label " + label.key()
                    + " to train on; give --data and --own that hold both");
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 30);
        parameters.put(TrainingParameters.CUTOFF_PARAM, events.size() > 20_000 ? 4 : 2);
        parameters.put(QNTrainer.L1COST_PARAM, 0.1);
        parameters.put(QNTrainer.L2COST_PARAM, 2.0);
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        MaxentModel model = trainer.train(ObjectStreamUtils.createObjectStream(events));
        return (QNModel) model;
    }

    private static int fold(LabelRow row) {
        int hash = Hashing.murmur3_32_fixed(9)
                .hashString(row.group(), StandardCharsets.UTF_8)
                .asInt();
        return Math.floorMod(hash, FOLDS);
    }

    /** Returns the n-grams of rows that the model of a label is fitted to. */
    static List<String[]> predicates(List<LabelRow> rows, Label label) {
        if (label != Label.OFF_TOPIC) {
            return rows.stream().map(row -> Ngrams.of(row.text())).toList();
        }
        RowWords words = new RowWords();
        return rows.stream().map(row -> Ngrams.of(row.text(), words.of(row))).toList();
    }

    /** Returns the bytes of a model's file. */
    static byte[] bytes(QNModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new BinaryQNModelWriter(model, out).persist();
        }
        return bytes.toByteArray();
    }
}
