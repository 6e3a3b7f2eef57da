package org.winnow.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import opennlp.tools.ml.ArrayMath;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.winnow.fault.ModelException;
import org.winnow.network.ModelFolder;

/**
 * A maximum-entropy model over {@link Ngrams} that tells how much a text's words speak for a label. OpenNLP fits it; its answers are
 * sums over two arrays by the number of the predicate, which load many times quicker than a map of names. Thread-safe.
 */
public final class NgramModel {
    /** Outcome of a text that has the label. */
    public static final String YES = "y";
    /** Outcome of a text that lacks it. */
    public static final String NO = "n";
    /** Beyond this the model is as sure as it will be believed. */
    private static final double MOST = 8;

    private final double[] yes;
    private final double[] no;

    /**
     * Takes over weights.
     *
     * @param yes weight of each predicate for {@link #YES}, by its number
     * @param no weight of each predicate for {@link #NO}, likewise
     */
    NgramModel(double[] yes, double[] no) {
        this.yes = yes;
        this.no = no;
    }

    /** Takes over the weights of a trained model with the outcomes {@link #YES} and {@link #NO}. */
    @SuppressWarnings("unchecked") // what OpenNLP keeps at that place of its data structures
    public static NgramModel of(AbstractModel model) {
        double[] yes = new double[Ngrams.BUCKETS];
        double[] no = new double[Ngrams.BUCKETS];
        int first = model.getIndex(YES);
        Map<String, Context> predicates = (Map<String, Context>) model.getDataStructures()[1];
        predicates.forEach((name, context) -> {
            int[] outcomes = context.getOutcomes();
            for (int i = 0; i < outcomes.length; i++) {
                (outcomes[i] == first ? yes : no)[Ngrams.number(name)] = context.getParameters()[i];
            }
        });
        return new NgramModel(yes, no);
    }

    /**
     * Reads a model.
     *
     * @param file name for messages
     * @param bytes its content, whose hash was checked
     * @throws ModelException if it is no such model
     */
    static NgramModel read(Path file, byte[] bytes) {
        try {
            return new NgramFile(bytes).read();
        } catch (IOException e) {
            throw new ModelException(file, "is no n-gram model (" + e.getMessage() + "); " + ModelFolder.REMEDY, e);
        }
    }

    /** Returns the log odds that a text with these predicates has the label, {@code -8..8}. */
    public double logOdds(String[] predicates) {
        int[] numbers = new int[predicates.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Ngrams.number(predicates[i]);
        }
        return logOdds(numbers);
    }

    /** Returns the log odds that a text with these predicates, by their numbers, has the label, {@code -8..8}. */
    double logOdds(int[] predicates) {
        double[] sums = new double[2];
        for (int predicate : predicates) {
            sums[0] += no[predicate];
            sums[1] += yes[predicate];
        }
        double p = StrictMath.exp(sums[1] - ArrayMath.logSumOfExps(sums));
        double odds = Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9));
        return Math.max(-MOST, Math.min(MOST, odds));
    }
}
