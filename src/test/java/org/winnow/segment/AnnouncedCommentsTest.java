package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncedCommentsTest {
    private static Integer announced(String line) {
        return AnnouncedComments.find(Views.of(line), Views.states("X"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127 comments|127",
                "Comments (12)|12",
                "COMMENTS: 3|3",
                "1 Comment|1",
                "0 comments|0",
                "1,234 comments|1234",
                "1.234 Kommentare|1234",
                "Kommentare (7)|7",
                "15 commentaires|15",
                "Комментарии (4)|4",
                "25 комментариев|25",
                "2 Responses to Harbour bridge opens|2",
                "6 thoughts on the bridge|6",
                "Show all 48 user comments|48",
                "48 user comments|48",
            })
    void numbers_beside_the_word_are_read(String line, Integer expected) {
        assertThat(announced(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments",
                "Leave a comment",
                "Comments 12:30",
                "No comments yet",
                "12 March 2020",
                "commentary 12",
                "One reader sent in 14 comments about the bridge and its new colour",
                "99999999999999999999 comments",
                "9.999.999.999 comments",
                "Comments (99999999999)",
            })
    void other_lines_announce_nothing(String line) {
        assertThat(announced(line)).isNull();
    }

    @Test
    void the_largest_number_on_the_page_counts() {
        assertThat(AnnouncedComments.find(
                        Views.of("3 comments", "words", "127 comments", "2 replies"), Views.states("XPXM")))
                .isEqualTo(127);
    }

    @Test
    void article_and_comment_text_announce_nothing() {
        assertThat(AnnouncedComments.find(
                        Views.of("5 comments", "6 comments", "7 comments", "8 comments"), Views.states("TPCA")))
                .isNull();
    }
}
