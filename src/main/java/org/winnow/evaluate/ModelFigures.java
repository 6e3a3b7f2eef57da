package org.winnow.evaluate;

/**
 * How well one model does on one set.
 *
 * @param auc area under the ROC curve
 * @param f1 F1 at the threshold
 * @param threshold the threshold that makes a score a label
 * @param ece expected calibration error
 * @param eceCorrected the same less what chance adds to it
 */
public record ModelFigures(Figure auc, Figure f1, double threshold, Figure ece, double eceCorrected) {
    static ModelFigures of(Outcomes outcomes, double threshold, Bootstrap bootstrap) {
        return new ModelFigures(
                bootstrap.figure(outcomes, Metric.auc()),
                bootstrap.figure(outcomes, Metric.f1(threshold)),
                threshold,
                bootstrap.figure(outcomes, Metric.ece()),
                Metric.eceBiasCorrected().of(outcomes));
    }
}
