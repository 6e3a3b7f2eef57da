package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                        "hostility 18%, 2 of 11 (95% interval 5–48%); off topic 0%, 0 of 1,100 (95% interval 0–1%).");
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

    private static Map<Label, Prevalence> all(int count, int scored) {
        Map<Label, Prevalence> labels = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            labels.put(label, new Prevalence(count, scored));
        }
        return labels;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }

    @ParameterizedTest
    @CsvSource({"10, 11, 100%, 25%", "2, 11, 50%, 10%", "5, 100, 15%, 5%", "1, 1000, 2%, 2%", "11, 11, 100%, 25%"})
    void the_axis_ends_just_above_the_highest_bound_in_round_steps(int count, int scored, String last, String step) {
        List<String> ticks = Fonts.drawn(Charts.prevalence(all(count, scored), "k-")).select("text").eachText().stream()
                .filter(text -> text.endsWith("%"))
                .toList();
        assertThat(ticks).startsWith("0%", step).endsWith(last);
    }

    @ParameterizedTest
    @CsvSource({"0, 40", "20, 40", "40, 40"})
    void everything_is_drawn_inside_the_picture(int count, int scored) {
        Document svg = Fonts.drawn(Charts.prevalence(all(count, scored), "k-"));
        Element root = svg.selectFirst("svg");
        assertThat(root.attr("viewBox")).isEqualTo("0 0 380 166");
        for (Element bar : svg.select("rect")) {
            assertThat(number(bar, "x")).isNotNegative();
            assertThat(number(bar, "x") + number(bar, "width")).isLessThanOrEqualTo(380);
        }
        for (Element text : svg.select("text")) {
            double width = new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                    .getStringBounds(text.text(), new FontRenderContext(null, true, true))
                    .getWidth();
            assertThat(number(text, "x")).isNotNegative();
            assertThat(number(text, "x") + width).isLessThanOrEqualTo(380);
        }
    }

    @Test
    void names_of_labels_end_at_one_line_left_of_a_dot_at_zero() {
        Document svg = Fonts.drawn(Charts.prevalence(all(0, 40), "k-"));
        double axis = number(svg.selectFirst("line.stroke-grid"), "x1");
        for (Element text : svg.select("text")) {
            if (!text.text().endsWith("%")) {
                double width = new Font(Font.SANS_SERIF, Font.PLAIN, 12)
                        .getStringBounds(text.text(), new FontRenderContext(null, true, true))
                        .getWidth();
                assertThat(number(text, "x") + width)
                        .isCloseTo(axis - 9, within(1.5))
                        .isLessThan(axis - 5);
            }
        }
    }

    @Test
    void labels_stand_in_their_own_order_whatever_the_map_s() {
        Map<Label, Prevalence> backwards = new LinkedHashMap<>();
        List<Label> labels = new ArrayList<>(List.of(Label.values()));
        Collections.reverse(labels);
        labels.forEach(label -> backwards.put(label, new Prevalence(1, 9)));
        assertThat(Charts.prevalence(backwards, "k-")).isEqualTo(Charts.prevalence(all(1, 9), "k-"));
    }

    @Test
    void bars_of_the_course_stack_up_to_the_share_that_is_flagged() {
        Document svg = Fonts.drawn(
                Charts.course(List.of(new Stretch("c1", "c4", 4, 4, 3), new Stretch("c5", "c8", 4, 2, 1)), "k-"));
        List<Element> hostile = svg.select("rect.fill-hostility");
        List<Element> other = svg.select("rect.fill-other");
        double whole = number(hostile.get(0), "height") + number(other.get(0), "height");
        assertThat(number(hostile.get(0), "height") / whole).isCloseTo(0.75, within(0.01));
        assertThat(number(hostile.get(1), "height") / whole).isCloseTo(0.25, within(0.01));
        assertThat(number(other.get(1), "height") / whole).isCloseTo(0.25, within(0.01));
        assertThat(number(other.get(0), "y")).isLessThan(number(hostile.get(0), "y"));
    }

    @Test
    void nothing_to_draw_is_no_chart() {
        assertThat(Charts.prevalence(Map.of(), "k-")).isEmpty();
        assertThat(Charts.course(List.of(), "k-")).isEmpty();
        assertThat(Charts.course(COURSE.subList(0, 1), "k-")).isEmpty();
    }
}
