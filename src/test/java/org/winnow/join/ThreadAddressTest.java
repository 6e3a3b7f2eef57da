package org.winnow.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadAddressTest {
    private static ThreadAddress of(String url) {
        ThreadAddress address = ThreadAddress.of(url);
        assertThat(address).as(url).isNotNull();
        return address;
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/story?page=2, 2",
        "https://a.example/story?cpage=12, 12",
        "https://a.example/story?comments_page=3&utm_source=x, 3",
        "https://a.example/story/page/2, 2",
        "https://a.example/story/page/2/, 2",
        "https://a.example/story/comment-page-4/#comments, 4",
        "https://a.example/story/comments-page-4, 4",
        "https://a.example/story-page-7, 7",
        "https://a.example/story/page2, 2",
        "http://www.a.example/story/?PAGE=5#comment-9, 5",
    })
    void a_page_number_is_taken_off_and_surely_one(String url, long number) {
        assertThat(of(url)).isEqualTo(new ThreadAddress("a.example/story", number, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/story",
                "http://a.example/story/",
                "https://www.a.example/story#comments",
                "https://m.a.example:443/story?utm_source=b&fbclid=c"
            })
    void what_does_not_tell_pages_apart_is_no_part_of_an_address(String url) {
        assertThat(of(url)).isEqualTo(new ThreadAddress("a.example/story", null, false));
    }

    @Test
    void an_offset_is_a_number_but_not_surely_that_of_a_page() {
        assertThat(of("https://b.example/viewtopic.php?start=25&t=9"))
                .isEqualTo(new ThreadAddress("b.example/viewtopic.php?t=9", 25L, false));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/?p=12, https://a.example/?p=13",
        "https://a.example/2024/05, https://a.example/2024/06",
        "https://a.example/homepage/2, https://a.example/homepage/3",
        "https://a.example/story?page=two, https://a.example/story?page=three",
        "https://a.example/t?id=1&page=2, https://a.example/t?id=2&page=2",
        "https://a.example/story-2, https://a.example/story-3",
        "https://a.example/x?page=2, https://b.example/x?page=2",
    })
    void numbers_that_are_no_page_numbers_stay_and_keep_threads_apart(String one, String other) {
        assertThat(of(one).thread()).isNotEqualTo(of(other).thread());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "story?page=2",
                "ftp://a.example/story?page=2",
                "https://a.example",
                "https://a.example/",
                "https://a.example/page/2",
                "https://a.example/?page=2",
                "https:///page/2"
            })
    void an_address_that_names_no_thread_is_none(String url) {
        assertThat(ThreadAddress.of(url)).isNull();
    }

    @Test
    void order_of_parameters_does_not_matter() {
        assertThat(of("https://a.example/t?b=2&page=3&a=1")).isEqualTo(of("https://a.example/t?a=1&b=2&page=3"));
    }

    @Test
    void an_endless_address_is_passed_over_at_once() {
        assertThat(ThreadAddress.of("https://a.example/" + "page-1/".repeat(100_000)))
                .isNull();
    }
}
