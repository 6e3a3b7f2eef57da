package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.winnow.discussion.Comment;

class ReplyTreeTest {
    /** Comments written "id" or "id<parent". */
    private static ReplyTree tree(String... comments) {
        return ReplyTree.of(Arrays.stream(comments)
                .map(c -> c.split("<"))
                .map(c -> Comment.of(c[0], c.length > 1 ? c[1] : null, "words"))
                .toList());
    }

    @Test
    void reading_order_puts_replies_before_the_next_sister() {
        ReplyTree tree = tree("a", "b", "c<a", "d<c", "e<a");
        assertThat(tree.readingOrder()).containsExactly(0, 2, 3, 4, 1);
        assertThat(tree.depth(3)).isEqualTo(2);
        assertThat(tree.replies(0)).containsExactly(2, 4);
        assertThat(tree.roots()).containsExactly(0, 1);
    }

    @Test
    void a_reply_may_stand_before_its_parent() {
        assertThat(tree("a<b", "b").readingOrder()).containsExactly(1, 0);
    }

    @Test
    void an_unknown_parent_makes_a_root() {
        assertThat(tree("a<gone").roots()).containsExactly(0);
    }

    @Test
    void a_ring_of_parents_shows_each_comment_once() {
        assertThat(tree("a<c", "b<a", "c<b", "d<d").readingOrder()).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void a_thread_of_twenty_thousand_answers_in_a_row_is_walked() {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            comments.add(Comment.of("c" + i, i == 0 ? null : "c" + (i - 1), "words"));
        }
        ReplyTree tree = ReplyTree.of(comments);
        assertThat(tree.depth(19_999)).isEqualTo(19_999);
        assertThat(tree.readingOrder()).hasSize(20_000);
    }

    @Test
    void whatever_the_parents_say_every_comment_is_read_once_and_below_its_parent() {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(30);
            String[] comments = new String[n];
            for (int i = 0; i < n; i++) {
                comments[i] = "c" + i + (random.nextInt(4) == 0 ? "" : "<c" + random.nextInt(n + 2));
            }
            ReplyTree tree = tree(comments);
            assertThat(tree.readingOrder()).hasSize(n).doesNotHaveDuplicates();
            for (int i = 0; i < n; i++) {
                int depth = tree.depth(i);
                assertThat(tree.replies(i)).allMatch(reply -> tree.depth(reply) == depth + 1);
            }
            assertThat(tree.roots()).allMatch(root -> tree.depth(root) == 0);
            int below = 0;
            for (int i = 0; i < n; i++) {
                below += tree.replies(i).size();
            }
            assertThat(tree.roots().size() + below).isEqualTo(n);
        }
    }

    @Test
    void of_two_comments_of_one_id_the_first_is_answered() {
        ReplyTree tree = tree("a", "a", "b<a");
        assertThat(tree.replies(0)).containsExactly(2);
        assertThat(tree.replies(1)).isEmpty();
    }

    @Test
    void nobody_can_change_a_tree() {
        ReplyTree tree = tree("a", "b<a");
        assertThatThrownBy(() -> tree.replies(0).clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tree.roots().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> tree.readingOrder().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_page_without_comments_has_an_empty_tree() {
        assertThat(ReplyTree.of(List.of()).readingOrder()).isEmpty();
    }
}
