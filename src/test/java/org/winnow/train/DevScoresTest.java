package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winnow.classify.Calibration;
import org.winnow.classify.LabelNetwork;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class DevScoresTest {
    private static final int SCORES = Label.values().length + Kind.values().length;

    /** Every other row is an insult; two rows alone are threats. The network is sure of too much. */
    private static DevScores scores() {
        List<Example> dev = new ArrayList<>();
        List<double[]> logOdds = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            boolean hostile = i % 2 == 0;
            Map<Kind, Boolean> kinds = Map.of(Kind.INSULT, hostile, Kind.THREAT, i < 4 && hostile);
            LabelRow row = new LabelRow(
                    "s",
                    "r" + i,
                    "text",
                    null,
                    null,
                    null,
                    Map.of(Label.HOSTILITY, hostile),
                    kinds,
                    Split.DEV,
                    "g" + i);
            dev.add(new Example(row, List.of(), 1));
            double[] scores = new double[SCORES];
            // one in ten is wrong, whatever the size of the number
            scores[LabelNetwork.index(Label.HOSTILITY)] = (hostile ^ i % 10 < 1 ? 4 : -4) + i * 1e-3;
            scores[LabelNetwork.index(Kind.INSULT)] = scores[LabelNetwork.index(Label.HOSTILITY)];
            scores[LabelNetwork.index(Kind.THREAT)] = -4;
            logOdds.add(scores);
        }
        return new DevScores(dev, logOdds);
    }

    @Test
    void a_kind_with_rows_enough_has_a_line_of_its_own() {
        Map<String, Calibration.Line> lines = scores().calibration().byKey();
        assertThat(lines.get("insult").slope()).isBetween(0.1, 0.9);
    }

    @Test
    void a_kind_that_is_too_rare_is_calibrated_as_the_kinds_of_its_label_are_together() {
        Map<String, Calibration.Line> lines = scores().calibration().byKey();
        assertThat(lines.get("threat")).isNotEqualTo(Calibration.Line.IDENTITY).isNotEqualTo(lines.get("insult"));
        assertThat(lines.get("threat")).isEqualTo(lines.get("identity"));
    }

    @Test
    void a_set_of_some_rows_has_a_line_in_the_table() {
        assertThat(scores().linesBySet())
                .singleElement()
                .asString()
                .startsWith("| s | hostility | 200 | 100 | 0.895 |");
    }
}
