package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteTemplateTest {
    private static SuiteSlot slot(String name, int values, SuiteSlot.Form form) {
        return new SuiteSlot(
                name,
                IntStream.range(0, values).mapToObj(i -> name.toLowerCase() + i).toList(),
                form);
    }

    private static SuiteTemplate two(int first, int second) {
        return new SuiteTemplate(
                List.of("", "/", ""),
                List.of(slot("A", first, SuiteSlot.Form.FREE), slot("B", second, SuiteSlot.Form.FREE)));
    }

    @Test
    void combinations_are_numbered_with_the_last_slot_varying_fastest() {
        assertThat(two(2, 3).texts()).containsExactly("a0/b0", "a0/b1", "a0/b2", "a1/b0", "a1/b1", "a1/b2");
    }

    @Test
    void all_are_kept_where_there_are_no_more_than_asked_for() {
        assertThat(two(2, 3).texts(6)).isEqualTo(two(2, 3).texts());
        assertThat(two(2, 3).texts(60)).isEqualTo(two(2, 3).texts());
    }

    @Test
    void else_they_are_picked_in_even_steps_shifted_within_the_step() {
        // n = 12, q = 4, step 3: numbers 0 + 0, 3 + 1, 6 + 0 (3 mod 3), 9 + 0 (6 mod 3)
        assertThat(two(4, 3).texts(4)).containsExactly("a0/b0", "a1/b1", "a2/b0", "a3/b0");
        // n = 5, q = 3, step 1: nothing to shift by, so 0, 1, 3
        assertThat(two(1, 5).texts(3)).containsExactly("a0/b0", "a0/b1", "a0/b3");
    }

    @ParameterizedTest
    @CsvSource({"7, 6, 7", "7, 6, 10", "11, 7, 8", "13, 13, 60", "5, 5, 24"})
    void as_many_as_asked_for_are_picked_and_none_twice(int first, int second, int most) {
        List<String> picked = two(first, second).texts(most);

        assertThat(picked).hasSize(most).doesNotHaveDuplicates();
        assertThat(two(first, second).texts()).containsAll(picked);
    }

    @Test
    void the_last_slot_varies_among_those_picked() {
        // plain even steps of 6 would pick the same last value each time
        List<String> picked = two(10, 6).texts(10);

        assertThat(new HashSet<>(picked.stream().map(text -> text.substring(3)).toList()))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({"GROUP", "PLAIN"})
    void a_template_of_groups_is_expanded_whole(SuiteSlot.Form form) {
        SuiteTemplate template = new SuiteTemplate(List.of("I met ", "."), List.of(slot("G", 54, form)));

        assertThat(template.is(form)).isTrue();
        assertThat(template.texts(2)).hasSize(54).startsWith("I met g0.", "I met g1.");
    }

    @Test
    void a_template_without_slots_is_one_text() {
        SuiteTemplate template = new SuiteTemplate(List.of("I agree."), List.of());

        assertThat(template.combinations()).isOne();
        assertThat(template.texts(7)).containsExactly("I agree.");
    }

    @Test
    void more_combinations_than_can_be_counted_are_very_many() {
        SuiteSlot slot = slot("A", 5_000, SuiteSlot.Form.FREE);
        SuiteTemplate template = new SuiteTemplate(Collections.nCopies(9, ""), Collections.nCopies(8, slot));

        assertThat(template.combinations()).isEqualTo(1L << 40);
    }

    @Test
    void a_template_has_one_literal_more_than_slots() {
        assertThatThrownBy(() -> new SuiteTemplate(List.of("a", "b"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 literals around 0 slots");
    }

    @Test
    void a_slot_has_values() {
        assertThatThrownBy(() -> new SuiteSlot("A", List.of(), SuiteSlot.Form.FREE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("slot A has no values");
    }
}
