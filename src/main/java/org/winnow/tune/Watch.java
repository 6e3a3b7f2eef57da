package org.winnow.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winnow.encode.LowerLayers;

/** How well a training does: its losses since the last line, and how it ranks texts that it does not learn from. */
final class Watch {
    private final List<Lesson> held;
    private final List<String> heads;
    private final LowerLayers lower;
    private final List<double[]> losses = new ArrayList<>();

    Watch(List<Lesson> held, List<String> heads, LowerLayers lower) {
        this.held = held;
        this.heads = heads;
        this.lower = lower;
    }

    /** Takes note of the losses of a step. */
    void heard(double[] ofStep) {
        losses.add(ofStep);
    }

    /** Returns the mean losses since the last line. */
    String losses() {
        StringBuilder line = new StringBuilder();
        String[] names = {"heads", "distance", "pairs"};
        for (int i = 0; i < names.length; i++) {
            int which = i;
            double mean = losses.stream()
                    .mapToDouble(loss -> loss[which])
                    .filter(loss -> loss > 0)
                    .average()
                    .orElse(0);
            line.append(String.format(Locale.ROOT, " %s %.3f", names[i], mean));
        }
        losses.clear();
        return line.toString();
    }

    /**
     * Returns the share of rightly ordered pairs (AUC) over the held texts by head, in the heads' order; heads with few texts of
     * either side are left out.
     */
    Map<String, Double> ranks(TuningGraph graph) {
        List<float[]> logits = new ArrayList<>();
        for (List<Lesson> some : Schedule.inOrder(held, lower::pieces)) {
            logits.addAll(
                    Arrays.asList(graph.logits(Batch.of(some, false, lower))).subList(0, some.size()));
        }
        Map<String, Double> ranks = new LinkedHashMap<>();
        for (int head = 0; head < heads.size(); head++) {
            double auc = auc(logits, head);
            if (!Double.isNaN(auc)) {
                ranks.put(heads.get(head), auc);
            }
        }
        return ranks;
    }

    /** Returns the share of pairs of one yes and one no that are in the right order; NaN where there are few of either. */
    private double auc(List<float[]> logits, int head) {
        List<Float> yes = new ArrayList<>();
        List<Float> no = new ArrayList<>();
        for (int i = 0; i < logits.size(); i++) {
            float gold = held.get(i).gold()[head];
            if (!Float.isNaN(gold)) {
                (gold > 0.5f ? yes : no).add(logits.get(i)[head]);
            }
        }
        if (yes.size() < 10 || no.size() < 10) {
            return Double.NaN;
        }
        double right = 0;
        for (float high : yes) {
            for (float low : no) {
                right += high > low ? 1 : high == low ? 0.5 : 0;
            }
        }
        return right / ((double) yes.size() * no.size());
    }
}
