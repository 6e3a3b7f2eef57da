package org.winnow.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.read.PageLinks;
import org.winnow.read.PageReader;

class PagedThreadsTest {
    private final PagedThreads.Builder builder = new PagedThreads.Builder();
    private long pages;

    private PagedThreadsTest page(
            @Nullable String url, @Nullable String next, @Nullable String previous, @Nullable String title) {
        builder.add(pages, "file" + pages++ + ".html", null, new PageLinks(url, next, previous, title));
        return this;
    }

    private PagedThreadsTest page(String url, @Nullable String title) {
        return page(url, null, null, title);
    }

    private PagedThreadsTest file(String name, @Nullable String title) {
        builder.add(pages++, name, null, new PageLinks(null, null, null, title));
        return this;
    }

    private PagedThreadsTest fetched(String address, String declared, String title) {
        builder.add(pages++, "a.warc", address, new PageLinks(declared, null, null, title));
        return this;
    }

    private List<@Nullable List<Long>> threads() {
        PagedThreads threads = builder.build();
        return LongStream.range(0, pages).mapToObj(threads::threadOf).toList();
    }

    private void assertTogether(Long... inOrder) {
        assertThat(threads()).containsOnly(List.of(inOrder));
    }

    private void assertApart() {
        assertThat(builder.build())
                .satisfies(threads -> assertThat(LongStream.range(0, pages).mapToObj(threads::threadOf))
                        .containsOnlyNulls());
    }

    @Test
    void pages_come_in_the_order_of_their_numbers_and_the_one_without_comes_first() {
        page("https://a.example/s?page=10", "S - Page 10")
                .page("https://a.example/s?page=2", "S - Page 2")
                .page("https://a.example/s", "S")
                .assertTogether(2L, 1L, 0L);
    }

    @Test
    void a_page_number_in_the_address_joins_whatever_the_titles() {
        page("https://a.example/s", "S")
                .page("https://a.example/s/comment-page-2", "Comments on S")
                .assertTogether(0L, 1L);
    }

    @Test
    void an_offset_joins_pages_of_one_title() {
        page("https://a.example/v?t=1&start=20", "Topic")
                .page("https://a.example/v?t=1", "Topic")
                .page("https://a.example/v?t=1&start=40", "Topic • page 3")
                .assertTogether(1L, 0L, 2L);
    }

    @Test
    void an_offset_alone_does_not_join_lists_of_other_things() {
        page("https://a.example/v?start=20", "Cats")
                .page("https://a.example/v?start=40", "Dogs")
                .assertApart();
    }

    @Test
    void neighbouring_articles_that_blogs_link_as_next_stay_apart() {
        page("https://a.example/1", "https://a.example/2", null, "One")
                .page("https://a.example/2", "https://a.example/3", "https://a.example/1", "Two")
                .page("https://a.example/3", null, "https://a.example/2", "Three")
                .assertApart();
    }

    @Test
    void links_join_pages_of_one_title_and_order_them() {
        page("https://a.example/s/c", null, "/s/b", "S (3/3)")
                .page("https://a.example/s/a", "https://a.example/s/b", null, "S (1/3)")
                .page("https://a.example/s/b", "//a.example/s/c", "https://a.example/s/a", "S (2/3)")
                .assertTogether(1L, 2L, 0L);
    }

    @Test
    void links_that_go_in_a_ring_end() {
        page("https://a.example/s/a", "https://a.example/s/b", "https://a.example/s/b", "S")
                .page("https://a.example/s/b", "https://a.example/s/a", "https://a.example/s/a", "S");
        assertThat(threads()).doesNotContainNull();
    }

    @Test
    void links_to_another_host_join_nothing() {
        page("https://a.example/s", "https://b.example/s", null, "S")
                .page("https://b.example/s", null, null, "S")
                .assertApart();
    }

    @Test
    void the_address_that_a_page_was_fetched_from_gives_its_number_where_all_declare_the_first() {
        fetched("https://a.example/s?page=2", "https://a.example/s", "S")
                .fetched("https://a.example/s", "https://a.example/s", "S")
                .fetched("https://a.example/s?page=3", "https://a.example/s", "S")
                .assertTogether(1L, 0L, 2L);
    }

    @Test
    void a_declared_address_on_another_host_does_not_count() {
        fetched("https://mirror.example/1", "https://a.example/s", "S")
                .fetched("https://mirror.example/2", "https://a.example/s", "S")
                .assertApart();
    }

    @Test
    void a_home_page_that_all_articles_declare_joins_nothing() {
        fetched("https://a.example/1", "https://a.example/", "One")
                .fetched("https://a.example/2", "https://a.example/", "Two")
                .assertApart();
    }

    @Test
    void one_address_with_two_titles_is_two_threads() {
        page("https://a.example/s", "One").page("https://a.example/s", "Two").assertApart();
    }

    @Test
    void two_captures_of_a_page_are_one_thread() {
        page("https://a.example/s", "S").page("https://a.example/s", "S").assertTogether(0L, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "talk.txt, talk-page-2.txt",
        "talk page 1.txt, talk page 2.txt",
        "f/talk_page_1.html, f/talk_page_2.html",
        "talk (page 1).txt, talk (page 2).txt"
    })
    void files_without_addresses_go_by_their_names(String one, String two) {
        file(two, null).file(one, null).assertTogether(1L, 0L);
    }

    @ParameterizedTest
    @CsvSource({
        "p001.txt, p002.txt",
        "talk-1.txt, talk-2.txt",
        "a/talk-page-1.txt, b/talk-page-2.txt",
        "page-1.txt, page-2.txt",
        "talk-page-1.txt, talk-page-2.html"
    })
    void files_whose_names_do_not_say_page_stay_apart(String one, String two) {
        file(one, null).file(two, null).assertApart();
    }

    /** A fifth of these pages declares neighbours with rel=next or rel=prev; no two are pages of one thread. */
    @Test
    void pages_of_different_threads_of_the_open_web_stay_apart() throws Exception {
        String shared = System.getProperty("winnow.shared", System.getenv().getOrDefault("WINNOW_SHARED", "../shared"));
        Path html = Path.of(shared, "data/segmentation/html");
        Assumptions.assumeTrue(Files.isDirectory(html), "no ../shared/data/segmentation/html; set -Dwinnow.shared");
        PageReader reader = new PageReader();
        try (Stream<Path> files = Files.list(html)) {
            for (Path file : files.sorted().toList()) {
                builder.add(
                        pages++, file.toString(), null, reader.links(file.toString(), Files.readAllBytes(file), null));
            }
        }
        assertThat(pages).isGreaterThan(200);
        assertApart();
    }

    @Test
    void a_thread_of_more_pages_than_one_discussion_may_have_becomes_several() {
        IntStream.rangeClosed(1, PagedThreads.MOST_PAGES + 5).forEach(n -> page("https://a.example/s?page=" + n, "S"));
        List<@Nullable List<Long>> threads = threads();
        assertThat(threads.get(0)).hasSize(PagedThreads.MOST_PAGES);
        assertThat(threads.get(PagedThreads.MOST_PAGES)).hasSize(5);
    }
}
