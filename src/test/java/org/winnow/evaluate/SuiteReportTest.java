package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.label.Policy;

class SuiteReportTest {
    @TempDir
    Path folder;

    private SuiteFigures small;
    private SuiteFigures groups;

    @BeforeEach
    void measure() throws IOException {
        small = figures(SuiteFiles.SMALL);
        groups = figures(SuiteFiles.GROUPS);
    }

    private SuiteFigures figures(String text) throws IOException {
        RowScorer scorer = SuiteFiles.hostility(SuiteReportTest::score);
        return new SuiteEvaluation(scorer, Policy.even(), new Bootstrap(100, 1))
                .run(List.of(SuiteFiles.suite(folder, text)), note -> {})
                .get(0);
    }

    private static double score(String text) {
        return (text.contains("hate") || text.contains("idiot") ? 0.6 : 0.2) + (text.contains("Jews") ? 0.1 : 0);
    }

    @Test
    void text_opens_with_what_was_measured() {
        assertThat(SuiteReportText.of(small))
                .startsWith("Suite small: 16 cases of 4 templates, 0 unscored. Right: .500 [");
    }

    @Test
    void text_has_a_row_for_each_functionality_pair_and_label() {
        assertThat(SuiteReportText.of(small))
                .containsPattern("\\| insult +\\| +hostility \\| 9 \\| +.333 \\[")
                .containsPattern("\\| remark +\\| not hostility \\| 7 \\| +.714 \\[")
                .containsPattern("\\| insult / remark \\| +7 \\| ")
                .containsPattern("\\| hostility \\| +.500 \\| ")
                .contains("weakest: insult .333, remark .714")
                .doesNotContain("subgroup");
    }

    @Test
    void text_on_groups_says_which_is_worst_how_far_terms_raise_and_swaps_move() {
        assertThat(SuiteReportText.of(groups))
                .containsPattern("\\| Jews +\\| \\+.050 \\[")
                .containsPattern(
                        "subgroup AUC: mean over groups .\\d{3}, lowest .\\d{3} \\(\\w+\\), .\\d{3} below the mean")
                .contains("BPSN AUC: mean over groups", "BNSP AUC: mean over groups")
                .containsPattern("neutral sentences: .217 with a group, .200 without; rise \\+.017")
                .contains("(Jews)")
                .contains("groups swapped in neutral: the score moves by .033");
    }

    @Test
    void json_holds_the_same_figures() throws IOException {
        JsonNode node = new ObjectMapper().readTree(SuiteReportJson.of(small));

        assertThat(node.path("suite").asText()).isEqualTo("small");
        assertThat(node.path("cases").asInt()).isEqualTo(16);
        assertThat(node.path("right").path("value").asDouble()).isEqualTo(0.5);
        assertThat(node.path("right").path("low").isNumber()).isTrue();
        assertThat(node.path("functionalities")).hasSize(2);
        assertThat(node.path("functionalities").get(1).path("due").asBoolean()).isFalse();
        assertThat(node.path("functionalities").get(1).path("about").asText()).isEqualTo("remarks");
        assertThat(node.path("pairs").get(0).path("pairs").asInt()).isEqualTo(7);
        assertThat(node.path("labels").get(0).path("groups").isNull()).isTrue();
    }

    @Test
    void json_on_groups_holds_the_worst_and_each() throws IOException {
        JsonNode node = new ObjectMapper().readTree(SuiteReportJson.of(groups));
        JsonNode of = node.path("labels").get(0).path("groups");

        assertThat(of.path("groups")).hasSize(3);
        assertThat(of.path("groups").get(1).path("group").asText()).isEqualTo("Jews");
        assertThat(of.path("groups").get(1).path("bpsn_auc").path("value").isNumber())
                .isTrue();
        assertThat(of.path("worst_bpsn_auc").path("group").isTextual()).isTrue();
        assertThat(of.path("worst_subgroup_auc").path("below_mean").asDouble()).isNotNegative();
        assertThat(of.path("swaps")).hasSize(2);
        assertThat(of.path("rise").path("value").asDouble()).isPositive();
    }

    @Test
    void what_is_not_defined_is_null_in_json_and_a_dash_in_text() throws IOException {
        SuiteFigures none = new SuiteEvaluation(
                        SuiteFiles.hostility(text -> Double.NaN), Policy.even(), new Bootstrap(100, 1))
                .run(List.of(SuiteFiles.suite(folder, SuiteFiles.SMALL)), note -> {})
                .get(0);
        JsonNode node = new ObjectMapper().readTree(SuiteReportJson.of(none));

        assertThat(node.path("unscored").asInt()).isEqualTo(16);
        assertThat(node.path("labels").get(0).path("auc").path("value").isNull())
                .isTrue();
        assertThat(SuiteReportText.of(none)).contains("–");
    }
}
