package org.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Status;

class TombstonesTest {
    @ParameterizedTest
    @CsvSource({
        "[deleted],UNKNOWN",
        "' [Deleted] ',UNKNOWN",
        "[removed],REMOVED_BY_MODERATOR",
        "[removed by reddit],REMOVED_BY_MODERATOR",
        "[flagged],REMOVED_BY_MODERATOR",
        "[dead],REMOVED_BY_MODERATOR",
        "This comment was deleted.,UNKNOWN",
        "this  comment was\tdeleted,UNKNOWN",
        "Dieser Kommentar wurde gelöscht.,UNKNOWN",
        "(post deleted by author),DELETED_BY_AUTHOR",
        "Комментарий удалён модератором,REMOVED_BY_MODERATOR",
    })
    void a_text_that_stands_for_a_comment_that_is_gone_is_known(String text, Status status) {
        assertThat(Tombstones.of(text)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deleted scenes", "[deleted] my old account, sorry", "removed the lid and it worked"})
    void words_of_a_person_are_none(String text) {
        assertThat(Tombstones.of(text)).isNull();
    }

    @Test
    void a_long_text_costs_nothing() {
        assertThat(Tombstones.of(" ".repeat(50_000_000))).isNull();
    }

    @Test
    void a_name_in_brackets_is_nobody() {
        assertThat(Tombstones.isAuthor("[deleted]")).isTrue();
        assertThat(Tombstones.isAuthor("deleted")).isFalse();
        assertThat(Tombstones.isAuthor("[deleted]99")).isFalse();
    }
}
