package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.label.Label;
import org.winnow.label.Policy;

class SuiteEvaluationTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 1);

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();

    private SuiteFigures figures(String suite, double threshold, ToDoubleFunction<String> score) throws IOException {
        Policy policy = Policy.even().withThreshold(Label.HOSTILITY, threshold);
        return new SuiteEvaluation(SuiteFiles.hostility(score), policy, BOOTSTRAP)
                .run(List.of(SuiteFiles.suite(folder, suite)), told::add)
                .get(0);
    }

    private SuiteFigures small(ToDoubleFunction<String> score) throws IOException {
        return figures(SuiteFiles.SMALL, 0.5, score);
    }

    private static double perfect(String text) {
        return text.contains("plumber") || text.contains("agree") ? 0.1 : 0.9;
    }

    /** Takes each rude word for an insult. */
    private static double naive(String text) {
        return text.contains("agree") ? 0.1 : 0.9;
    }

    @Test
    void a_model_that_tells_all_apart_is_right_everywhere() throws IOException {
        SuiteFigures figures = small(SuiteEvaluationTest::perfect);

        assertThat(figures.cases()).isEqualTo(16);
        assertThat(figures.templates()).isEqualTo(4);
        assertThat(figures.accuracy().value()).isOne();
        assertThat(figures.allPairs().value()).isOne();
        assertThat(figures.byLabel().get(0).auc().value()).isOne();
        assertThat(told).containsExactly("measuring suite small");
    }

    @Test
    void accuracy_is_given_by_functionality() throws IOException {
        SuiteFigures figures = small(SuiteEvaluationTest::naive);

        assertThat(figures.byFunctionality())
                .extracting(SuiteFigures.OfFunctionality::name)
                .containsExactly("insult", "remark");
        assertThat(figures.byFunctionality().get(0).accuracy().value()).isOne();
        assertThat(figures.byFunctionality().get(1).accuracy().value()).isCloseTo(1 / 7.0, within(1e-9));
        assertThat(figures.byFunctionality().get(1).meanScore()).isCloseTo((6 * 0.9 + 0.1) / 7, within(1e-9));
        assertThat(figures.accuracy().value()).isEqualTo(10 / 16.0);
    }

    @Test
    void the_weakest_functionalities_come_first() throws IOException {
        SuiteFigures figures = small(SuiteEvaluationTest::naive);

        assertThat(figures.weakest(1))
                .extracting(SuiteFigures.OfFunctionality::name)
                .containsExactly("remark");
    }

    @Test
    void a_pair_is_right_where_both_twins_are() throws IOException {
        SuiteFigures figures = small(SuiteEvaluationTest::naive);
        SuiteFigures.OfPair pair = figures.pairs().get(0);

        assertThat(figures.pairs()).hasSize(1);
        assertThat(pair.positive()).isEqualTo("insult");
        assertThat(pair.other()).isEqualTo("remark");
        assertThat(pair.pairs())
                .as("six of the first templates, one of the second")
                .isEqualTo(7);
        assertThat(pair.right().value()).isCloseTo(1 / 7.0, within(1e-9));
    }

    @Test
    void functionalities_that_do_not_name_each_other_are_no_pair() throws IOException {
        assertThat(figures(SuiteFiles.GROUPS, 0.5, text -> 0.1).pairs())
                .extracting(SuiteFigures.OfPair::other)
                .containsExactly("neutral");
    }

    @Test
    void the_policy_decides_what_is_labelled_and_its_threshold_counts_as_reached() throws IOException {
        assertThat(figures(SuiteFiles.SMALL, 0.9, SuiteEvaluationTest::perfect)
                        .accuracy()
                        .value())
                .isOne();
        assertThat(figures(SuiteFiles.SMALL, 0.91, SuiteEvaluationTest::perfect)
                        .accuracy()
                        .value())
                .isEqualTo(7 / 16.0);
    }

    @Test
    void cases_with_and_without_the_label_are_shown_apart() throws IOException {
        SuiteFigures.OfLabel label = small(SuiteEvaluationTest::naive).byLabel().get(0);

        assertThat(label.label()).isEqualTo(Label.HOSTILITY);
        assertThat(label.recall().value()).isOne();
        assertThat(label.specificity().value()).isCloseTo(1 / 7.0, within(1e-9));
        assertThat(label.groups()).as("no template differs by group").isNull();
    }

    @Test
    void a_text_that_is_not_served_gets_no_label() throws IOException {
        SuiteFigures figures = small(text -> Double.NaN);

        assertThat(figures.unscored()).isEqualTo(16);
        assertThat(figures.accuracy().value()).isEqualTo(7 / 16.0);
        assertThat(figures.byFunctionality().get(0).meanScore()).isNaN();
        assertThat(figures.byLabel().get(0).auc()).isEqualTo(Figure.NONE);
    }

    @Test
    void intervals_are_drawn_by_template_not_by_case() throws IOException {
        // one of two templates of insults is right: drawing templates gives anything from none to all
        SuiteFigures figures = small(text -> text.startsWith("Shut") ? 0.9 : 0.1);
        Figure insult = figures.byFunctionality().get(0).accuracy();

        assertThat(insult.value()).isCloseTo(3 / 9.0, within(1e-9));
        assertThat(insult.interval().low()).isZero();
        assertThat(insult.interval().high()).isOne();
    }
}
