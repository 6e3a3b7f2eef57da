package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.winnow.label.Label;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Stretch;

class ChartsTest {
    private static final List<Stretch> COURSE =
            List.of(new Stretch("c1", "c4", 4, 1, 0), new Stretch("c5", "c8", 4, 4, 3));

    @Test
    void a_label_has_a_dot_at_its_share_and_a_bar_over_its_interval() {
        Document svg = Fonts.drawn(Charts.prevalence(
                Map.of(Label.HOSTILITY, new Prevalence(2, 11), Label.PROPAGANDA, new Prevalence(0, 0)), "k-"));
        assertThat(svg.select(".fill-hostility")).hasSize(1);
        assertThat(svg.select(".fill-hostility-soft")).hasSize(1);
        assertThat(svg.select("text").eachText()).contains("hostility", "0%").doesNotContain("propaganda");
    }

    @Test
    void the_course_sets_hostile_comments_apart_from_others() {
        Document svg = Fonts.drawn(Charts.course(COURSE, "k-"));
        assertThat(svg.select(".fill-hostility")).isNotEmpty();
        assertThat(svg.select(".fill-other")).isNotEmpty();
        assertThat(svg.select("text").eachText()).contains("1", "5", "100%");
    }

    @Test
    void a_share_is_told_in_words_with_its_interval() {
        Document svg = Fonts.drawn(Charts.prevalence(
                Map.of(Label.HOSTILITY, new Prevalence(2, 11), Label.OFF_TOPIC, new Prevalence(0, 1_100)), "k-"));
        assertThat(svg.selectFirst("title").text()).isEqualTo("Share of comments with each label");
        assertThat(svg.selectFirst("desc").text())
                .isEqualTo(
                        "hostility 18%, 2 of 11 (95% interval 5–48%); off topic 0%, 0 of 1,100 (95% interval 0–0%).");
    }

    @Test
    void the_course_is_told_in_words() {
        Document svg = Fonts.drawn(Charts.course(COURSE, "k-"));
        assertThat(svg.selectFirst("title").text()).isEqualTo("How the talk runs");
        assertThat(svg.selectFirst("desc").text())
                .isEqualTo("Comments 1 to 4: 1 flagged, 0 of them hostile; 5 to 8: 4 flagged, 3 of them hostile.");
    }

    @Test
    void a_dot_stands_at_its_share_and_its_bar_spans_the_interval() {
        Document svg = Fonts.drawn(Charts.prevalence(Map.of(Label.HOSTILITY, new Prevalence(50, 100)), "k-"));
        List<Double> grid = svg.select("line.stroke-grid").eachAttr("x1").stream()
                .map(Double::valueOf)
                .toList();
        double zero = grid.get(0);
        double step = grid.get(1) - zero;
        Element bar = svg.selectFirst("rect.fill-hostility-soft");
        double from = Double.parseDouble(bar.attr("x"));
        double to = from + Double.parseDouble(bar.attr("width"));
        // A step is 25 %; the Wilson interval of 50 of 100 is 40.4 to 59.6 %.
        assertThat((from - zero) / step * 0.25).isCloseTo(0.404, within(0.001));
        assertThat((to - zero) / step * 0.25).isCloseTo(0.596, within(0.001));
    }

    @Test
    void charts_of_one_document_share_no_id() {
        List<String> first =
                Fonts.drawn(Charts.course(COURSE, "a-")).select("[id]").eachAttr("id");
        List<String> second =
                Fonts.drawn(Charts.course(COURSE, "b-")).select("[id]").eachAttr("id");
        assertThat(first).isNotEmpty().doesNotHaveDuplicates().doesNotContainAnyElementsOf(second);
    }

    @Test
    void a_drawing_carries_no_style_that_the_policy_forbids() {
        Document svg = Fonts.drawn(Charts.course(COURSE, "a-"));
        assertThat(svg.select("[style], style, script, image, a")).isEmpty();
        assertThat(svg.selectFirst("svg").attr("viewBox")).isEqualTo("0 0 380 166");
        assertThat(svg.select("[fill]:not([fill=none]), [stroke]:not([stroke=none])"))
                .isEmpty();
    }

    @Test
    void nothing_to_draw_is_no_chart() {
        assertThat(Charts.prevalence(Map.of(), "k-")).isEmpty();
        assertThat(Charts.course(List.of(), "k-")).isEmpty();
        assertThat(Charts.course(COURSE.subList(0, 1), "k-")).isEmpty();
    }
}
