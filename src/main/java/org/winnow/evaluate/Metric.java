package org.winnow.evaluate;

/** A figure that can be computed from gold and scores. */
@FunctionalInterface
public interface Metric {
    /**
     * Returns the figure, or NaN where it is not defined (such as an AUC of one class).
     *
     * @param outcomes gold and scores
     * @param weights how often each row counts, 0 or more
     */
    double of(Outcomes outcomes, int[] weights);

    /** Returns the figure with every row counted once, or NaN where it is not defined. */
    default double of(Outcomes outcomes) {
        return of(outcomes, outcomes.ones());
    }

    /** Area under the receiver operating characteristic; see {@link RankMetrics#auc}. */
    static Metric auc() {
        return RankMetrics::auc;
    }

    /** F1 of the rows that score at least the threshold. */
    static Metric f1(double threshold) {
        return (outcomes, weights) -> Confusion.at(outcomes, weights, threshold).f1();
    }

    /** Matthews correlation of the rows that score at least the threshold. */
    static Metric mcc(double threshold) {
        return (outcomes, weights) -> Confusion.at(outcomes, weights, threshold).mcc();
    }

    /** Expected calibration error; see {@link CalibrationError}. */
    static Metric ece() {
        return CalibrationError::expected;
    }

    /** Expected calibration error less what chance adds to it; see {@link CalibrationError}. */
    static Metric eceBiasCorrected() {
        return CalibrationError::biasCorrected;
    }
}
