package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Label;
import org.winnow.label.Scores;

class HashedBaselineTest {
    private static double auc(HashedBaseline baseline, List<LabelRow> rows) {
        double[] scores = baseline.score(rows).stream()
                .mapToDouble(s -> s.of(Label.HOSTILITY).orElseThrow())
                .toArray();
        boolean[] gold = new boolean[scores.length];
        for (int i = 0; i < gold.length; i++) {
            gold[i] = rows.get(i).is(Label.HOSTILITY).orElseThrow();
        }
        return Metric.auc().of(Outcomes.of(gold, scores));
    }

    @Test
    void learns_which_words_tell() {
        HashedBaseline baseline = HashedBaseline.train(Labelled.rows(1, 400), Labelled.rows(2, 100), 1);

        assertThat(auc(baseline, Labelled.rows(3, 200))).isGreaterThan(0.9);
    }

    @Test
    void scores_are_about_as_often_right_as_they_say() {
        HashedBaseline baseline = HashedBaseline.train(Labelled.rows(1, 2000), List.of(), 1);
        List<Scores> scores = baseline.score(Labelled.rows(4, 2000));
        double mean = scores.stream()
                .mapToDouble(s -> s.of(Label.HOSTILITY).orElseThrow())
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0.5, within(0.05));
    }

    @Test
    void the_same_seed_gives_the_same_scores() {
        List<LabelRow> rows = Labelled.rows(3, 20);

        assertThat(HashedBaseline.train(Labelled.rows(1, 100), List.of(), 5).score(rows))
                .isEqualTo(HashedBaseline.train(Labelled.rows(1, 100), List.of(), 5)
                        .score(rows));
    }

    @Test
    void a_label_of_one_class_or_none_is_not_judged() {
        List<LabelRow> positives = Labelled.rows(1, 100).stream()
                .filter(r -> r.is(Label.HOSTILITY).orElseThrow())
                .toList();
        HashedBaseline baseline = HashedBaseline.train(positives, List.of(), 1);

        assertThat(baseline.score(positives)).containsOnly(Scores.NONE);
    }

    @Test
    void the_threshold_is_chosen_on_the_rows_to_tune_by() {
        List<LabelRow> tune = Labelled.rows(2, 200);
        HashedBaseline baseline = HashedBaseline.train(Labelled.rows(1, 400), tune, 1);
        double chosen = baseline.policy().thresholds().get(Label.HOSTILITY);

        assertThat(f1(baseline, tune, chosen)).isGreaterThanOrEqualTo(f1(baseline, tune, 0.5));
        assertThat(baseline.policy().thresholds()).containsEntry(Label.PROPAGANDA, 0.5);
    }

    private static double f1(HashedBaseline baseline, List<LabelRow> rows, double threshold) {
        Confusion counts = Confusion.NONE;
        for (LabelRow row : rows) {
            double score =
                    baseline.score(List.of(row)).get(0).of(Label.HOSTILITY).orElseThrow();
            counts = counts.with(row.is(Label.HOSTILITY).orElseThrow(), score >= threshold);
        }
        return counts.f1();
    }

    @Test
    void words_of_the_context_count_apart_from_words_of_the_text() {
        LabelRow text = row("apple", null);
        LabelRow context = row("pear", "apple");

        assertThat(HashedWords.of(context)).doesNotContain(HashedWords.of(text));
        assertThat(HashedWords.of(context)).hasSizeGreaterThan(HashedWords.of(row("pear", null)).length);
    }

    @Test
    void case_does_not_count_and_repeats_count_once() {
        assertThat(HashedWords.of(row("Apple", null))).isEqualTo(HashedWords.of(row("apple", null)));
        assertThat(HashedWords.of(row("apple apple apple", null))).isEqualTo(HashedWords.of(row("apple apple", null)));
    }

    @Test
    void the_id_is_no_feature() {
        LabelRow one = Labelled.hostile("moved-x-1", "same words", true);
        LabelRow other = Labelled.hostile("own-2", "same words", false);

        assertThat(HashedWords.of(one)).isEqualTo(HashedWords.of(other));
    }

    @Test
    void a_text_of_symbols_alone_has_features() {
        assertThat(HashedWords.of(row("🤡", null))).isNotEmpty();
    }

    private static LabelRow row(String text, String parent) {
        return new LabelRow("s", "i", text, parent, null, null, Map.of(), Map.of(), Split.TRAIN, "g");
    }
}
