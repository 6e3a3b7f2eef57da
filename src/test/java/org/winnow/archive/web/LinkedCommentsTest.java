package org.winnow.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.TextMarkup;

/** JSON-LD as pages have it, sloppy and in many shapes. */
class LinkedCommentsTest {
    private static LinkedComments read(String block) {
        LinkedComments linked = new LinkedComments();
        linked.read(block);
        return linked;
    }

    private static MarkedComment only(String comment) {
        LinkedComments linked = read("{\"@type\":\"Article\",\"comment\":" + comment + "}");
        assertThat(linked.broken()).isZero();
        return linked.threads().get(0).comments.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"Comment\",\"text\":\"a\",}",
                "<!-- {\"@type\":\"Comment\",\"text\":\"a\"} -->",
                "<!--\n[{\"@type\":\"Comment\",\"text\":\"a\"}]\n//-->",
                "//<![CDATA[\n{\"@type\":\"Comment\",\"text\":\"a\"}\n//]]>",
                "<![CDATA[[{\"@type\":\"Comment\",\"text\":\"a\"}]]]>",
                "/* made by hand */ {\"@type\":\"Comment\",\"text\":\"a\"}",
                "{\"@graph\":[{\"@type\":\"Person\"},{\"@type\":\"schema:Comment\",\"text\":\"a\"}]}",
                "{\"@type\":[\"CreativeWork\",\"Comment\"],\"text\":\"a\"}"
            })
    void a_comment_outside_any_thread_is_found_in_every_wrapping(String block) {
        LinkedComments linked = read(block);
        assertThat(linked.broken()).isZero();
        assertThat(linked.loose()).singleElement().satisfies(c -> assertThat(c.text())
                .isEqualTo("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"@type\":", "nonsense"})
    void a_block_that_is_no_json_is_counted(String block) {
        assertThat(read(block).broken()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!-- -->", "null", "7", "[]", "{}", "{\"@type\":7}", "[[[{}]]]"})
    void a_block_that_says_nothing_gives_nothing(String block) {
        LinkedComments linked = read(block);
        assertThat(linked.threads()).isEmpty();
        assertThat(linked.loose()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Ada\" | Ada",
                "{\"@type\":\"Person\",\"name\":\"Ada\"} | Ada",
                "[{\"name\":\"Ada\"},{\"name\":\"Bo\"}] | Ada",
                "{\"alternateName\":\"ada\"} | ada",
                "{} |",
                "7 |"
            })
    void an_author_is_a_text_or_has_a_name(String author, String name) {
        assertThat(only("{\"text\":\"a\",\"author\":" + author + "}").author()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"@id\":\"#c1\"', c1",
        "'\"@id\":\"c1\"', c1",
        "'\"url\":\"https://a.example/p#c1\"', c1",
        "'\"@id\":\"https://a.example/c/1\"', https://a.example/c/1"
    })
    void an_id_is_what_stands_behind_the_number_sign(String member, String id) {
        assertThat(only("{\"text\":\"a\"," + member + "}").id()).isEqualTo(id);
    }

    @Test
    void the_time_of_making_goes_before_that_of_publishing() {
        assertThat(only("{\"text\":\"a\",\"datePublished\":\"2024-03-02\",\"dateCreated\":\"2024-03-01\"}")
                        .time())
                .isEqualTo("2024-03-01");
    }

    @Test
    void words_are_taken_from_the_first_member_that_has_some() {
        assertThat(only("{\"text\":\" \",\"description\":\"b\",\"articleBody\":\"c\"}")
                        .text())
                .isEqualTo("b");
    }

    @Test
    void a_reply_may_name_its_parent_by_id_alone() {
        assertThat(only("{\"text\":\"a\",\"parentItem\":\"#c7\"}").parent()).isEqualTo("c7");
        assertThat(only("{\"text\":\"a\",\"parentItem\":{\"@type\":\"BlogPosting\",\"url\":\"#top\"}}")
                        .parent())
                .isNull();
    }

    @Test
    void answers_to_a_question_come_accepted_first() {
        LinkedComments linked = read(
                "{\"@type\":\"QAPage\",\"mainEntity\":{\"@type\":\"Question\",\"name\":\"Why?\",\"text\":\"Tell me.\",\"answerCount\":2,"
                        + "\"suggestedAnswer\":[{\"@type\":\"Answer\",\"text\":\"b\"}],"
                        + "\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":\"a\",\"comment\":{\"@type\":\"Comment\",\"text\":\"c\"}}}}");
        MarkedThread thread = linked.threads().get(0);
        assertThat(thread.comments).extracting(MarkedComment::text).containsExactly("a", "c", "b");
        assertThat(thread.comments.get(1).parent())
                .isEqualTo(thread.comments.get(0).id());
        assertThat(thread.title).isEqualTo("Why?");
        assertThat(thread.announced).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a < b and c > d | PLAIN",
                "List<String> of things | PLAIN",
                "AT&T | PLAIN",
                "<p>words</p> | HTML_TWICE",
                "one<br/>two | HTML_TWICE",
                "it&#39;s | HTML_TWICE",
                "&lt;p&gt;words | HTML_TWICE"
            })
    void html_is_told_by_tags_that_comments_use(String text, TextMarkup markup) {
        assertThat(WrittenText.markup(text)).isEqualTo(markup);
    }

    @Test
    void telling_html_takes_time_linear_in_the_text() {
        assertThat(WrittenText.markup("<a ".repeat(300_000))).isEqualTo(TextMarkup.PLAIN);
        assertThat(WrittenText.markup("&#1".repeat(300_000))).isEqualTo(TextMarkup.PLAIN);
        assertThat(WrittenText.markup("<a" + " ".repeat(2_000_000))).isEqualTo(TextMarkup.PLAIN);
    }
}
