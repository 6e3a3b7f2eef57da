package org.winnow.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;
import org.winnow.discussion.Status;

class JoinedThreadTest {
    private static final String LONG = "These are more than six words, all of them.";

    private static Comment comment(int n, @Nullable String parent, String author, @Nullable String time, String text) {
        return new Comment(
                "c" + n, parent, author, time, null, "en", Status.UNKNOWN, null, null, null, text, 2 * n, 2 * n + 1);
    }

    private static Discussion page(String id, String article, List<Comment> comments) {
        return new Discussion(
                id,
                id + ".html",
                "https://a.example/" + id,
                "a.example",
                null,
                "en",
                List.of("warning of " + id),
                comments.size(),
                List.of(),
                new Article("Title of " + id, article),
                comments,
                List.of());
    }

    private static List<String> texts(Discussion discussion) {
        return discussion.comments().stream().map(Comment::text).toList();
    }

    @Test
    void one_page_stays_as_it_is() {
        Discussion page = page("p1", "Article.", List.of(comment(1, null, "Ann", null, "Hi")));
        assertThat(JoinedThread.of(List.of(page))).isSameAs(page);
    }

    @Test
    void comments_keep_the_order_of_pages_and_parents_move_with_them() {
        Discussion joined = JoinedThread.of(List.of(
                page("p1", "Article.", List.of(comment(1, null, "Ann", null, "A"), comment(2, "c1", "Bo", null, "B"))),
                page("p2", "", List.of(comment(1, null, "Cy", null, "C"), comment(2, "c1", "Di", null, "D")))));
        assertThat(joined.comments()).extracting(Comment::id).containsExactly("c1", "c2", "c3", "c4");
        assertThat(joined.comments()).extracting(Comment::parent).containsExactly(null, "c1", null, "c3");
        assertThat(texts(joined)).containsExactly("A", "B", "C", "D");
    }

    @Test
    void line_numbers_of_different_files_are_left_out() {
        Discussion joined = JoinedThread.of(List.of(
                page("p1", "", List.of(comment(1, null, "Ann", null, "A"))),
                page("p2", "", List.of(comment(1, null, "Bo", null, "B")))));
        assertThat(joined.comments()).extracting(Comment::firstLine).containsOnlyNulls();
        assertThat(joined.comments()).extracting(Comment::lastLine).containsOnlyNulls();
        assertThat(joined.lines()).isEmpty();
    }

    @Test
    void a_comment_that_two_pages_hold_is_there_once_and_replies_on_both_answer_it() {
        Discussion joined = JoinedThread.of(List.of(
                page("p1", "Article.", List.of(comment(1, null, "Ann", null, "A"), comment(2, null, "Bo", null, LONG))),
                page(
                        "p2",
                        "Article.",
                        List.of(comment(1, null, "Bo", null, LONG), comment(2, "c1", "Cy", null, "To Bo")))));
        assertThat(texts(joined)).containsExactly("A", LONG, "To Bo");
        assertThat(joined.comments().get(2).parent()).isEqualTo("c2");
        assertThat(joined.warnings()).last().asString().contains("there once (1)");
    }

    @Test
    void short_words_said_again_are_kept_unless_the_time_is_the_same() {
        Discussion joined = JoinedThread.of(List.of(
                page(
                        "p1",
                        "",
                        List.of(
                                comment(1, null, "Ann", null, "Agreed!"),
                                comment(2, null, "Bo", "2024-05-01T10:00Z", "Yes"))),
                page(
                        "p2",
                        "",
                        List.of(
                                comment(1, null, "Bo", "2024-05-01T10:00Z", "Yes"),
                                comment(2, null, "Ann", null, "Agreed!"),
                                comment(3, null, "Bo", "2024-05-01T10:07Z", "Yes")))));
        assertThat(texts(joined)).containsExactly("Agreed!", "Yes", "Agreed!", "Yes");
    }

    @Test
    void the_same_words_of_another_author_or_time_are_another_comment() {
        Discussion joined = JoinedThread.of(List.of(
                page("p1", "", List.of(comment(1, null, "Ann", "2024-05-01", LONG))),
                page(
                        "p2",
                        "",
                        List.of(
                                comment(1, null, "Bo", "2024-05-01", LONG),
                                comment(2, null, "Ann", "2024-05-02", LONG)))));
        assertThat(joined.comments()).hasSize(3);
    }

    @Test
    void what_one_page_says_twice_was_said_twice() {
        Discussion joined = JoinedThread.of(List.of(
                page("p1", "", List.of(comment(1, null, "Ann", null, LONG), comment(2, null, "Ann", null, LONG))),
                page("p2", "", List.of(comment(1, null, "Bo", null, "B")))));
        assertThat(joined.comments()).hasSize(3);
    }

    @Test
    void ids_of_the_source_go_before_words() {
        List<Discussion> pages = new ArrayList<>();
        for (String id : List.of("7", "8", "7")) {
            pages.add(page(
                    "p" + pages.size(),
                    "",
                    List.of(new Comment(
                            "c1", null, "Ann", null, null, null, Status.VISIBLE, id, null, null, LONG, null, null))));
        }
        assertThat(JoinedThread.of(pages).comments())
                .extracting(Comment::sourceId)
                .containsExactly("7", "8");
    }

    @Test
    void title_and_article_are_those_of_the_first_page_that_has_them() {
        Discussion joined = JoinedThread.of(List.of(
                page("p1", " ", List.of(comment(1, null, "Ann", null, "A"))),
                page("p2", "The article.", List.of(comment(1, null, "Bo", null, "B")))));
        assertThat(joined.id()).isEqualTo("p1");
        assertThat(joined.source()).isEqualTo("p1.html");
        assertThat(joined.article()).isEqualTo(new Article("Title of p1", "The article."));
        assertThat(joined.warnings())
                .containsExactly("warning of p1", "warning of p2", "joined from 2 pages: p1.html, p2.html");
    }

    @Test
    void stubs_of_removed_comments_are_numbered_on_and_hold_their_replies() {
        Discussion second = new Discussion(
                "p2",
                "p2.html",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                Article.NONE,
                List.of(comment(1, "r1", "Bo", null, "B")),
                List.of(new RemovedComment("r1", null, "Cy")));
        Discussion first = new Discussion(
                "p1",
                "p1.html",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                Article.NONE,
                List.of(comment(1, null, "Ann", null, "A")),
                List.of(new RemovedComment("r1", "c1", null)));
        Discussion joined = JoinedThread.of(List.of(first, second));
        assertThat(joined.removed()).extracting(RemovedComment::id).containsExactly("r1", "r2");
        assertThat(joined.removed()).extracting(RemovedComment::parent).containsExactly("c1", null);
        assertThat(joined.comments().get(1).parent()).isEqualTo("r2");
    }
}
