package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    private static final int BEGIN = LineState.BEGIN.ordinal();

    private static List<Integer> find(List<LineView> views, String codes) {
        return find(views, codes, new float[views.size()][LineState.values().length]);
    }

    private static List<Integer> find(List<LineView> views, String codes, float[][] p) {
        boolean[] subjects = Subjects.of(views, Views.states(codes), p);
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < subjects.length; i++) {
            if (subjects[i]) {
                lines.add(i);
            }
        }
        return lines;
    }

    private static final List<LineView> THREAD = Views.of(
            "3 comments",
            "Old bridges",
            "Ann",
            "They should have painted it when there was time.",
            "Rust never sleeps",
            "Bob",
            "My father helped to build the approach road.",
            "Where is the money",
            "Kim",
            "The stadium ate it, as everybody knows by now.");

    @Test
    void a_short_line_above_every_name_is_a_subject_though_it_reads_like_the_end_of_the_comment_above() {
        float[][] p = new float[THREAD.size()][LineState.values().length];
        p[1][BEGIN] = 0.3f;

        assertThat(find(THREAD, "XXACcACcAC", p)).containsExactly(1, 4, 7);
    }

    @Test
    void without_one_above_the_first_name_such_lines_end_the_comments_above() {
        assertThat(find(THREAD, "XXACcACcAC")).isEmpty();
    }

    @Test
    void a_comment_of_one_short_line_is_no_subject_of_the_next() {
        List<LineView> views = Views.of("Ann", "Well said.", "Bob", "Not at all.", "Kim", "Who cares?", "Lee", "I do.");

        assertThat(find(views, "ACACACAC")).isEmpty();
    }

    @Test
    void a_button_above_every_name_is_no_subject() {
        List<LineView> views = Views.of(
                "Flag this", "Ann", "One thing.", "Flag this", "Bob", "Another.", "Flag this", "Kim", "A third.");

        assertThat(find(views, "CACcACcAC")).isEmpty();
    }

    @Test
    void answers_repeat_the_subject_of_the_thread() {
        List<LineView> views = Views.of(
                "Re: Bridge", "Ann", "One thing.", "Re: Bridge", "Bob", "Another.", "Re: Bridge", "Kim", "Third.");

        assertThat(find(views, "CACcACcAC")).containsExactly(0, 3, 6);
    }

    @Test
    void a_button_may_stand_between_the_subject_and_the_name() {
        List<LineView> views = Views.of(
                "Old bridges",
                "Post",
                "by Ann",
                "One.",
                "Rust",
                "Post",
                "by Bob",
                "Two.",
                "Money",
                "Post",
                "by Kim",
                "Three.");
        float[][] p = new float[views.size()][LineState.values().length];
        for (int i = 1; i < p.length; i += 4) {
            p[i][LineState.META.ordinal()] = 0.9f;
        }

        assertThat(find(views, "CMACCMACCMAC", p)).containsExactly(0, 4, 8);
    }

    @Test
    void where_the_habit_is_plain_a_line_taken_for_something_else_is_a_subject_too() {
        List<LineView> views = Views.of(
                "One",
                "Ann",
                "Text of it.",
                "Two",
                "Bob",
                "Text of this.",
                "Three",
                "Kim",
                "Text, a third.",
                "Wake up people",
                "Lee",
                "Text, the last.");

        assertThat(find(views, "CACcACcACMAC")).containsExactly(0, 3, 6, 9);
    }

    @Test
    void raising_leaves_a_subject_nothing_but_the_begin_of_a_comment() {
        float[][] p = {new float[LineState.values().length], new float[LineState.values().length]};
        p[0][0] = 0.9f;
        p[1][0] = 0.9f;

        float[][] raised = Subjects.raise(new boolean[] {true, false}, p);

        assertThat(raised[0][0]).isZero();
        assertThat(raised[0][BEGIN]).isGreaterThan(1);
        assertThat(raised[1]).isEqualTo(p[1]);
    }
}
