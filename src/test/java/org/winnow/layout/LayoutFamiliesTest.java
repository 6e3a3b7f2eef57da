package org.winnow.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutFamiliesTest {
    @Test
    void there_are_more_than_forty_families_with_comments_and_many_that_only_look_so() {
        assertThat(LayoutFamilies.all().stream()
                        .filter(LayoutFamily::hasComments)
                        .count())
                .isGreaterThan(40);
        assertThat(LayoutFamilies.all().stream().filter(f -> !f.hasComments()).count())
                .isGreaterThan(15);
    }

    @Test
    void names_are_unique() {
        assertThat(LayoutFamilies.all()).extracting(LayoutFamily::name).doesNotHaveDuplicates();
    }

    @Test
    void groups_part_the_families() {
        assertThat(LayoutFamilies.byGroup()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(LayoutFamilies.byGroup().values().stream()
                        .mapToInt(List::size)
                        .sum())
                .isEqualTo(LayoutFamilies.all().size());
    }

    @Test
    void interfaces_come_in_many_languages() {
        assertThat(LayoutFamilies.all().stream().map(LayoutFamily::language).distinct())
                .contains("en", "de", "fr", "es", "pt", "it", "ru");
    }

    @Test
    void a_family_is_found_by_name() {
        assertThat(LayoutFamilies.named("disqus")).isPresent();
        assertThat(LayoutFamilies.named("nothing")).isEmpty();
    }

    @Test
    void a_family_is_read_from_its_description() {
        LayoutFamily family = FamilyParser.parse(
                        "blogs",
                        List.of("[a-b]", "site: blog", "anonymous: 0.5", "A~: {author} || by {author}", ".", "C"))
                .get(0);
        assertThat(family.name()).isEqualTo("a-b");
        assertThat(family.anonymous()).isEqualTo(0.5);
        assertThat(family.entry()).extracting(TemplateLine::code).containsExactly('A', '.', 'C');
        assertThat(family.entry().get(0).when()).isEqualTo(TemplateLine.When.SOME_ENTRIES);
        assertThat(family.entry().get(0).alternatives()).containsExactly("{author}", "by {author}");
    }

    @Test
    void a_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> FamilyParser.parse("blogs", List.of("[a]", "Z: what")))
                .hasMessageContaining("Z: what");
    }
}
