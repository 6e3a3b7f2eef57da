package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the model files tell of the words they were learnt from: nothing. */
class PredicatesTest {
    private static String[] of(List<LineView> views, int line) {
        return Predicates.of(views, Blocks.of(views), line);
    }

    @Test
    void predicates_are_short_hashes() {
        List<LineView> views = Views.of("Maureen Pask", "2 hours ago", "I was there when it burnt.", "Reply");
        for (int i = 0; i < views.size(); i++) {
            assertThat(of(views, i)).isNotEmpty().allMatch(p -> p.matches("[0-9a-z]{1,4}"));
        }
    }

    @Test
    void the_same_line_in_the_same_place_gives_the_same_predicates() {
        List<LineView> views = Views.of("Ann", "Reply", "Bob");
        assertThat(of(views, 1)).isEqualTo(of(views, 1));
    }

    @Test
    void words_and_neighbours_change_them() {
        List<String> one = List.of(of(Views.of("Ann", "Reply"), 0));
        assertThat(List.of(of(Views.of("Bob", "Reply"), 0))).isNotEqualTo(one);
        assertThat(List.of(of(Views.of("Ann", "Share"), 0))).isNotEqualTo(one);
    }

    @Test
    void the_heading_over_a_list_changes_the_predicates_of_each_line_in_it() {
        String[] related = of(Views.of("Related", "", "one", "two", "three", "four", "five"), 5);
        assertThat(of(Views.of("Tables", "", "one", "two", "three", "four", "five"), 5))
                .isEqualTo(related);
        assertThat(of(Views.of("Tables", "", "Related", "two", "three", "four", "five"), 5))
                .isNotEqualTo(related);
    }

    /** A hash has at most four characters, so any longer word in the file would be text. */
    @Test
    void the_shipped_model_holds_no_word_of_the_cue_list() throws IOException {
        String model = Files.readString(Path.of("models/segment/words.bin"), StandardCharsets.ISO_8859_1);
        assertThat(model).hasSizeGreaterThan(100_000);
        assertThat(cueWords()).hasSizeGreaterThan(300).noneMatch(model::contains);
    }

    private static Set<String> cueWords() throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Cues.class.getResourceAsStream("cues.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Words.of(line.substring(line.indexOf('\t') + 1)).stream())
                    .filter(word -> word.length() > 4)
                    .collect(Collectors.toSet());
        }
    }
}
