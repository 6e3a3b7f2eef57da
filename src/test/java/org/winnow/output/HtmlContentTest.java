package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.summarize.Labeled.comment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;
import org.winnow.discussion.Status;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.label.Scores;
import org.winnow.summarize.Labeled;
import org.winnow.summarize.Threads;

/** What a report shows of a page, read without its script. */
class HtmlContentTest {
    private static Document report(Result... results) throws IOException {
        return Jsoup.parse(Golden.written(Format.HTML, WriterOptions.PLAIN, results));
    }

    private static Document report(Labeled... comments) throws IOException {
        return report(Result.of(Labeled.discussion("Council meets", List.of(comments))));
    }

    private static Document page(String title, String article, String published, int removed) throws IOException {
        List<RemovedComment> stubs = new ArrayList<>();
        for (int i = 0; i < removed; i++) {
            stubs.add(new RemovedComment("r" + i, null, null));
        }
        Discussion discussion = new Discussion(
                "the-id",
                "pages/a.html",
                null,
                "example.org",
                published,
                "en",
                List.of(),
                null,
                List.of(),
                new Article(title, article),
                List.of(),
                stubs);
        return report(Result.of(new LabeledDiscussion(discussion, List.of(), List.of(), "m")));
    }

    private static Element card(Document report, int place) {
        return report.getElementById("p1-" + place);
    }

    @Test
    void the_words_of_a_comment_are_shown_letter_for_letter_whatever_they_look_like() throws IOException {
        Random random = new Random(71);
        String[] pieces = {
            "<", ">", "&", "\"", "'", "&amp;", "<b>", "</div>", "<!--", "-->", "]]>", "&#x41;", "${x}", "@if", "\n",
            "word", " ", "😀", "سلام", "港", "=", "`", "\\"
        };
        Labeled[] comments = new Labeled[100];
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < comments.length; i++) {
            StringBuilder text = new StringBuilder("x");
            for (int k = random.nextInt(20); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            texts.add(text.toString());
            Labeled comment = comment("c" + i, text.toString()).by(text.toString());
            comments[i] = random.nextBoolean()
                    ? comment
                    : comment.score(Label.HOSTILITY, 0.9).mark(Label.HOSTILITY, text.toString(), 0.9);
        }
        Document report = report(comments);
        assertThat(report.select(".comment .words").stream().map(Element::wholeText))
                .containsExactlyElementsOf(texts);
        assertThat(report.select(".comment .author").stream().map(Element::text).toList())
                .allMatch(name -> name.startsWith("x"));
    }

