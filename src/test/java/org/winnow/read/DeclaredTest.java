package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.page.Page;

class DeclaredTest {
    @Test
    void a_head_declares_address_title_date_and_language() throws InputException {
        Page page = page("""
                <html lang="en-GB"><head><title>Harbour reopens | The Post</title>
                <link rel="canonical" href="https://post.example/harbour">
                <meta property="og:title" content="Harbour  reopens">
                <meta property="article:published_time" content="2024-03-01T08:00:00+00:00"></head>
                """);
        assertThat(page.url()).isEqualTo("https://post.example/harbour");
        assertThat(page.title()).isEqualTo("Harbour reopens");
        assertThat(page.published()).isEqualTo("2024-03-01T08:00:00+00:00");
        assertThat(page.language()).isEqualTo("en-GB");
        assertThat(page.announcedComments()).isNull();
    }

    @Test
    void a_head_that_declares_nothing_gives_nothing() throws InputException {
        Page page = page("");
        assertThat(page.url()).isNull();
        assertThat(page.title()).isNull();
        assertThat(page.published()).isNull();
        assertThat(page.language()).isNull();
    }

    @Test
    void the_title_element_is_the_last_resort() throws InputException {
        assertThat(page("<title> Harbour\nreopens </title>").title()).isEqualTo("Harbour reopens");
    }

    @Test
    void linked_data_declares_too() throws InputException {
        Page page = page("""
                <script type="application/ld+json">{"@graph": [{"@type": "Organization", "url": "https://org.example/"},
                {"@type": ["NewsArticle"], "url": "https://post.example/a", "headline": "Harbour", "datePublished": "2024-03-01",
                 "inLanguage": "de", "commentCount": 127}]}</script>
                """);
        assertThat(page.url()).isEqualTo("https://post.example/a");
        assertThat(page.title()).isEqualTo("Harbour");
        assertThat(page.published()).isEqualTo("2024-03-01");
        assertThat(page.language()).isEqualTo("de");
        assertThat(page.announcedComments()).isEqualTo(127);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"commentCount\": 12",
                "\"commentCount\": \"12\"",
                "\"interactionStatistic\": {\"interactionType\": \"https://schema.org/CommentAction\", \"userInteractionCount\": 12}",
                "\"interactionStatistic\": [{\"interactionType\": {\"@type\": \"LikeAction\"}, \"userInteractionCount\": 3},"
                        + " {\"interactionType\": {\"@type\": \"CommentAction\"}, \"userInteractionCount\": 12}]"
            })
    void the_number_of_comments_is_announced_in_several_ways(String property) throws InputException {
        assertThat(page("<body><script type='application/ld+json'>{\"@type\": \"BlogPosting\", " + property
                                + "}</script>")
                        .announcedComments())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[[[[", "null", "7", "{\"@type\": \"Article\", \"commentCount\": -4}", "{\"@type\": {}}"})
    void linked_data_that_makes_no_sense_says_nothing(String json) throws InputException {
        assertThat(page("<script type='application/ld+json'>" + json + "</script>")
                        .announcedComments())
                .isNull();
    }

    @Test
    void linked_data_nested_beyond_reason_says_nothing() throws InputException {
        String json = "[".repeat(100_000) + "{\"@type\": \"Article\", \"commentCount\": 1}" + "]".repeat(100_000);
        assertThat(page("<script type='application/ld+json'>" + json + "</script>")
                        .announcedComments())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"/relative", "javascript:alert(1)", "ftp://a.example/", "'https://a.example/b c'"})
    void only_whole_web_addresses_count(String address) throws InputException {
        assertThat(page("<link rel=canonical href='" + address + "'>").url()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "01.03.2024", "2024-3-1", "2024-03-01T25"})
    void only_iso_dates_count(String date) throws InputException {
        assertThat(page("<meta property='article:published_time' content='" + date + "'>")
                        .published())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"EN, en", "pt_BR, pt-BR", "zh-Hant-tw, zh-Hant-TW", "english please,", "'',"})
    void languages_are_written_one_way(String given, String expected) throws InputException {
        assertThat(page("<html lang='" + given + "'>").language()).isEqualTo(expected);
    }

    private static Page page(String head) throws InputException {
        return Pages.html(head + "<p>text");
    }
}
