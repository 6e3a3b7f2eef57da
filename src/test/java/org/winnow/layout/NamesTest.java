package org.winnow.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @Test
    void invented_names_take_many_forms() {
        Dice dice = new Dice(1);
        List<String> names =
                IntStream.range(0, 2000).mapToObj(i -> Names.invent(dice)).toList();
        assertThat(names)
                .anyMatch(n -> n.matches("\\p{Lu}\\p{L}+ \\p{Lu}\\."))
                .anyMatch(n -> n.matches("\\p{Ll}+\\d+"));
        assertThat(names)
                .anyMatch(n -> n.endsWith("™"))
                .anyMatch(n -> n.contains("(the "))
                .anyMatch(n -> n.contains("_"));
        assertThat(names).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({"Ann Holm,AH", "rhodium10,R", "™,?", "a.b. c,AB"})
    void initials_are_the_first_letters_of_the_first_two_words(String name, String initials) {
        assertThat(Names.initials(name)).isEqualTo(initials);
    }

    @Test
    void picks_keep_their_order_and_small_numbers_are_more_frequent() {
        Dice dice = new Dice(2);
        assertThat(dice.some(List.of(1, 2, 3, 4, 5), 3)).isSorted().hasSize(3);
        assertThat(dice.some(List.of(1, 2), 9)).containsExactly(1, 2);
        assertThat(IntStream.range(0, 1000)
                        .map(i -> dice.skewed(1, 100))
                        .average()
                        .orElseThrow())
                .isLessThan(45);
    }
}
