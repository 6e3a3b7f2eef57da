package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.discussion.Comment;
import org.winnow.summarize.Interval;

class SegmentEvaluationTest {
    private static final SegmentEvaluation EVALUATION = new SegmentEvaluation(new Bootstrap(200, 1));

    private static List<GoldPage> pages() {
        List<GoldPage> pages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String set = i % 2 == 0 ? "even" : "odd";
            GoldComment comment = GoldComment.unlabelled("Ann", "line 4", null, 3, null);
            pages.add(GoldPages.of("p" + i, set, "h" + i / 4, "TPAC", List.of(comment)));
        }
        return pages;
    }

    /** Gives back gold. */
    private static PageSegmenter oracle(List<GoldPage> pages) {
        Map<String, GoldPage> byId = new HashMap<>();
        pages.forEach(p -> byId.put(p.page().id(), p));
        return page -> {
            StringBuilder codes = new StringBuilder();
            for (GoldRole role : byId.get(page.id()).roles()) {
                codes.append(role.code());
            }
            return GoldPages.found(page, codes.toString(), Comment.of("c1", null, "line 4"));
        };
    }

    @Test
    void a_segmenter_that_is_right_has_full_marks_but_for_the_author_it_did_not_find() {
        SegmentFigures figures = EVALUATION.run(pages(), oracle(pages())).all().model();

        assertThat(figures.comment().value()).isEqualTo(1);
        assertThat(figures.body().value()).isEqualTo(1);
        assertThat(figures.commentBody().value()).isEqualTo(1);
        assertThat(figures.title().value()).isEqualTo(1);
        assertThat(figures.hasComments().value()).isEqualTo(1);
        assertThat(figures.exact().value()).isEqualTo(1);
        assertThat(figures.author().value()).isZero();
        assertThat(figures.comment().interval()).isEqualTo(new Interval(1, 1));
    }

    @Test
    void the_trivial_rule_stands_beside() {
        SegmentReport.Row all = EVALUATION.run(pages(), oracle(pages())).all();

        // no line says "comments", so it takes every line for article text: 1 of 4 right, all body found
        assertThat(all.trivial().comment().value()).isZero();
        assertThat(all.trivial().body().value()).isEqualTo(2.0 / 5);
        assertThat(all.trivial().hasComments().value()).isZero();
    }

    @Test
    void all_pages_come_first_and_then_each_set() {
        SegmentReport report = EVALUATION.run(pages(), oracle(pages()));

        assertThat(report.rows()).extracting(SegmentReport.Row::set).containsExactly("all", "even", "odd");
        assertThat(report.rows())
                .extracting(row -> row.model().counts().pages())
                .containsExactly(20, 10, 10);
    }

    @Test
    void figures_are_micro_over_lines() {
        List<GoldPage> pages =
                List.of(GoldPages.of("long", "s", "a", "PPPPPPPP", null), GoldPages.of("short", "s", "b", "PX", null));
        PageSegmenter everything =
                page -> GoldPages.found(page, "P".repeat(page.lines().size()));

        assertThat(EVALUATION.run(pages, everything).all().model().body().value())
                .isEqualTo(2.0 * 9 / (2 * 9 + 1));
    }

    @Test
    void each_page_is_measured_by_a_segmenter_that_never_saw_its_host() {
        Set<String> measured = new HashSet<>();
        List<String> progress = new ArrayList<>();
        SegmentReport report = EVALUATION.crossValidate(
                HostFolds.of(pages(), 5),
                fold -> {
                    Set<String> seen = new HashSet<>();
                    fold.rest().forEach(p -> seen.add(p.host()));
                    return page -> {
                        GoldPage gold = fold.held().stream()
                                .filter(p -> p.page().id().equals(page.id()))
                                .findFirst()
                                .orElseThrow();
                        assertThat(seen).doesNotContain(gold.host());
                        measured.add(page.id());
                        return oracle(pages()).segment(page);
                    };
                },
                progress::add);

        assertThat(measured).hasSize(20);
        assertThat(report.all().model().counts().pages()).isEqualTo(20);
        assertThat(progress).hasSize(5).first().isEqualTo("fold 1 of 5: 4 pages of 1 hosts");
    }

    @Test
    void the_text_report_shows_model_and_rule() {
        String text = SegmentReportText.of(EVALUATION.run(pages(), oracle(pages())));

        assertThat(text)
                .contains("| all  |    20 | 1.000 [1.000, 1.000] |    .000 |")
                .contains("has comments")
                .contains("| odd ");
    }

    @Test
    void the_json_report_holds_the_same() throws Exception {
        SegmentReport report = EVALUATION.run(pages(), oracle(pages()));
        JsonNode all =
                new ObjectMapper().readTree(ReportJson.of(report)).path("sets").path(0);

        assertThat(all.path("set").asText()).isEqualTo("all");
        assertThat(all.path("comments").asInt()).isEqualTo(20);
        assertThat(all.path("model").path("body_f1").path("value").asDouble()).isEqualTo(1);
        assertThat(all.path("trivial").path("body_f1").path("value").asDouble()).isEqualTo(0.4);
    }
}
