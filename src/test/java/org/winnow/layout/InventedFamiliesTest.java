package org.winnow.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InventedFamiliesTest {
    @Test
    void the_same_seed_gives_the_same_layout_and_another_another() {
        assertThat(InventedFamilies.invent(7)).isEqualTo(InventedFamilies.invent(7));
        Set<LayoutFamily> different = new HashSet<>();
        LongStream.range(0, 200).mapToObj(InventedFamilies::invent).forEach(different::add);
        assertThat(different).hasSize(200);
    }

    @Test
    void most_have_comments_and_some_only_look_as_if() {
        long comments = LongStream.range(0, 400)
                .mapToObj(InventedFamilies::invent)
                .filter(LayoutFamily::hasComments)
                .count();
        assertThat(comments).isBetween(300L, 380L);
    }

    @Test
    void names_stand_above_below_and_nowhere() {
        Set<String> orders = new HashSet<>();
        LongStream.range(0, 200)
                .mapToObj(InventedFamilies::invent)
                .filter(LayoutFamily::hasComments)
                .forEach(family -> {
                    StringBuilder codes = new StringBuilder();
                    family.entry().forEach(line -> codes.append(line.code()));
                    int name = codes.indexOf("A");
                    orders.add(name < 0 ? "nowhere" : name < codes.indexOf("C") ? "above" : "below");
                });
        assertThat(orders).containsExactlyInAnyOrder("above", "below", "nowhere");
    }

    @Test
    void none_is_among_the_layouts_that_are_measured() {
        assertThat(LayoutFamilies.all()).noneMatch(family -> family.group().equals("invented"));
    }
}
