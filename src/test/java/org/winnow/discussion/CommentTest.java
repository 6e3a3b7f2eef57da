package org.winnow.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTest {
    private static final Comment WHOLE = new Comment(
            "c2",
            "c1",
            "Ann",
            "2026-03-03T08:12:00Z",
            "3 days ago",
            "en",
            Status.PENDING,
            "disqus-77",
            "https://example.org/#77",
            "cut",
            "It is late.\n\nGo home.",
            12,
            16);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\t\u2003"})
    void a_comment_without_words_is_refused_and_the_message_says_what_to_make_of_it(String text) {
        assertThatThrownBy(() -> Comment.of("c9", null, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("comment c9 has no text; list a removed comment as a stub instead");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "😀", "\u202e", "\u00A0x", "\uD83D", "a\0b"})
    void any_other_text_is_kept_as_it_is(String text) {
        assertThat(Comment.of("c1", null, text).text()).isEqualTo(text);
    }

    @Test
    void of_a_comment_that_is_words_alone_nothing_else_is_made_up() {
        assertThat(Comment.of("c2", "c1", "Go home."))
                .isEqualTo(new Comment(
                        "c2", "c1", null, null, null, null, Status.UNKNOWN, null, null, null, "Go home.", null, null));
    }

    @Test
    void deciding_its_language_changes_language_and_note_alone() {
        Comment decided = WHOLE.with("de", "not scored: in German");
        assertThat(decided.language()).isEqualTo("de");
        assertThat(decided.note()).isEqualTo("not scored: in German");
        assertThat(decided.with("en", "cut")).isEqualTo(WHOLE);
    }

    @Test
    void an_undecided_language_and_an_absent_note_are_null() {
        Comment undecided = WHOLE.with(null, null);
        assertThat(undecided.language()).isNull();
        assertThat(undecided.note()).isNull();
        assertThat(undecided.text()).isEqualTo(WHOLE.text());
    }

    @ParameterizedTest(name = "{0} counts: {1}")
    @CsvSource({
        "visible, true",
        "unknown, true",
        "pending, false",
        "rejected, false",
        "spam, false",
        "deleted-by-author, false",
        "removed-by-moderator, false"
    })
    void a_status_counts_where_readers_of_the_page_see_the_comment(String key, boolean counts) {
        List<Status> named = Arrays.stream(Status.values())
                .filter(status -> status.key().equals(key))
                .toList();
        assertThat(named).hasSize(1);
        assertThat(named.get(0).counts()).isEqualTo(counts);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void the_name_of_a_status_is_lower_case_with_hyphens(Status status) {
        assertThat(status.key()).matches("[a-z]+(-[a-z]+)*");
    }
}
