package org.winnow.evaluate;

/** The standard normal distribution. */
final class NormalDistribution {
    /** Two-sided 95 %. */
    static final double Z95 = 1.959963984540054;

    private NormalDistribution() {}

    /** The chance of a value of at most z; absolute error below 1.5e-7 (Abramowitz and Stegun 7.1.26). */
    static double below(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double polynomial =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double erf = 1 - polynomial * Math.exp(-x * x);
        return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
    }
}
