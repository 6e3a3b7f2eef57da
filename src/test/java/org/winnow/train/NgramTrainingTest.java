package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.winnow.classify.NgramModel;
import org.winnow.classify.Ngrams;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Label;

class NgramTrainingTest {
    private static NgramTraining.Fitted fitted;
    private static List<LabelRow> rows;

    @BeforeAll
    static void fit() throws IOException {
        rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            boolean hostile = i % 2 == 0;
            rows.add(row(
                    i, (hostile ? "you are a filthy walnut number " : "what a lovely garden number ") + i, hostile));
        }
        rows.add(row(999, "you filthy walnut", null));
        fitted = NgramTraining.fit(rows, NgramTraining.predicates(rows, Label.HOSTILITY), Label.HOSTILITY);
    }

    private static LabelRow row(int i, String text, Boolean hostile) {
        Map<Label, Boolean> gold = hostile == null ? Map.of() : Map.of(Label.HOSTILITY, hostile);
        return new LabelRow("s", "r" + i, text, null, null, null, gold, Map.of(), Split.TRAIN, "g" + i);
    }

    @Test
    void words_of_the_label_speak_for_it() {
        NgramModel model = NgramModel.of(fitted.model());
        assertThat(model.logOdds(Ngrams.of("a filthy walnut"))).isPositive();
        assertThat(model.logOdds(Ngrams.of("lovely garden"))).isNegative();
    }

    @Test
    void every_row_is_scored_by_a_model_that_did_not_see_it() {
        assertThat(fitted.logOdds()).hasSize(rows.size());
        assertThat(fitted.logOdds()[0]).isPositive();
        assertThat(fitted.logOdds()[1]).isNegative();
        assertThat(fitted.logOdds()[120]).isPositive();
    }

    @Test
    void a_model_file_holds_no_words() throws IOException {
        String file = new String(NgramTraining.bytes(fitted.model()), StandardCharsets.ISO_8859_1);
        assertThat(file).doesNotContain("walnut", "filthy", "garden", "waln");
    }
}
