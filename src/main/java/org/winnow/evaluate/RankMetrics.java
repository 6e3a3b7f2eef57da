package org.winnow.evaluate;

/** Figures that depend on the order of the scores alone. */
public final class RankMetrics {
    private RankMetrics() {}

    /**
     * Returns the chance that a positive row scores above a negative one, a tie counting half: the Mann-Whitney statistic, which
     * is the area under the ROC curve.
     *
     * @return {@code 0..1}, or NaN where a class is missing
     */
    public static double auc(Outcomes outcomes, int[] weights) {
        double wins = 0;
        double below = 0;
        double positives = 0;
        int place = 0;
        while (place < outcomes.size()) {
            int end = endOfTie(outcomes, place);
            double tiedPositives = weight(outcomes, weights, place, end, true);
            double tiedNegatives = weight(outcomes, weights, place, end, false);
            wins += tiedPositives * (below + tiedNegatives / 2);
            below += tiedNegatives;
            positives += tiedPositives;
            place = end;
        }
        return positives == 0 || below == 0 ? Double.NaN : wins / (positives * below);
    }

    private static int endOfTie(Outcomes outcomes, int start) {
        double score = outcomes.score(outcomes.ascending(start));
        int end = start + 1;
        while (end < outcomes.size() && outcomes.score(outcomes.ascending(end)) == score) {
            end++;
        }
        return end;
    }

    private static double weight(Outcomes outcomes, int[] weights, int start, int end, boolean gold) {
        double sum = 0;
        for (int place = start; place < end; place++) {
            int row = outcomes.ascending(place);
            sum += outcomes.gold(row) == gold ? weights[row] : 0;
        }
        return sum;
    }

    /**
     * Returns the threshold that gives the highest F1 on these rows; of equals the highest.
     *
     * @return a score that occurs, or 0.5 where no row is positive
     */
    public static double bestF1Threshold(Outcomes outcomes) {
        double best = 0;
        double threshold = 0.5;
        double positives = outcomes.positives();
        double hits = 0;
        for (int taken = 1; taken <= outcomes.size(); taken++) {
            int row = outcomes.ascending(outcomes.size() - taken);
            hits += outcomes.gold(row) ? 1 : 0;
            double f1 = 2 * hits / (taken + positives);
            if (f1 > best && isLastOfTie(outcomes, taken)) {
                best = f1;
                threshold = outcomes.score(row);
            }
        }
        return threshold;
    }

    private static boolean isLastOfTie(Outcomes outcomes, int taken) {
        int place = outcomes.size() - taken;
        return place == 0 || outcomes.score(outcomes.ascending(place)) != outcomes.score(outcomes.ascending(place - 1));
    }
}
