package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Label;

/** Makes labelled rows. */
final class Labelled {
    private static final String[] RUDE = {"idiot", "clown", "scum", "coward"};
    private static final String[] PLAIN = {"report", "weather", "bridge", "council", "match", "river", "price", "train"
    };

    private Labelled() {}

    static LabelRow hostile(String id, String text, boolean hostile) {
        return new LabelRow(
                "hostility/cad",
                id,
                text,
                null,
                null,
                null,
                Map.of(Label.HOSTILITY, hostile),
                Map.of(),
                Split.TEST,
                id);
    }

    static LabelRow undecided(String id, String text) {
        return new LabelRow("hostility/cad", id, text, null, null, null, Map.of(), Map.of(), Split.TEST, id);
    }

    /** Rows of which every second one is hostile, most of which hold a rude word. */
    static List<LabelRow> rows(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelRow> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean hostile = i % 2 == 0;
            StringBuilder text = new StringBuilder();
            for (int w = 0; w < 6; w++) {
                text.append(PLAIN[random.nextInt(PLAIN.length)]).append(' ');
            }
            if (hostile && random.nextInt(10) > 0) {
                text.append(RUDE[random.nextInt(RUDE.length)]);
            }
            rows.add(hostile("r" + i, text.toString(), hostile));
        }
        return rows;
    }
}
