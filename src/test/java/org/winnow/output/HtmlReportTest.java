package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
    private static final Result HARBOUR = Result.of(Harbour.labeled());

    private static Document report(Result... results) throws IOException {
        return Jsoup.parse(Golden.written(Format.HTML, WriterOptions.PLAIN, results));
    }

    /** Element names that a report of harmless pages uses. */
    private static Set<String> harmlessElements() throws IOException {
        return report(HARBOUR, Quiet.RESULT).getAllElements().stream()
                .map(Element::tagName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> hostileTexts() {
        return Hostile.TEXTS;
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void no_text_of_a_page_becomes_an_element_or_an_attribute(String text) throws IOException {
        Document report = report(Hostile.everywhere(text));
        assertThat(report.select("script")).hasSize(1);
        assertThat(report.select("style")).hasSize(1);
        assertThat(harmlessElements())
                .containsAll(
                        report.getAllElements().stream().map(Element::tagName).toList());
        for (Element element : report.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "src", "srcdoc", "action");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("#.*|https?://[^\\s\"<>]*");
                }
            }
        }
        String shown = VisibleText.of(text);
        assertThat(report.select(".words").first().wholeText()).isEqualTo(shown);
    }

    @Test
    void the_policy_lets_in_the_report_s_own_style_and_script_alone() throws Exception {
        Document report = report(HARBOUR);
        String policy =
                report.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'")
                .contains("style-src '" + sha256(report.selectFirst("style").data()) + "'")
                .contains("script-src '" + sha256(report.selectFirst("script").data()) + "'")
                .doesNotContain("unsafe");
    }

    private static String sha256(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void nothing_is_loaded_from_anywhere() throws IOException {
        Document report = report(HARBOUR);
        assertThat(report.select("[src], link, img, iframe, object, embed, base, form"))
                .isEmpty();
        assertThat(report.selectFirst("style").data()).doesNotContain("url(").doesNotContain("@import");
        assertThat(report.select("[style]")).isEmpty();
    }

    @Test
    void every_link_inside_the_report_leads_somewhere_and_no_id_comes_twice() throws IOException {
        Document report = report(HARBOUR, HARBOUR, Quiet.RESULT);
        List<String> ids = report.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(report.select("a[href^=#]")).hasSizeGreaterThan(80);
        for (String target : report.select("a[href^=#]").eachAttr("href")) {
            assertThat(ids).contains(target.substring(1));
        }
    }

    @Test
    void evidence_is_marked_where_it_stands_with_what_it_shows() throws IOException {
        Element comment = report(HARBOUR).getElementById("p1-13");
        assertThat(comment.select("mark").eachText())
                .containsExactly("You are all sheep", "vermin that ought to be drowned in the harbour");
        assertThat(comment.select("mark").eachAttr("title"))
                .containsExactly("hostility: insult", "hostility: dehumanising");
        assertThat(comment.select(".words").text())
                .isEqualTo(HARBOUR.labeled().comments().get(12).comment().text());
        assertThat(comment.select(".chip").text()).isEqualTo("hostility 0.99");
    }

    @Test
    void spans_that_overlap_are_cut_and_keep_both_meanings() throws IOException {
        Element comment = report(HARBOUR).getElementById("p1-17");
        assertThat(comment.select("mark").eachText())
                .containsExactly(
                        "their kind were never meant to run a harbour. And",
                        "it",
                        "was planned: they blocked the soil report");
        assertThat(comment.select("mark").get(1).attr("title")).isEqualTo("hostility: identity; conspiracy");
    }

    @Test
    void replies_are_nested_and_name_whom_they_answer() throws IOException {
        Element reply = report(HARBOUR).getElementById("p1-16");
        assertThat(reply.className()).contains("depth-3");
        assertThat(reply.select(".parent").text()).isEqualTo("to dockrat77");
        assertThat(reply.select(".parent").attr("href")).isEqualTo("#p1-15");
    }

    @Test
    void article_summary_and_comments_can_be_read_without_script() throws IOException {
        Document report = report(HARBOUR);
        assertThat(report.select("[hidden]")).hasSize(1);
        assertThat(report.select(".article-text p")).hasSize(5);
        assertThat(report.select(".comment")).hasSize(26);
        assertThat(report.select(".sentence")).hasSameSizeAs(HARBOUR.summary().sentences());
    }

    @Test
    void one_page_needs_no_overview_and_two_add_up() throws IOException {
        assertThat(report(HARBOUR).select(".overview")).isEmpty();
        Document two = report(HARBOUR, HARBOUR);
        assertThat(two.select(".overview .labels tbody tr").get(1).text()).startsWith("hostility 8 of 46 17%");
        assertThat(two.select(".pages tbody tr")).hasSize(2);
        assertThat(two.select(".pages tbody tr").get(0).select("td").eachAttr("data-name"))
                .containsExactly("comments", "conspiracy", "hostility", "propaganda", "off topic");
    }

    @Test
    void charts_follow_the_style_sheet_and_not_fixed_colours() throws IOException {
        Fonts.needed();
        Document report = report(HARBOUR);
        assertThat(report.select("svg.chart[role=img] > title")).hasSize(2);
        assertThat(report.select("svg .fill-hostility")).isNotEmpty();
        assertThat(report.select("svg").outerHtml()).doesNotContain("rgb(").doesNotContain("font-family");
    }

    @Test
    void a_report_of_nothing_says_so() throws IOException {
        assertThat(report().text()).contains("There are no pages.");
        Document quiet = report(Quiet.RESULT);
        assertThat(quiet.text()).contains("There are no comments on this page.");
        assertThat(quiet.select(".toolbar, figure")).isEmpty();
    }
}
