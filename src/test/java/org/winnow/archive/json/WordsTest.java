package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.TextMarkup;
import org.winnow.discussion.Status;

/** A notice in place of a text is no text. */
class WordsTest {
    private static CommentRecord put(String text, Status stated) {
        return Words.put(CommentRecord.draft("t", "c"), TextMarkup.HTML, text, stated)
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "[removed], VISIBLE, REMOVED_BY_MODERATOR",
        "<p>(post deleted by author)</p>, UNKNOWN, DELETED_BY_AUTHOR",
        "[removed], SPAM, SPAM",
        "[deleted], DELETED_BY_AUTHOR, DELETED_BY_AUTHOR"
    })
    void a_notice_says_what_became_of_the_comment_unless_that_was_stated(String text, Status stated, Status status) {
        assertThat(put(text, stated).text()).isEmpty();
        assertThat(put(text, stated).status()).isEqualTo(status);
    }

    @Test
    void a_text_that_speaks_of_a_notice_stays() {
        CommentRecord comment = put("He wrote [removed] in his post", Status.VISIBLE);
        assertThat(comment.text()).isEqualTo("He wrote [removed] in his post");
        assertThat(comment.status()).isEqualTo(Status.VISIBLE);
    }

    @Test
    void what_was_removed_may_still_have_its_words() {
        assertThat(put("words", Status.REMOVED_BY_MODERATOR).text()).isEqualTo("words");
    }
}
