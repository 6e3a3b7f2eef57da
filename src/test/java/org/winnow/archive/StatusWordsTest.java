package org.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.discussion.Status;

class StatusWordsTest {
    @ParameterizedTest
    @CsvSource({
        "approved,VISIBLE",
        "' Published ',VISIBLE",
        "heldForReview,PENDING",
        "REJECTED,REJECTED",
        "likelySpam,SPAM",
        "deleted,DELETED_BY_AUTHOR",
        "trash,REMOVED_BY_MODERATOR",
        "something else,UNKNOWN",
        "'',UNKNOWN",
    })
    void words_of_exports_become_a_status(String word, Status status) {
        assertThat(StatusWords.of(word)).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void our_own_names_are_understood(Status status) {
        assertThat(StatusWords.of(status.key())).isEqualTo(status);
    }

    @Test
    void nothing_is_unknown_and_no() {
        assertThat(StatusWords.of(null)).isEqualTo(Status.UNKNOWN);
        assertThat(StatusWords.isYes(null)).isFalse();
        assertThat(StatusWords.isYes("123")).isFalse();
        assertThat(StatusWords.isYes("True")).isTrue();
    }
}
