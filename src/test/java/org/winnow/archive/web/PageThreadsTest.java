package org.winnow.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.winnow.archive.TextMarkup;

/** What one page declares twice stands once. */
class PageThreadsTest {
    private static final LinkedComments NOTHING = new LinkedComments();

    private static MarkedComment comment(String id, String author, String text) {
        return new MarkedComment(id, null, author, null, text, TextMarkup.HTML, null, false);
    }

    private static MarkedThread thread(MarkedComment... comments) {
        MarkedThread thread = new MarkedThread();
        thread.comments.addAll(List.of(comments));
        return thread;
    }

    @Test
    void the_same_id_or_the_same_words_of_the_same_author_are_one_comment() {
        LinkedComments linked = new LinkedComments();
        linked.read("{\"@type\":\"Article\",\"comment\":[{\"@id\":\"#a\",\"author\":\"Ada\",\"text\":\"one two\"}]}");
        MarkedThread marked = thread(
                comment("a", "Eve", "other"), comment("x", "Ada", "<p>one  two</p>"), comment("y", "Bo", "one two"));
        assertThat(PageThreads.merged(linked, List.of(marked))).singleElement().satisfies(t -> assertThat(t.comments)
                .extracting(MarkedComment::id)
                .containsExactly("a", "y"));
    }

    @Test
    void the_same_words_twice_in_one_form_are_two_comments() {
        MarkedThread marked = thread(comment("a", "Ada", "+1"), comment("b", "Ada", "+1"), comment("a", "Ada", "+1"));
        assertThat(PageThreads.merged(NOTHING, List.of(marked))).singleElement().satisfies(t -> assertThat(t.comments)
                .extracting(MarkedComment::id)
                .containsExactly("a", "b"));
    }

    @Test
    void what_one_form_says_of_the_article_completes_the_other() {
        LinkedComments linked = new LinkedComments();
        linked.read("{\"@type\":\"Article\",\"headline\":\"T\",\"comment\":[{\"text\":\"a\"}]}");
        MarkedThread marked = thread();
        marked.title = "other";
        marked.article = "words";
        marked.announced = 3;
        MarkedThread merged = PageThreads.merged(linked, List.of(marked)).get(0);
        assertThat(merged.title).isEqualTo("T");
        assertThat(merged.article).isEqualTo("words");
        assertThat(merged.announced).isEqualTo(3);
    }

    @Test
    void marks_without_words_declare_nothing() {
        assertThat(PageThreads.merged(NOTHING, List.of(thread(comment("a", "Ada", " ")), thread())))
                .isEmpty();
    }

    @Test
    void comments_outside_a_thread_belong_to_the_pages_article() {
        LinkedComments linked = new LinkedComments();
        linked.read("[{\"@type\":\"Article\",\"headline\":\"T\"},{\"@type\":\"Comment\",\"text\":\"a\"}]");
        assertThat(PageThreads.merged(linked, List.of())).singleElement().satisfies(t -> {
            assertThat(t.title).isEqualTo("T");
            assertThat(t.comments).hasSize(1);
        });
    }

    @Test
    void a_list_item_around_the_whole_list_makes_no_parents() {
        String one = "<li id=c%s><div itemscope itemtype=http://schema.org/Comment><p itemprop=text>w%s</p></div></li>";
        String page = "<ul><li>Comments<ol>" + one.replace("%s", "1") + one.replace("%s", "2") + "</ol></li></ul>";
        assertThat(MicrodataComments.of(Jsoup.parse(page)).comments)
                .extracting(MarkedComment::parent)
                .containsExactly(null, null);
    }

    @Test
    void a_reply_is_found_three_lists_deep() {
        String open = "<li id=c%s><div itemscope itemtype=http://schema.org/Comment><p itemprop=text>w%s</p></div><ul>";
        String page = "<ul>" + open.replace("%s", "1") + open.replace("%s", "2") + open.replace("%s", "3");
        assertThat(MicrodataComments.of(Jsoup.parse(page)).comments)
                .extracting(MarkedComment::parent)
                .containsExactly(null, "c1", "c2");
    }

    @Test
    void properties_of_an_item_inside_are_not_the_comments() {
        String page = "<div itemscope itemtype=https://schema.org/UserComments itemid='#u1'>"
                + "<span itemprop=creator itemscope itemtype=https://schema.org/Person><b itemprop=name>Ada</b><i itemprop=text>bio</i></span>"
                + "<meta itemprop=commentTime content=2024-03-01T10:00:00Z><meta itemprop=commentText content='5 < 6'></div>";
        assertThat(MicrodataComments.of(Jsoup.parse(page)).comments)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.id()).isEqualTo("u1");
                    assertThat(c.author()).isEqualTo("Ada");
                    assertThat(c.time()).isEqualTo("2024-03-01T10:00:00Z");
                    assertThat(c.text()).isEqualTo("5 &lt; 6");
                });
    }

    @Test
    void ids_that_are_made_differ_by_author_time_and_words() {
        assertThat(List.of(
                        MarkedComment.madeId("a", "t", "w"),
                        MarkedComment.madeId("b", "t", "w"),
                        MarkedComment.madeId("a", "u", "w"),
                        MarkedComment.madeId("a", "t", "x"),
                        MarkedComment.madeId(null, null, "w")))
                .doesNotHaveDuplicates();
        assertThat(MarkedComment.madeId("a", "t", "w")).isEqualTo(MarkedComment.madeId("a", "t", "w"));
    }
}
