package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.winnow.label.Label;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Stretch;

class ChartsTest {
    private static final List<Stretch> COURSE =
            List.of(new Stretch("c1", "c4", 4, 1, 0), new Stretch("c5", "c8", 4, 4, 3));

    private static Document parsed(Optional<String> svg) {
        Assumptions.assumeTrue(svg.isPresent(), "no fonts on this machine: no charts to look at");
        return Jsoup.parse(svg.orElseThrow(), "", Parser.xmlParser());
    }

    @Test
    void a_label_has_a_dot_at_its_share_and_a_bar_over_its_interval() {
        Document svg = parsed(Charts.prevalence(
                Map.of(Label.HOSTILITY, new Prevalence(2, 11), Label.PROPAGANDA, new Prevalence(0, 0)), "k-"));
        assertThat(svg.select(".fill-hostility")).hasSize(1);
        assertThat(svg.select(".fill-hostility-soft")).hasSize(1);
        assertThat(svg.select("text").eachText()).contains("hostility", "0%").doesNotContain("propaganda");
    }

    @Test
    void the_course_sets_hostile_comments_apart_from_others() {
        Document svg = parsed(Charts.course(COURSE, "k-"));
        assertThat(svg.select(".fill-hostility")).isNotEmpty();
        assertThat(svg.select(".fill-other")).isNotEmpty();
        assertThat(svg.select("text").eachText()).contains("1", "5", "100%");
    }

    @Test
    void charts_of_one_document_share_no_id() {
        List<String> first = parsed(Charts.course(COURSE, "a-")).select("[id]").eachAttr("id");
        List<String> second = parsed(Charts.course(COURSE, "b-")).select("[id]").eachAttr("id");
        assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
    }

    @Test
    void a_drawing_carries_no_style_that_the_policy_forbids() {
        Document svg = parsed(Charts.course(COURSE, "a-"));
        assertThat(svg.select("[style], style, script, image, a")).isEmpty();
        assertThat(svg.selectFirst("svg").attr("viewBox")).isEqualTo("0 0 460 166");
    }

    @Test
    void nothing_to_draw_is_no_chart() {
        assertThat(Charts.prevalence(Map.of(), "k-")).isEmpty();
        assertThat(Charts.course(List.of(), "k-")).isEmpty();
        assertThat(Charts.course(COURSE.subList(0, 1), "k-")).isEmpty();
    }
}
