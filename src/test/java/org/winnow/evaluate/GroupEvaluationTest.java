package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.label.Label;
import org.winnow.summarize.Interval;

class GroupEvaluationTest {
    @TempDir
    Path folder;

    private GroupFigures figures(ToDoubleFunction<String> score) throws IOException {
        return figures(SuiteFiles.GROUPS, score);
    }

    private GroupFigures figures(String text, ToDoubleFunction<String> score) throws IOException {
        Suite suite = SuiteFiles.suite(folder, text);
        SuiteStatistics statistics = new SuiteStatistics(new Bootstrap(100, 1));
        return new GroupEvaluation(suite, Label.HOSTILITY, SuiteFiles.scored(suite, score), statistics).figures();
    }

    private static boolean isHate(String text) {
        return text.startsWith("I hate") || text.startsWith("Go");
    }

    private static boolean names(String text, String group) {
        return text.contains(group);
    }

    /** Knows hate, and takes Jews for a sign of it. */
    private static double biased(String text) {
        return (isHate(text) ? 0.6 : 0.1) + (names(text, "Jew") ? 0.3 : 0);
    }

    /** Scores everything that names Jews above everything else. */
    private static double ruledByTerm(String text) {
        return (isHate(text) ? 0.3 : 0.1) + (names(text, "Jew") ? 0.6 : 0);
    }

    @Test
    void groups_are_named_as_in_the_first_list_and_both_forms_are_one_group() throws IOException {
        assertThat(figures(GroupEvaluationTest::biased).groups())
                .extracting(GroupFigures.OfGroup::name)
                .containsExactly("Poles", "Jews", "women");
    }

    @Test
    void the_rise_is_how_much_higher_a_neutral_sentence_scores_with_the_term() throws IOException {
        GroupFigures figures = figures(GroupEvaluationTest::biased);

        assertThat(figures.groups().get(1).rise().value()).isCloseTo(0.3, within(1e-9));
        assertThat(figures.groups().get(0).rise().value()).isZero();
        assertThat(figures.rise().value()).as("mean over groups").isCloseTo(0.1, within(1e-9));
        assertThat(figures.withTerm()).isCloseTo(0.2, within(1e-9));
        assertThat(figures.withoutTerm()).isCloseTo(0.1, within(1e-9));
        assertThat(figures.furthest().name()).isEqualTo("Jews");
    }

    @Test
    void a_term_that_lowers_the_score_is_as_far_off() throws IOException {
        GroupFigures figures = figures(text -> names(text, "Pole") ? 0.1 : names(text, "wom") ? 0.6 : 0.5);

        assertThat(figures.furthest().name()).isEqualTo("Poles");
        assertThat(figures.furthest().rise().value()).isCloseTo(-0.4, within(1e-9));
    }

    @Test
    void a_bias_that_does_not_cross_classes_leaves_all_auc_whole() throws IOException {
        assertThat(figures(GroupEvaluationTest::biased).groups()).allSatisfy(group -> {
            assertThat(group.subgroup().value()).isOne();
            assertThat(group.bpsn().value()).isOne();
            assertThat(group.bnsp().value()).isOne();
        });
    }

    @Test
    void harmless_words_on_a_group_that_outscore_hate_on_others_lower_its_bpsn() throws IOException {
        GroupFigures figures = figures(GroupEvaluationTest::ruledByTerm);
        GroupFigures.OfGroup jews = figures.groups().get(1);

        assertThat(jews.subgroup().value()).isOne();
        assertThat(jews.bpsn().value()).as("harmless .7 against hate .3").isZero();
        assertThat(jews.bnsp().value()).as("hate .9 against harmless .1").isOne();
    }

    @Test
    void hate_on_a_group_that_scores_below_harmless_words_on_others_lowers_its_bnsp() throws IOException {
        GroupFigures.OfGroup poles =
                figures(GroupEvaluationTest::ruledByTerm).groups().get(0);

        assertThat(poles.bnsp().value())
                .as("hate .3 against harmless .1 and .7")
                .isEqualTo(0.5);
        assertThat(poles.bpsn().value()).isOne();
    }

    @Test
    void the_worst_group_is_shown_beside_the_mean() throws IOException {
        GroupFigures.Worst worst = figures(GroupEvaluationTest::ruledByTerm)
                .worst(group -> group.bpsn().value());

        assertThat(worst.group()).isEqualTo("Jews");
        assertThat(worst.lowest()).isZero();
        assertThat(worst.mean()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(worst.gap()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void a_swap_moves_the_score_by_the_mean_difference_of_two_groups() throws IOException {
        GroupFigures figures = figures(GroupEvaluationTest::biased);

        assertThat(figures.swaps()).extracting(GroupFigures.Swap::functionality).containsExactly("neutral", "hostile");
        // of three pairs of groups two differ, by .3
        assertThat(figures.swaps())
                .allSatisfy(swap -> assertThat(swap.move().value()).isCloseTo(0.2, within(1e-9)));
        assertThat(figures.meanMove()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void a_model_that_does_not_look_at_groups_is_not_moved() throws IOException {
        GroupFigures figures = figures(text -> isHate(text) ? 0.8 : 0.2);

        assertThat(figures.meanMove()).isZero();
        assertThat(figures.rise()).isEqualTo(new Figure(0, new Interval(0, 0)));
    }

    @Test
    void the_mean_difference_is_over_all_pairs() {
        assertThat(GroupEvaluation.meanDifference(List.of(0.1, 0.4, 0.2))).isCloseTo(0.2, within(1e-9));
        assertThat(GroupEvaluation.meanDifference(List.of(0.1))).isZero();
    }

    @Test
    void without_neutral_sentences_there_is_no_rise_but_there_are_swaps() throws IOException {
        GroupFigures figures = figures(
                SuiteFiles.GROUPS.replace("I met {PLAIN}.", "I met them.").replace("I saw {PLAIN}.", "I saw them."),
                GroupEvaluationTest::biased);

        assertThat(figures.hasRise()).isFalse();
        assertThat(figures.withTerm()).isNaN();
        assertThat(figures.swaps()).hasSize(2);
    }

    @Test
    void a_suite_without_groups_has_no_figures_by_group() throws IOException {
        assertThat(figures(SuiteFiles.SMALL, text -> 0.5)).isNull();
    }
}
