package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Status;

class PageScoreTest {
    private static PageScore score(String gold, String found, Comment... comments) {
        GoldPage page = GoldPages.of("p", gold);
        return PageScore.of(page, GoldPages.found(page.page(), found, comments));
    }

    @Test
    void a_comment_line_of_any_kind_counts_as_comment() {
        // gold: title, two of body, author, two of text; found: author taken for text, last body line for a date
        PageScore score = score("TPPACc", "TPMbbb");

        assertThat(score.comment()).isEqualTo(new Confusion(3, 1, 0, 2));
        assertThat(score.body()).isEqualTo(new Confusion(1, 0, 1, 4));
        assertThat(score.commentBody()).isEqualTo(new Confusion(2, 1, 0, 3));
        assertThat(score.title()).isEqualTo(new Confusion(1, 0, 0, 5));
    }

    @Test
    void lines_outside_of_what_was_labelled_are_not_scored() {
        PageScore score = score("-P-", "bPb");

        assertThat(score.comment()).isEqualTo(new Confusion(0, 0, 0, 1));
        assertThat(score.body().total()).isEqualTo(1);
    }

    @Test
    void a_comment_line_of_unknown_kind_counts_as_comment_but_not_for_its_kind() {
        PageScore score = score("P??", "PbA");

        assertThat(score.comment()).isEqualTo(new Confusion(2, 0, 0, 1));
        assertThat(score.commentBody()).isEqualTo(new Confusion(0, 0, 0, 1));
    }

    @Test
    void headlines_are_scored_where_the_page_has_one() {
        assertThat(score("PP", "TP").title()).isEqualTo(Confusion.NONE);
        assertThat(score("TP", "PT").title()).isEqualTo(new Confusion(0, 1, 1, 0));
    }

    @Test
    void a_page_has_comments_where_a_comment_was_found() {
        Comment comment = Comment.of("c1", null, "line 2");

        assertThat(score("PC", "Pb", comment).hasComments()).isEqualTo(new Confusion(1, 0, 0, 0));
        assertThat(score("PC", "PP").hasComments()).isEqualTo(new Confusion(0, 0, 1, 0));
        assertThat(score("PP", "Pb", comment).hasComments()).isEqualTo(new Confusion(0, 1, 0, 0));
    }

    @Test
    void a_page_of_which_only_a_removed_comment_is_left_has_none() {
        GoldPage stub = GoldPages.of("p", "set", "h", "PAM", List.of());

        assertThat(PageScore.of(stub, GoldPages.found(stub.page(), "PAM")).hasComments())
                .isEqualTo(new Confusion(0, 0, 0, 1));
    }

    @Test
    void single_comments_are_not_scored_where_gold_does_not_tell_them() {
        assertThat(score("PC", "Pb", Comment.of("c1", null, "line 2")).comments())
                .isEqualTo(CommentMatch.NONE);
    }

    @Test
    void lost_lines_are_a_fault() {
        GoldPage page = GoldPages.of("p", "PPP");

        assertThatThrownBy(() -> PageScore.of(page, GoldPages.found(page.page(), "PP")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("page p has 3 lines and was given back with 2");
    }

    @Test
    void sums_add_every_count() {
        PageScore one = score("TPPACc", "TPMbbb");
        PageScore two = one.plus(one);

        assertThat(two.pages()).isEqualTo(2);
        assertThat(two.comment().total()).isEqualTo(12);
        assertThat(two.comment().f1()).isEqualTo(one.comment().f1());
        assertThat(PageScore.NONE.plus(one)).isEqualTo(one);
    }

    private static GoldComment gold(String author, String text) {
        return GoldComment.unlabelled(author, text, null, 0, null);
    }

    private static Comment found(String id, String author, String text) {
        return new Comment(id, null, author, null, null, null, Status.UNKNOWN, null, null, null, text, null, null);
    }

    @Test
    void a_comment_is_exact_if_its_text_is_and_its_author_is_judged_apart() {
        CommentMatch match = CommentMatch.of(
                List.of(gold("Ann", "one"), gold("Bob", "two"), gold(null, "three")),
                List.of(found("c1", "Ann", "one"), found("c2", "Bo", " two "), found("c3", "Cy", "four")));

        assertThat(match).isEqualTo(new CommentMatch(3, 3, 2, 1));
        assertThat(match.exactF1()).isEqualTo(2.0 * 2 / 6);
        assertThat(match.exactShare()).isEqualTo(2.0 / 3);
        assertThat(match.authorShare()).isEqualTo(0.5);
    }

    @Test
    void equal_texts_are_matched_once_each_in_page_order() {
        CommentMatch match = CommentMatch.of(
                List.of(gold("Ann", "This."), gold("Bob", "This.")), List.of(found("c1", "Ann", "This.")));

        assertThat(match).isEqualTo(new CommentMatch(2, 1, 1, 1));
    }

    @Test
    void rightly_having_no_author_is_right() {
        assertThat(CommentMatch.of(List.of(gold(null, "x")), List.of(found("c1", null, "x")))
                        .authorShare())
                .isEqualTo(1);
    }

    @Test
    void shares_of_nothing_are_not_defined() {
        assertThat(CommentMatch.NONE.exactF1()).isNaN();
        assertThat(CommentMatch.NONE.exactShare()).isNaN();
        assertThat(CommentMatch.NONE.authorShare()).isNaN();
    }
}
