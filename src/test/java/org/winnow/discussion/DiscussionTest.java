package org.winnow.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.page.Role;

class DiscussionTest {
    private static final Comment FIRST = Comment.of("c1", null, "Close the road.");
    private static final Comment REPLY = Comment.of("c2", "c1", "Why?");

    private static Discussion whole() {
        return new Discussion(
                "bridge",
                "samples/bridge.html",
                "https://example.org/bridge",
                "example.org",
                "2026-03-03",
                null,
                List.of("the page announces 3 comments and holds 2"),
                3,
                List.of(new RoledLine(1, "Bridge delayed", Role.TITLE, 0.99)),
                new Article("Bridge delayed", "The council met."),
                List.of(FIRST, REPLY),
                List.of(new RemovedComment("r1", "c1", "Bo")));
    }

    @Test
    void what_enters_without_a_page_has_no_lines_and_no_address() {
        Discussion discussion = Discussion.of("thread-7", Article.NONE, List.of(FIRST));
        assertThat(discussion.source()).isEqualTo("thread-7");
        assertThat(discussion.lines()).isEmpty();
        assertThat(discussion.removed()).isEmpty();
        assertThat(discussion.warnings()).isEmpty();
        assertThat(discussion.url()).isNull();
        assertThat(discussion.outlet()).isNull();
        assertThat(discussion.language()).as("not decided yet").isNull();
        assertThat(discussion.announcedComments()).isNull();
    }

    @Test
    void no_article_has_no_title_and_no_text() {
        assertThat(Article.NONE.title()).isNull();
        assertThat(Article.NONE.text()).isEmpty();
    }

    @Test
    void deciding_the_language_keeps_everything_that_the_page_said() {
        Discussion decided = whole().with("en", List.of(FIRST.with("en", null), REPLY.with("en", null)));
        assertThat(decided.language()).isEqualTo("en");
        assertThat(decided.comments()).extracting(Comment::language).containsOnly("en");
        assertThat(decided.with(null, List.of(FIRST, REPLY))).isEqualTo(whole());
    }

    @Test
    void comments_are_found_by_id() {
        assertThat(whole().comment("c2")).contains(REPLY);
        assertThat(whole().comment("c3")).isEmpty();
        assertThat(whole().comment("r1")).as("a stub is no comment").isEmpty();
        assertThat(whole().comment("C1")).as("case tells ids apart").isEmpty();
    }

    @Test
    void of_two_comments_of_one_id_the_first_on_the_page_is_found() {
        Comment again = Comment.of("c1", null, "Another.");
        Discussion discussion = Discussion.of("d", Article.NONE, List.of(FIRST, again));
        assertThat(discussion.comment("c1")).contains(FIRST);
    }

    @Test
    void who_built_it_cannot_change_it_afterwards() {
        List<Comment> comments = new ArrayList<>(List.of(FIRST));
        List<String> warnings = new ArrayList<>();
        List<RoledLine> lines = new ArrayList<>();
        List<RemovedComment> removed = new ArrayList<>();
        Discussion discussion = new Discussion(
                "d", "d", null, null, null, null, warnings, null, lines, Article.NONE, comments, removed);
        comments.add(REPLY);
        warnings.add("late");
        lines.add(new RoledLine(1, "late", Role.BODY, 1));
        removed.add(new RemovedComment("r1", null, null));
        assertThat(discussion).isEqualTo(Discussion.of("d", Article.NONE, List.of(FIRST)));
    }

    @Test
    void nobody_can_change_its_lists() {
        Discussion discussion = whole();
        assertThatThrownBy(() -> discussion.comments().add(FIRST)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> discussion.removed().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> discussion.lines().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> discussion.warnings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_page_may_hold_no_comment_and_announce_many() {
        Discussion empty = whole().with("en", List.of());
        assertThat(empty.comments()).isEmpty();
        assertThat(empty.announcedComments()).isEqualTo(3);
        assertThat(empty.comment("c1")).isEmpty();
    }

    @Test
    void a_hole_in_the_list_of_comments_is_refused_at_once() {
        List<Comment> comments = new ArrayList<>();
        comments.add(null);
        assertThatThrownBy(() -> Discussion.of("d", Article.NONE, comments)).isInstanceOf(NullPointerException.class);
    }
}
