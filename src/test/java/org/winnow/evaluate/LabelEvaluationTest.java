package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Label;
import org.winnow.label.Policy;
import org.winnow.label.Scores;

class LabelEvaluationTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(200, 1);
    private static final List<LabelRow> ROWS = Labelled.rows(1, 120);

    /** Scores rows by whether they hold one of the words that hostile rows hold. */
    private static final RowScorer GOOD = rows -> rows.stream()
            .map(r -> scores(r.text().matches(".*(idiot|clown|scum|coward).*") ? 0.9 : 0.1))
            .toList();
    /** Scores rows by something that says nothing. */
    private static final RowScorer POOR =
            rows -> rows.stream().map(r -> scores(r.text().length() % 7 / 10.0)).toList();
    /** Judges nothing. */
    private static final RowScorer NONE =
            rows -> rows.stream().map(r -> Scores.NONE).toList();

    private static Scores scores(double p) {
        return new Scores(Map.of(Label.HOSTILITY, p));
    }

    private static MeasuredSet set(List<LabelRow> rows) {
        return new MeasuredSet("hostility/cad", Label.HOSTILITY, Split.TEST, rows);
    }

    private static LabelReport run(RowScorer model, RowScorer baseline, List<LabelRow> rows) {
        return new LabelEvaluation(model, Policy.even(), baseline, Policy.even(), BOOTSTRAP)
                .run(List.of(set(rows)), name -> {});
    }

    @Test
    void figures_of_both_models_stand_beside_each_other() {
        SetFigures figures = run(GOOD, POOR, ROWS).sets().get(0);

        assertThat(figures.n()).isEqualTo(120);
        assertThat(figures.positives()).isEqualTo(60);
        assertThat(figures.unscored()).isZero();
        assertThat(figures.model().auc().value()).isGreaterThan(0.9);
        assertThat(figures.baseline()).isNotNull();
        assertThat(figures.aucDifference().value())
                .isEqualTo(
                        figures.model().auc().value() - figures.baseline().auc().value());
        assertThat(figures.aucDifference().isSignificantlyAboveZero()).isTrue();
    }

    @Test
    void a_model_that_is_worse_is_named() {
        assertThat(run(POOR, GOOD, ROWS).significantlyBelow()).containsExactly("hostility/cad");
        assertThat(run(GOOD, GOOD, ROWS).significantlyBelow()).isEmpty();
    }

    @Test
    void means_count_sets_not_rows() {
        LabelReport report = new LabelEvaluation(GOOD, Policy.even(), POOR, Policy.even(), BOOTSTRAP)
                .run(List.of(set(ROWS), set(Labelled.rows(2, 400))), name -> {});
        LabelReport.Mean mean = report.means().get(0);

        assertThat(report.means()).hasSize(1);
        assertThat(mean.label()).isEqualTo(Label.HOSTILITY);
        assertThat(mean.sets()).isEqualTo(2);
        assertThat(mean.modelAuc())
                .isEqualTo((report.sets().get(0).model().auc().value()
                                + report.sets().get(1).model().auc().value())
                        / 2);
    }

    @Test
    void rows_that_the_model_does_not_score_are_counted_and_left_out_for_both() {
        RowScorer some = rows -> rows.stream()
                .map(r -> r.id().endsWith("1") ? Scores.NONE : scores(0.5))
                .toList();
        SetFigures figures = run(some, POOR, ROWS).sets().get(0);

        assertThat(figures.unscored()).isEqualTo(12);
        assertThat(figures.n()).isEqualTo(108);
    }

    @Test
    void a_baseline_that_does_not_know_the_label_is_missing() {
        SetFigures figures = run(GOOD, NONE, ROWS).sets().get(0);

        assertThat(figures.baseline()).isNull();
        assertThat(figures.aucDifference()).isEqualTo(Figure.NONE);
        assertThat(figures.n()).isEqualTo(120);
    }

    @Test
    void each_model_is_held_to_its_own_threshold() {
        RowScorer low = rows ->
                GOOD.score(rows).stream().map(s -> scores(s.highest() / 10)).toList();
        Policy policy = Policy.even().withThreshold(Label.HOSTILITY, 0.05);
        SetFigures figures = new LabelEvaluation(low, policy, GOOD, Policy.even(), BOOTSTRAP)
                .run(List.of(set(ROWS)), name -> {})
                .sets()
                .get(0);

        assertThat(figures.f1Difference().value()).isZero();
        assertThat(figures.model().threshold()).isEqualTo(0.05);
    }

    @Test
    void a_scorer_that_loses_rows_is_caught() {
        assertThatThrownBy(() -> run(rows -> List.of(), POOR, ROWS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("0 scores for the 120 rows of hostility/cad");
    }

    @Test
    void each_set_is_named_before_it_is_scored() {
        List<String> names = new ArrayList<>();
        new LabelEvaluation(GOOD, Policy.even(), POOR, Policy.even(), BOOTSTRAP).run(List.of(set(ROWS)), names::add);

        assertThat(names).containsExactly("hostility/cad");
    }

    @Test
    void a_set_needs_a_hundred_decided_rows_of_both_classes() {
        List<LabelRow> positives =
                ROWS.stream().filter(r -> r.is(Label.HOSTILITY).orElseThrow()).toList();
        List<LabelRow> withUndecided = new ArrayList<>(ROWS.subList(0, 99));
        withUndecided.add(Labelled.undecided("u", "who knows"));

        assertThat(set(ROWS.subList(0, 100)).counts()).isTrue();
        assertThat(set(withUndecided).counts()).isFalse();
        List<LabelRow> many = new ArrayList<>(positives);
        many.addAll(positives);
        assertThat(set(many).counts()).isFalse();
    }

    @Test
    void rows_of_which_all_labels_are_judged_make_a_set_a_label() {
        assertThat(MeasuredSet.byLabel("own", Split.TEST, ROWS))
                .extracting(MeasuredSet::name)
                .containsExactly("own hostility");
    }

    @Test
    void the_text_report_shows_figures_intervals_and_what_is_below() {
        String text = LabelReportText.of(run(POOR, GOOD, ROWS));

        assertThat(text)
                .contains("| hostility/cad |  test | 120 |       60 |        0 |")
                .containsPattern("\\.\\d{3} \\[\\.\\d{3}, \\.\\d{3}]")
                .containsPattern("-\\.\\d{3} \\[-\\.\\d{3}, -\\.\\d{3}] \\*")
                .contains("significantly below the baseline: hostility/cad");
    }

    @Test
    void the_json_report_holds_the_same_and_nulls_where_nothing_is_defined() throws Exception {
        LabelReport report = run(GOOD, NONE, ROWS);
        JsonNode json = new ObjectMapper().readTree(ReportJson.of(report));
        JsonNode set = json.path("sets").path(0);

        assertThat(set.path("set").asText()).isEqualTo("hostility/cad");
        assertThat(set.path("label").asText()).isEqualTo("hostility");
        assertThat(set.path("n").asInt()).isEqualTo(120);
        assertThat(set.path("model").path("auc").path("value").asDouble())
                .isEqualTo(report.sets().get(0).model().auc().value());
        assertThat(set.path("baseline").isNull()).isTrue();
        assertThat(set.path("difference").path("auc").path("value").isNull()).isTrue();
        assertThat(json.path("significantly_below").isEmpty()).isTrue();
    }
}
