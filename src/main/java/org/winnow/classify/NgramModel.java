package org.winnow.classify;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.MaxentModel;
import org.winnow.fault.ModelException;
import org.winnow.network.ModelFolder;

/** A maximum-entropy model over {@link Ngrams} that tells how much a text's words speak for a label. Thread-safe. */
public final class NgramModel {
    /** Outcome of a text that has the label. */
    public static final String YES = "y";
    /** Outcome of a text that lacks it. */
    public static final String NO = "n";
    /** Beyond this the model is as sure as it will be believed. */
    private static final double MOST = 8;

    private final MaxentModel model;
    private final int yes;

    /** Wraps a trained model with the outcomes {@link #YES} and {@link #NO}. */
    public NgramModel(MaxentModel model) {
        this.model = model;
        this.yes = model.getIndex(YES);
    }

    /**
     * Reads a model.
     *
     * @param file name for messages
     * @param bytes its content, whose hash was checked
     * @throws ModelException if it is no such model
     */
    static NgramModel read(Path file, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            MaxentModel model = new QNModelReader(new BinaryFileDataReader(in)).getModel();
            if (model instanceof QNModel && model.getNumOutcomes() == 2 && model.getIndex(YES) >= 0) {
                return new NgramModel(model);
            }
            throw new ModelException(file, "is no n-gram model of two outcomes; " + ModelFolder.REMEDY);
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelException(file, "is no n-gram model; " + ModelFolder.REMEDY, e);
        }
    }

    /** Returns the log odds that a text with these predicates has the label, {@code -8..8}. */
    public double logOdds(String[] predicates) {
        double p = model.eval(predicates)[yes];
        double odds = Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9));
        return Math.max(-MOST, Math.min(MOST, odds));
    }
}
