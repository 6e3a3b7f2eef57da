package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.discussion.Comment;
import org.winnow.page.Line;

class CommentGrammarTest {
    /** Lines as {@code A|Ann}; an empty string is a blank line. */
    private static CommentBuilder parse(String... page) {
        List<LineView> views = new ArrayList<>();
        List<LineState> states = new ArrayList<>();
        int blanks = 0;
        for (int n = 0; n < page.length; n++) {
            if (page[n].isEmpty()) {
                blanks++;
                continue;
            }
            int indent = page[n].length() - page[n].stripLeading().length();
            String line = page[n].strip();
            views.add(LineView.of(new Line(n + 1, line.substring(2), blanks, indent, null)));
            states.add(LineState.ofCode(line.charAt(0)));
            blanks = 0;
        }
        CommentBuilder builder = new CommentBuilder(views, AuthorPattern.of(List.of()));
        CommentGrammar.parse(views, states.toArray(LineState[]::new)).forEach(builder::add);
        return builder;
    }

    private static List<String> comments(CommentBuilder builder) {
        return builder.comments().stream()
                .map(c -> c.author() + ": " + c.text().replace("\n\n", " / "))
                .toList();
    }

    @Test
    void names_above_belong_to_the_text_below() {
        assertThat(comments(parse("A|Ann", "C|one", "c|two", "A|Bob", "C|three")))
                .containsExactly("Ann: one / two", "Bob: three");
    }

    @Test
    void names_below_belong_to_the_text_above() {
        assertThat(comments(
                        parse("C|one", "A|Posted by Ann at 10:12", "", "C|two", "c|three", "A|Posted by Bob at 10:15")))
                .containsExactly("Ann: one", "Bob: two / three");
    }

    @Test
    void comments_without_a_name_between_named_ones_have_none() {
        assertThat(comments(parse(
                        "P|text",
                        "",
                        "",
                        "C|one",
                        "",
                        "A|Rhodium 10",
                        "",
                        "C|two",
                        "",
                        "",
                        "C|three",
                        "",
                        "A|Fog",
                        "",
                        "C|four")))
                .containsExactly("null: one", "Rhodium 10: two", "null: three", "Fog: four");
    }

    @Test
    void a_name_between_subject_and_text_joins_them() {
        assertThat(comments(parse("C|Subject", "A|Ann", "c|text", "C|Other subject", "A|Bob", "c|more")))
                .containsExactly("Ann: Subject / text", "Bob: Other subject / more");
    }

    @Test
    void a_name_said_twice_is_one_comment() {
        assertThat(comments(parse("A|Comment by Ann.", "A|Ann", "M|Reply", "C|one")))
                .containsExactly("Ann: one");
    }

    @Test
    void a_removed_comment_leaves_a_stub_and_no_comment() {
        CommentBuilder builder = parse("A|Ann", "C|one", "A|Bob", "M|This comment was deleted", "A|Cid", "C|two");
        assertThat(comments(builder)).containsExactly("Ann: one", "Cid: two");
        assertThat(builder.removed()).singleElement().satisfies(r -> {
            assertThat(r.id()).isEqualTo("r1");
            assertThat(r.author()).isEqualTo("Bob");
        });
    }

    @Test
    void replying_to_names_the_latest_earlier_comment_of_that_person() {
        CommentBuilder builder = parse(
                "A|Ann",
                "C|one",
                "A|Ann",
                "C|two",
                "A|Bob",
                "M|Replying to Ann",
                "C|three",
                "A|Cid",
                "M|In reply to Zoe",
                "C|four");
        assertThat(builder.comments()).extracting(Comment::parent).containsExactly(null, null, "c2", null);
    }

    @Test
    void deeper_indentation_answers_the_comment_above() {
        CommentBuilder builder =
                parse("A|Ann", "C|one", "    A|Bob", "    C|two", "    A|Cid", "    C|three", "A|Dan", "C|four");
        assertThat(builder.comments()).extracting(Comment::parent).containsExactly(null, "c1", "c1", null);
    }

    @Test
    void lines_of_a_comment_span_its_name_text_and_meta() {
        Comment comment = parse("X|menu", "", "A|Ann", "M|3 hours ago", "C|one", "", "c|two", "M|Reply")
                .comments()
                .get(0);
        assertThat(comment.firstLine()).isEqualTo(3);
        assertThat(comment.lastLine()).isEqualTo(8);
        assertThat(comment.timeText()).isEqualTo("3 hours ago");
        assertThat(comment.time()).isNull();
    }
}
