package org.winnow.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static int length(String text, int most) {
        return Math.min(most, text.length());
    }

    private static List<Lesson> lessons(int count, boolean about) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = ("text " + i + " ").repeat(1 + i % 9);
            lessons.add(new Lesson(text, new float[] {i % 2}, 1, about ? "about " + i : null));
        }
        return lessons;
    }

    private static Schedule schedule(List<Lesson> lessons, double passes) {
        return new Schedule(lessons, passes, ScheduleTest::length);
    }

    @Test
    void a_pass_holds_each_lesson_about_once() {
        Schedule schedule = schedule(lessons(500, false), 1);
        Map<String, Integer> times = new HashMap<>();
        for (int step = 0; step < schedule.steps(); step++) {
            schedule.at(step).lessons().forEach(lesson -> times.merge(lesson.text(), 1, Integer::sum));
        }
        assertThat(times).hasSize(500);
        assertThat(times.values()).allMatch(count -> count <= 2);
        assertThat(times.values().stream().filter(count -> count == 2)).hasSizeLessThan(Rows.TEXTS + 12);
    }

    @Test
    void each_batch_has_room_for_its_texts() {
        Schedule schedule = schedule(lessons(500, true), 2);
        for (int step = 0; step < schedule.steps(); step++) {
            Schedule.Step at = schedule.at(step);
            Rows rows = new Rows();
            for (Lesson lesson : at.lessons()) {
                boolean room = at.pairs()
                        ? rows.takeBoth(length(lesson.text(), Rows.HALF), length(lesson.about(), Rows.HALF))
                        : rows.take(length(lesson.text(), Rows.LENGTH)) >= 0;
                assertThat(room).isTrue();
            }
        }
    }

    @Test
    void every_fifth_batch_is_of_pairs_where_there_are_enough() {
        Schedule with = schedule(lessons(500, true), 1);
        Schedule without = schedule(lessons(500, false), 1);
        for (int step = 0; step < with.steps(); step++) {
            assertThat(with.at(step).pairs()).isEqualTo(step % 5 == 4);
        }
        for (int step = 0; step < without.steps(); step++) {
            assertThat(without.at(step).pairs()).isFalse();
        }
    }

    @Test
    void texts_of_which_nothing_is_known_come_only_beside_what_they_are_about() {
        List<Lesson> lessons = lessons(300, false);
        for (int i = 0; i < 100; i++) {
            lessons.add(new Lesson("unknown " + i, new float[] {Float.NaN}, 1, "about " + i));
        }
        Schedule schedule = schedule(lessons, 1);
        HashSet<String> alone = new HashSet<>();
        HashSet<String> beside = new HashSet<>();
        for (int step = 0; step < schedule.steps(); step++) {
            Schedule.Step at = schedule.at(step);
            at.lessons().forEach(lesson -> (at.pairs() ? beside : alone).add(lesson.text()));
        }
        assertThat(alone).noneMatch(text -> text.startsWith("unknown"));
        assertThat(beside).isNotEmpty().allMatch(text -> text.startsWith("unknown"));
    }

    @Test
    void the_same_lessons_give_the_same_steps() {
        Schedule one = schedule(lessons(300, true), 1.5);
        Schedule other = schedule(lessons(300, true), 1.5);
        assertThat(one.sum()).isEqualTo(other.sum());
        for (int step = 0; step < one.steps(); step++) {
            assertThat(one.at(step).lessons().stream().map(Lesson::text))
                    .containsExactlyElementsOf(
                            other.at(step).lessons().stream().map(Lesson::text).toList());
        }
    }

    @Test
    void another_gold_text_or_length_is_another_plan() {
        long sum = schedule(lessons(300, false), 1).sum();
        List<Lesson> changed = lessons(300, false);
        changed.set(7, new Lesson(changed.get(7).text(), new float[] {Float.NaN}, 1, null));
        assertThat(schedule(changed, 1).sum()).isNotEqualTo(sum);
        assertThat(schedule(lessons(299, false), 1).sum()).isNotEqualTo(sum);
        assertThat(schedule(lessons(300, false), 2).sum()).isNotEqualTo(sum);
    }

    @Test
    void the_rate_rises_and_then_falls_to_almost_nothing() {
        Schedule schedule = schedule(lessons(6_000, false), 2);
        assertThat(schedule.steps()).isGreaterThan(300);
        assertThat(schedule.rate(0)).isLessThan(schedule.rate(100));
        assertThat(schedule.rate(199)).isGreaterThan(schedule.rate(100)).isGreaterThan(schedule.rate(290));
        assertThat(schedule.rate(schedule.steps() - 1)).isPositive().isLessThan(schedule.rate(199) / 20);
    }

    @Test
    void too_few_texts_are_refused() {
        assertThatThrownBy(() -> schedule(lessons(20, false), 1)).hasMessageContaining("20 texts to learn from");
    }

    @Test
    void held_texts_come_in_their_order_each_once() {
        List<Lesson> held = lessons(200, false);
        List<Lesson> seen = Schedule.inOrder(held, ScheduleTest::length).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(seen).containsExactlyElementsOf(held);
    }
}
