package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Page;

/** JSON-LD as sites write it, well and badly. */
class LinkedDataTest {
    private static LinkedData of(String... blocks) {
        return LinkedData.of(List.of(blocks));
    }

    private static String article(String properties) {
        return "{\"@type\": \"NewsArticle\", " + properties + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\": \"NewsArticle\", \"headline\": \"H\"}",
                "[{\"@type\": \"Person\", \"headline\": \"no\"}, {\"@type\": \"NewsArticle\", \"headline\": \"H\"}]",
                "{\"@context\": \"https://schema.org\", \"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\": \"Article\", \"headline\": \"H\"}]}",
                "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"BlogPosting\", \"headline\": \"H\"}}",
                "{\"@type\": [\"Thing\", \"Article\"], \"headline\": \"H\"}",
                "{\"@type\": \"DiscussionForumPosting\", \"headline\": \"H\", \"comment\": [{\"@type\": \"Comment\", \"headline\": \"no\"}]}"
            })
    void the_article_is_found_wherever_it_stands(String json) {
        assertThat(of(json).headline()).isEqualTo("H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Person", "Organization", "Comment", "ImageObject", "article", "", "BreadcrumbList"})
    void what_is_no_article_says_nothing_of_one(String type) {
        assertThat(of("{\"@type\": \"" + type + "\", \"headline\": \"H\", \"commentCount\": 3}")
                        .headline())
                .isNull();
    }

    @Test
    void the_first_block_that_says_something_counts_and_later_ones_fill_gaps() {
        LinkedData data = of(
                article("\"headline\": \"First\""),
                article("\"headline\": \"Second\", \"datePublished\": \"2024-05-01\", \"inLanguage\": \"de\""),
                article("\"url\": \"https://a.example/\", \"datePublished\": \"2020-01-01\", \"commentCount\": 5"));
        assertThat(data.headline()).isEqualTo("First");
        assertThat(data.published()).isEqualTo("2024-05-01");
        assertThat(data.language()).isEqualTo("de");
        assertThat(data.url()).isEqualTo("https://a.example/");
        assertThat(data.comments()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "\"17\", 17",
        "99999999, 99999999",
        "12.0,",
        "-1,",
        "\"-1\",",
        "\"many\",",
        "\"\",",
        "true,",
        "null,",
        "[3],"
    })
    void a_count_is_a_whole_number_of_comments_or_nothing(String value, Integer count) {
        assertThat(of(article("\"commentCount\": " + value)).comments()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4294967301",
                "9223372036854775807",
                "18446744073709551621",
                "1714521600000",
                "\"4294967301\"",
                "100000000",
                "123456789012345678901234567890"
            })
    void a_number_that_no_thread_has_is_no_count_and_wraps_round_to_none(String value) {
        assertThat(of(article("\"commentCount\": " + value)).comments()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"interactionType\": \"http://schema.org/CommentAction\", \"userInteractionCount\": 8}",
                "{\"interactionType\": {\"@type\": \"CommentAction\"}, \"userInteractionCount\": \"8\"}",
                "{\"interactionType\": {\"@type\": \"https://schema.org/CommentAction\"}, \"userInteractionCount\": 8}",
                "[{\"interactionType\": \"LikeAction\", \"userInteractionCount\": 2}, {\"interactionType\": \"CommentAction\", \"userInteractionCount\": 8}]"
            })
    void comments_are_counted_as_interactions_too(String statistics) {
        assertThat(of(article("\"interactionStatistic\": " + statistics)).comments())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "\"CommentAction\"",
                "[]",
                "[7, null]",
                "{\"interactionType\": 7}",
                "{\"interactionType\": []}"
            })
    void statistics_of_another_form_count_nothing(String statistics) {
        assertThat(of(article("\"interactionStatistic\": " + statistics)).comments())
                .isNull();
    }

    @Test
    void a_property_of_another_form_is_passed_over() {
        LinkedData data = of(article(
                "\"headline\": [\"H\"], \"url\": {\"@id\": \"x\"}, \"datePublished\": 2024, \"inLanguage\": {}"));
        assertThat(data.headline()).isNull();
        assertThat(data.url()).isNull();
        assertThat(data.published()).isNull();
        assertThat(data.language()).isNull();
    }

    @Test
    void a_damaged_block_does_not_hide_a_whole_one() {
        Random random = new Random(1);
        String whole = article("\"headline\": \"H\", \"author\": {\"name\": \"Ann\"}");
        for (int round = 0; round < 500; round++) {
            StringBuilder damaged = new StringBuilder(whole.replace("\"H\"", "1"));
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) (random.nextInt(96) + 32));
            }
            assertThat(of(damaged.toString(), whole).headline()).isNotNull();
        }
    }

    @Test
    void no_more_than_twenty_blocks_are_read() {
        List<String> blocks = new ArrayList<>(Collections.nCopies(20, "{}"));
        blocks.add(article("\"headline\": \"H\""));
        assertThat(LinkedData.of(blocks).headline()).isNull();
        assertThat(LinkedData.of(blocks.subList(1, 21)).headline()).isEqualTo("H");
    }

    @Test
    void a_block_of_very_many_objects_is_read_in_bounded_time() {
        String many = "[" + "{\"a\":[{},{},{}]},".repeat(100_000) + article("\"headline\": \"H\"") + "]";
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(of(many).headline()).isNull());
    }

    @Test
    void a_block_too_large_to_parse_is_passed_over() {
        String large = article("\"headline\": \"" + "x".repeat(2_000_000) + "\"");
        assertThat(of(large, article("\"headline\": \"H\"")).headline()).isEqualTo("H");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>%s</script><p>text",
                "<p>text<script type='Application/LD+JSON '>%s</script>",
                "<p>text<div><span><script type=application/ld+json>%s</script></span></div>"
            })
    void a_block_may_stand_in_head_or_body(String form) throws InputException {
        Page page = Pages.html(form.formatted(article("\"headline\": \"H\", \"commentCount\": 4")));
        assertThat(page.title()).isEqualTo("H");
        assertThat(page.announcedComments()).isEqualTo(4);
        assertThat(Pages.texts(page)).containsExactly("text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/javascript", "application/json", "", "ld+json"})
    void another_script_is_not_read(String type) throws InputException {
        Page page = Pages.html("<script type='" + type + "'>" + article("\"headline\": \"H\"") + "</script><p>text");
        assertThat(page.title()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta itemprop=commentCount content=12>|12",
                        "<meta itemprop=interactionCount content='UserComments:7'>|7",
                "<meta itemprop=interactionCount content='UserComments: 7'>|7",
                        "<meta itemprop=interactionCount content='UserLikes:7'>|",
                "<meta itemprop=commentCount content=123456789>|", "<meta itemprop=commentCount content=-3>|",
                "<meta itemprop=commentCount content='twelve'>|",
                        "<meta itemprop=commentCount content=3><meta itemprop=commentCount content=9>|3"
            })
    void microdata_announces_comments_too(String html, Integer count) throws InputException {
        assertThat(Pages.html("<body><p>text</p>" + html).announcedComments()).isEqualTo(count);
    }
}