    @ParameterizedTest
    @CsvSource({"Bridge delayed, Bridge delayed", "'', the-id", "'  ', the-id", "' Bridge\n delayed ', Bridge delayed"})
    void a_page_without_a_headline_is_called_by_its_id(String title, String expected) throws IOException {
        Document report = page(title, "", null, 0);
        assertThat(report.select("h2[id=p1-title]").text()).isEqualTo(expected);
        assertThat(report.title()).isEqualTo(expected + " – Winnow report");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T06:30:00Z, 2026-03-03",
        "2026-03-03, 2026-03-03",
        "2026, 2026",
        "Tuesday, Tuesday",
        "This Tuesday, This Tuesday"
    })
    void of_the_time_of_an_article_the_day_is_shown(String published, String shown) throws IOException {
        assertThat(page("T", "", published, 0).select(".facts span").eachText())
                .containsSubsequence("example.org", shown, "en");
    }

    @ParameterizedTest(name = "{0} removed: {1}")
    @CsvSource({
        "0, ''",
        "1, 1 more was removed from the page and cannot be shown.",
        "3, 3 more were removed from the page and cannot be shown."
    })
    void removed_comments_are_told_of_and_not_shown(int removed, String expected) throws IOException {
        Document report = page("T", "", null, removed);
        assertThat(report.select(".talk > p.fine").text()).isEqualTo(expected);
        assertThat(report.select(".comment")).isEmpty();
    }

    @Test
    void paragraphs_of_the_article_are_paragraphs_and_blank_ones_none() throws IOException {
        Document report = page("T", "One.\n\n\n\nTwo\nlines.\n\n  \n\nThree.", null, 0);
        assertThat(report.select(".article-text p").eachText()).containsExactly("One.", "Two lines.", "Three.");
        assertThat(page("T", "", null, 0).select(".article")).isEmpty();
    }

    @Test
    void a_comment_without_name_or_time_says_so_and_shows_no_empty_places() throws IOException {
        Element card = card(report(comment("c1", "yes")), 1);
        assertThat(card.select(".author").text()).isEqualTo("no name");
        assertThat(card.select(".time, .parent, .status, .note, .why, .out")).isEmpty();
        assertThat(card.attr("data-labels")).isEmpty();
        assertThat(card.attr("data-time")).isEmpty();
    }

    @Test
    void the_page_s_own_words_for_a_time_are_shown_and_the_time_itself_sorts() throws IOException {
        Document report = report(
                comment("c1", "yes").at("2026-03-03T08:12:00Z", "3 days ago"),
                comment("c2", "no").at("2026-03-04", null),
                comment("c3", "well").at(null, "yesterday"));
        assertThat(report.select(".comment .time").eachText()).containsExactly("3 days ago", "2026-03-04", "yesterday");
        assertThat(report.select(".comment").eachAttr("data-time"))
                .containsExactly("2026-03-03T08:12:00Z", "2026-03-04", "");
    }

    @Test
    void status_and_note_are_shown_where_they_say_something() throws IOException {
        Document report = report(
                comment("c1", "yes").status(Status.VISIBLE),
                comment("c2", "buy").status(Status.REMOVED_BY_MODERATOR),
                comment("c3", "hola").unscored().note("not scored: in Spanish"));
        assertThat(report.select(".comment .status").eachText()).containsExactly("removed by moderator");
        assertThat(card(report, 3).select(".note").text()).isEqualTo("not scored: in Spanish");
    }

    @Test
    void why_a_comment_has_its_labels_is_told_with_kinds_entries_and_quotes() throws IOException {
        Element why = card(
                        report(comment("c1", "They planned it, and only we protect you.")
                                .score(Label.CONSPIRACY, 0.9)
                                .score(Label.PROPAGANDA, 0.8)
                                .kind(Kind.PLOT, 0.7)
                                .kind(Kind.ACTOR, 0.49)
                                .kind(Kind.TECHNIQUE, 0.6)
                                .theory("land-grab", 0.81)
                                .talkingPoint("only-we", 0.74)
                                .technique("slogan", 0.88)
                                .mark(Label.CONSPIRACY, "They planned it", 0.7)
                                .mark(Label.PROPAGANDA, "only we protect you", 0.5)),
                        1)
                .selectFirst(".why");
        assertThat(why.select(".reasons h4").eachText()).containsExactly("conspiracy", "propaganda");
        assertThat(why.select(".reasons div > p:not(:has(q))").eachText())
                .containsExactly(
                        "plot 0.70, theory “land grab” 0.81",
                        "technique 0.60, talking point “only we” 0.74, technique “slogan” 0.88");
        assertThat(why.select("q").eachText()).containsExactly("They planned it", "only we protect you");
        assertThat(why.select(".fine").text())
                .isEqualTo("conspiracy 0.90 hostility 0.02 propaganda 0.80 off topic 0.02");
    }

    @Test
    void what_off_topic_was_compared_with_is_told_with_off_topic_alone() throws IOException {
        Document report = report(
                comment("c1", "my app").score(Label.OFF_TOPIC, 0.9).comparedWith("the title"),
                comment("c2", "you clown").score(Label.HOSTILITY, 0.9).comparedWith("the title"));
        assertThat(card(report, 1).select(".reasons").text()).contains("compared with the title");
        assertThat(card(report, 2).select(".reasons").text()).doesNotContain("compared with");
    }

    @Test
    void a_score_that_was_not_given_is_a_dash_and_not_zero() throws IOException {
        Element card = card(report(comment("c1", "you clown").unscored().score(Label.HOSTILITY, 0.9)), 1);
        assertThat(card.select(".reasons .fine").text())
                .isEqualTo("conspiracy – hostility 0.90 propaganda – off topic –");
        assertThat(card.attr("data-score")).isEqualTo("0.9000");
    }

    @Test
    void the_place_where_the_talk_turned_is_marked_once() throws IOException {
        Labeled[] comments = new Labeled[8];
        for (int i = 0; i < 8; i++) {
            comments[i] = comment("c" + (i + 1), "yes").score(Label.HOSTILITY, i >= 4 ? 0.9 : 0.1);
        }
        Document report = report(comments);
        assertThat(report.select(".turn")).hasSize(1);
        assertThat(card(report, 5).select(".turn").text()).isEqualTo("The talk turned hostile here");
        assertThat(report(comment("c1", "yes")).select(".turn")).isEmpty();
    }

    @Test
    void replies_stand_below_what_they_answer_and_are_not_indented_without_end() throws IOException {
        Labeled[] chain = new Labeled[10];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = comment("c" + i, "deep " + i).to(i == 0 ? null : "c" + (i - 1));
        }
        Document report = report(chain);
        assertThat(card(report, 10).classNames()).contains("depth-6");
        assertThat(card(report, 3).classNames()).contains("depth-2");
        assertThat(card(report, 3).select(".parent").text()).isEqualTo("to c1");
    }

    @Test
    void two_comments_of_one_id_have_places_of_their_own() throws IOException {
        Document report = report(
                comment("c1", "one").by("Ann"),
                comment("c1", "two").by("Bo"),
                comment("c2", "three").to("c1"));
        assertThat(report.select(".comment").eachAttr("id"))
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(report.select(".parent").eachAttr("href")).containsExactly("#p1-1");
        assertThat(report.select(".parent").text()).isEqualTo("to Ann");
    }

    @Test
    void right_to_left_words_and_names_keep_to_themselves() throws IOException {
        Document report = report(
                comment("c1", "الجسر القديم").by("سلمى"),
                comment("c2", "نعم").by("Bo").to("c1"));
        assertThat(report.select(".words").eachAttr("dir")).containsOnly("auto");
        assertThat(report.select("bdi.author").eachText()).containsExactly("سلمى", "Bo");
        assertThat(report.select(".parent bdi").text()).isEqualTo("سلمى");
        assertThat(report.select("h2").attr("dir")).isEqualTo("auto");
    }

    @Test
    void every_sentence_of_the_summary_links_to_the_comments_it_rests_on() throws IOException {
        Result thread = Result.of(Threads.random(12, 90));
        Document report = report(thread);
        List<Element> sentences = report.select(".sentence");
        assertThat(sentences).hasSameSizeAs(thread.summary().sentences());
        for (int i = 0; i < sentences.size(); i++) {
            List<String> ids = thread.summary().sentences().get(i).comments();
            List<String> links = sentences.get(i).select(".refs a").eachText();
            assertThat(links).hasSize(Math.min(3, ids.size())).isSubsetOf(ids);
            for (Element link : sentences.get(i).select(".refs a")) {
                Element target = report.getElementById(link.attr("href").substring(1));
                assertThat(target.select("a.id").text()).isEqualTo(link.text());
            }
            String more = sentences.get(i).select(".refs span").text();
            assertThat(more).isEqualTo(ids.size() > 3 ? "+" + (ids.size() - 3) : "");
        }
    }

    @Test
    void a_link_to_the_site_is_given_only_where_it_is_a_web_address() throws IOException {
        List<String> urls =
                List.of("https://example.org/#1", "javascript:alert(1)", "data:text/html,x", "//evil.example");
        List<LabeledComment> comments = new ArrayList<>();
        for (String url : urls) {
            Comment comment = new Comment(
                    "c" + comments.size(), null, null, null, null, null, Status.UNKNOWN, null, url, null, "yes", 1, 1);
            comments.add(new LabeledComment(comment, List.of(), Scores.NONE, KindScores.NONE, List.of(), null, null));
        }
        Discussion discussion = Discussion.of(
                "d",
                Article.NONE,
                comments.stream().map(LabeledComment::comment).toList());
        Document report = report(Result.of(new LabeledDiscussion(discussion, comments, List.of(), "m")));
        assertThat(report.select("a.out").eachAttr("href")).containsExactly("https://example.org/#1");
        assertThat(report.select("a.out").eachAttr("rel")).containsExactly("noopener noreferrer nofollow");
    }

    @Test
    void reading_aids_find_their_way() throws IOException {
        Document report = report(Result.of(Harbour.labeled()), Quiet.RESULT);
        assertThat(report.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(report.select("h1")).hasSize(1);
        assertThat(report.select("h2[id$=-title]")).hasSizeGreaterThanOrEqualTo(2);
        for (Element labelled : report.select("[aria-labelledby]")) {
            for (String id : labelled.attr("aria-labelledby").split(" ")) {
                assertThat(report.getElementById(id)).as(id).isNotNull();
            }
        }
        assertThat(report.select("th:not([scope])")).isEmpty();
        assertThat(report.select("button:not([type=button])")).isEmpty();
        assertThat(report.select("input").stream()).allMatch(input -> input.hasAttr("aria-label"));
        assertThat(report.selectFirst("a.skip").attr("href")).isEqualTo("#p1");
        assertThat(report.select("[role=status][aria-live=polite]")).hasSize(1);
    }

    @Test
    void models_of_all_pages_are_named_once_each() throws IOException {
        Document report =
                report(Quiet.RESULT, Result.of(Labeled.discussion("T", List.of(comment("c1", "x")))), Quiet.RESULT);
        assertThat(report.select(".colophon .fine").eachText()).containsExactly("Model test-1", "Model winnow-test-1");
    }

    @Test
    void the_style_sheet_minds_dark_pages_paper_and_small_screens() {
        String css = ReportAssets.shipped().css();
        assertThat(css).contains("@media (prefers-color-scheme: dark)", "@media print", "@media (max-width: 40rem)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void pages_wait_in_a_temporary_file_that_is_gone_afterwards(int pages) throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        long before = waiting(folder);
        Result[] results = new Result[pages];
        java.util.Arrays.fill(results, Quiet.RESULT);
        report(results);
        assertThat(waiting(folder)).isLessThanOrEqualTo(before);
    }

    private static long waiting(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("winnow-report"))
                    .count();
        }
    }

    @Test
    void five_thousand_comments_make_a_report_in_time() throws IOException {
        Result crowd = Result.of(Threads.random(4, 5_000));
        long start = System.nanoTime();
        String html = Golden.written(Format.HTML, WriterOptions.PLAIN, crowd);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(html.split("<article class=\"comment", -1)).hasSize(5_001);
        assertThat(html).hasSizeLessThan(20_000_000);
    }
}
