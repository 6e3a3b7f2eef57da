package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Status;
import org.winnow.page.Line;
import org.winnow.page.Markup;

class CommentBuilderTest {
    private final List<LineView> views = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    private int line(String text, int indent, @Nullable Markup markup) {
        views.add(LineView.of(new Line(10 * (views.size() + 1), text, 0, indent, markup)));
        return views.size() - 1;
    }

    private static Markup markup(int container, int depth, @Nullable String datetime) {
        return new Markup(List.of("div"), List.of(), 0, container, depth, null, datetime);
    }

    /** A comment of a name, a line of furniture where given, and one line of text. */
    private void comment(String author, @Nullable String meta, String text, int indent, @Nullable Markup markup) {
        Draft draft = new Draft();
        draft.authors.add(line(author, indent, markup));
        if (meta != null) {
            draft.metas.add(line(meta, indent, markup));
        }
        draft.texts.add(line(text, indent, markup));
        drafts.add(draft);
    }

    private void comment(String author, String text) {
        comment(author, null, text, 0, null);
    }

    private CommentBuilder build() {
        CommentBuilder builder = new CommentBuilder(views, AuthorPattern.of(List.of()));
        drafts.forEach(builder::add);
        return builder;
    }

    private List<@Nullable String> parents() {
        List<@Nullable String> parents = new ArrayList<>();
        build().comments().forEach(c -> parents.add(c.parent()));
        return parents;
    }

    @Test
    void a_comment_knows_its_name_words_and_lines() {
        Draft draft = new Draft();
        draft.authors.add(line("Ann Lee", 0, null));
        draft.texts.add(line("One.", 0, null));
        draft.texts.add(line("Two.", 0, null));
        draft.metas.add(line("Reply", 0, null));
        drafts.add(draft);
        Comment comment = build().comments().get(0);
        assertThat(comment.id()).isEqualTo("c1");
        assertThat(comment.author()).isEqualTo("Ann Lee");
        assertThat(comment.text()).isEqualTo("One.\n\nTwo.");
        assertThat(comment.status()).isEqualTo(Status.UNKNOWN);
        assertThat(List.of(comment.firstLine(), comment.lastLine())).containsExactly(10, 40);
        assertThat(comment.time()).isNull();
        assertThat(comment.timeText()).isNull();
    }

    @Test
    void a_time_is_read_from_the_line_of_the_name_or_below_it() {
        comment("Ann, 3 March 2026 at 19:05", null, "one", 0, null);
        comment("Bob", "4 March 2026", "two", 0, null);
        comment("Fog", "3 days ago", "three", 0, null);
        List<Comment> comments = build().comments();
        assertThat(comments).extracting(Comment::author).containsExactly("Ann", "Bob", "Fog");
        assertThat(comments.get(0).time()).startsWith("2026-03-03");
        assertThat(comments.get(1).time()).isEqualTo("2026-03-04");
        assertThat(comments.get(2).time()).as("a relative time has no date").isNull();
        assertThat(comments).extracting(Comment::timeText).contains("4 March 2026", "3 days ago");
    }

    @Test
    void a_time_in_the_markup_is_exact_and_keeps_the_pages_words() {
        comment("Ann", "yesterday", "one", 0, markup(0, 0, "2026-03-03T19:05:00Z"));
        Comment comment = build().comments().get(0);
        assertThat(comment.time()).startsWith("2026-03-03T19:05");
        assertThat(comment.timeText()).isEqualTo("yesterday");
    }

    @Test
    void a_time_in_the_markup_of_the_name_keeps_the_words_of_the_time_alone() {
        comment("Ann 3 days ago", null, "one", 0, markup(0, 0, "2026-03-03T19:05:00Z"));
        assertThat(build().comments().get(0).timeText()).isEqualTo("3 days ago");
    }

    @Test
    void markup_that_is_no_time_is_passed_over() {
        comment("Ann", "4 March 2026", "one", 0, markup(0, 0, "soon"));
        assertThat(build().comments().get(0).time()).isEqualTo("2026-03-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Replying to Ann",
                "In reply to @Ann",
                "in response to: Ann",
                "Antwort auf Ann",
                "En réponse à Ann",
                "EN RÉPONSE À Ann",
                "En respuesta a Ann",
                "В ответ на Ann",
                "В ОТВЕТ НА ann",
            })
    void a_line_that_names_who_is_answered_gives_the_parent(String meta) {
        comment("Ann", "one");
        comment("Bob", "two");
        comment("Fog", meta, "three", 0, null);
        assertThat(parents()).containsExactly(null, null, "c1");
    }

    @Test
    void the_latest_earlier_comment_of_the_one_answered_is_the_parent() {
        comment("Ann", "one");
        comment("Ann", "two");
        comment("Fog", "Replying to Ann", "three", 0, null);
        comment("Ann", "four");
        assertThat(parents()).containsExactly(null, null, "c2", null);
    }

    @Test
    void one_may_answer_oneself_but_never_the_same_comment() {
        comment("Ann", "one");
        comment("Ann", "Replying to Ann", "two", 0, null);
        assertThat(parents()).containsExactly(null, "c1");
    }

    @Test
    void who_has_not_spoken_before_is_no_parent() {
        comment("Ann", "Replying to Bob", "one", 0, null);
        comment("Bob", "two");
        assertThat(parents()).containsExactly(null, null);
    }

    @Test
    void deeper_containers_answer_the_shallower_one_above() {
        comment("Ann", null, "one", 0, markup(0, 0, null));
        comment("Bob", null, "two", 0, markup(1, 1, null));
        comment("Fog", null, "three", 0, markup(2, 2, null));
        comment("Sue", null, "four", 0, markup(3, 1, null));
        comment("Tim", null, "five", 0, markup(4, 0, null));
        assertThat(parents()).containsExactly(null, "c1", "c2", "c1", null);
    }

    @Test
    void indented_comments_answer_the_one_above_that_stands_further_left() {
        comment("Ann", null, "one", 0, null);
        comment("Bob", null, "two", 4, null);
        comment("Fog", null, "three", 8, null);
        comment("Sue", null, "four", 4, null);
        comment("Tim", null, "five", 0, null);
        assertThat(parents()).containsExactly(null, "c1", "c2", "c1", null);
    }

    @Test
    void a_name_without_text_is_the_stub_of_a_removed_comment() {
        comment("Ann", "one");
        Draft stub = new Draft();
        stub.authors.add(line("Bob", 0, null));
        drafts.add(stub);
        comment("Fog", "two");
        CommentBuilder builder = build();
        assertThat(builder.comments()).extracting(Comment::id).containsExactly("c1", "c2");
        assertThat(builder.removed()).singleElement().satisfies(removed -> {
            assertThat(removed.id()).isEqualTo("r1");
            assertThat(removed.author()).isEqualTo("Bob");
        });
    }

    @Test
    void an_answer_to_a_removed_comment_has_no_parent_among_comments() {
        comment("Ann", null, "one", 0, markup(0, 0, null));
        Draft stub = new Draft();
        stub.authors.add(line("Bob", 0, markup(1, 1, null)));
        drafts.add(stub);
        comment("Fog", null, "two", 0, markup(2, 2, null));
        assertThat(parents()).containsExactly(null, null);
    }

    @Test
    void text_without_a_name_is_a_comment_by_nobody() {
        Draft draft = new Draft();
        draft.texts.add(line("Anonymous words.", 0, null));
        drafts.add(draft);
        assertThat(build().comments().get(0).author()).isNull();
    }
}
