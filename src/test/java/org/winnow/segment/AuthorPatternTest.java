package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorPatternTest {
    private static List<String> names(List<String> lines) {
        AuthorPattern pattern = AuthorPattern.of(lines);
        return lines.stream()
                .map(line -> String.valueOf(pattern.read(line).name()))
                .toList();
    }

    static Stream<List<String>> wordings() {
        return Stream.of(
                List.of("Par %s", "Par %s", "Par %s"),
                List.of("Postby %s »", "Postby %s »", "Postby %s »"),
                List.of("%s #", "%s #", "%s #"),
                List.of("%s Le 18/02 à 14:05", "%s Le 19/02 à 09:11", "%s Le 1/03 à 23:59"),
                List.of("Zarbane %s kovi 3", "Zarbane %s kovi 17", "Zarbane %s kovi 4"),
                List.of("%s · 4 points · 2 hours ago", "%s · 11 points · 3 hours ago", "%s · 2 points · 1 day ago"));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void what_all_author_lines_of_a_page_share_is_no_part_of_a_name(List<String> wording) {
        List<String> people = List.of("Ann Lee", "bob_1999", "the quiet one");
        List<String> lines = List.of(
                wording.get(0).formatted(people.get(0)),
                wording.get(1).formatted(people.get(1)),
                wording.get(2).formatted(people.get(2)));
        assertThat(names(lines)).isEqualTo(people);
    }

    @Test
    void a_pattern_needs_three_different_lines() {
        assertThat(names(List.of("Zorb Ann", "Zorb Bob", "Zorb Bob")))
                .containsExactly("Zorb Ann", "Zorb Bob", "Zorb Bob");
        assertThat(names(List.of("Zorb Ann", "Zorb Bob", "Zorb Cid"))).containsExactly("Ann", "Bob", "Cid");
    }

    @Test
    void names_that_differ_in_a_number_alone_keep_their_word() {
        assertThat(names(List.of("Guest 12", "Guest 14", "Guest 3")))
                .containsExactly("Guest 12", "Guest 14", "Guest 3");
    }

    @Test
    void known_wording_that_cuts_a_name_closer_goes_before_what_the_lines_share() {
        assertThat(names(List.of("Ann's avatar", "Bob's avatar", "Cid's avatar")))
                .containsExactly("Ann", "Bob", "Cid");
        assertThat(names(List.of("Registered CommenterAnn", "Registered CommenterBob", "Registered CommenterCid")))
                .containsExactly("Ann", "Bob", "Cid");
    }

    @Test
    void an_article_that_names_share_is_part_of_them() {
        assertThat(names(List.of("the saturn thunder", "the common amber", "the orbit azure")))
                .containsExactly("the saturn thunder", "the common amber", "the orbit azure");
    }

    @Test
    void one_line_of_another_kind_does_not_hide_the_pattern() {
        assertThat(names(List.of("Par Ann", "Par Bob", "Par Cid", "Par Dee", "La rédaction")))
                .containsExactly("Ann", "Bob", "Cid", "Dee", "La rédaction");
    }

    @Test
    void lines_of_names_alone_are_read_as_they_are() {
        assertThat(names(List.of("Ann Lee", "Bob Lee", "Cid"))).containsExactly("Ann Lee", "Bob Lee", "Cid");
    }

    @Test
    void any_lines_are_read_without_failing() {
        Random random = new Random(5);
        String[] parts = {"Par ", "12:30", " ", "\u00a0", "😀", "(", "→ ", "x", "2012-01-01", "#", "says:", "\t"};
        for (int round = 0; round < 500; round++) {
            List<String> lines = Stream.generate(() -> {
                        StringBuilder b = new StringBuilder("a");
                        for (int i = random.nextInt(6); i > 0; i--) {
                            b.append(parts[random.nextInt(parts.length)]);
                        }
                        return b.toString();
                    })
                    .limit(1 + random.nextInt(6))
                    .toList();
            assertThat(names(lines)).hasSameSizeAs(lines);
        }
    }
}
