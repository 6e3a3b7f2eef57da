package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.page.Line;
import org.winnow.page.Page;

/** Pages longer than any that was learnt. */
class LongPageTest {
    private static Segmenter segmenter;

    @BeforeAll
    static void load() {
        segmenter = Segmenter.load(Path.of("models/segment"));
    }

    private static Page page(int comments) {
        List<Line> lines = new ArrayList<>();
        add(lines, "Council votes to close the harbour baths", 0);
        for (int i = 0; i < 6; i++) {
            add(
                    lines,
                    "The council voted on Tuesday to close the baths after a long debate about money, safety and the wishes"
                            + " of the people who have swum there for forty years.",
                    1);
        }
        add(lines, "Comments", 1);
        for (int i = 0; i < comments; i++) {
            add(lines, "reader" + i, 1);
            add(
                    lines,
                    "I do not think that the council was right about the baths this time, and I said so in letter " + i
                            + ".",
                    0);
        }
        return Page.of("long", lines);
    }

    private static void add(List<Line> lines, String text, int blanks) {
        lines.add(new Line(lines.size() + 1, text, blanks, 0, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 300, 350, 400, 500, 3000, 10_000})
    void names_that_differ_in_digits_alone_stay_names_however_many(int comments) {
        Discussion found = segmenter.segment(page(comments));
        assertThat(found.comments()).hasSize(comments).allSatisfy(comment -> assertThat(comment.author())
                .startsWith("reader"));
        assertThat(found.comments().get(comments - 1))
                .extracting(Comment::author)
                .isEqualTo("reader" + (comments - 1));
    }

    @Test
    void counts_of_a_page_within_what_was_learnt_are_left_alone() {
        float most = 0;
        for (float[] row : features(390)) {
            for (float value : row) {
                most = Math.max(most, value);
            }
        }
        assertThat(most).isGreaterThan(1);
    }

    @Test
    void counts_of_a_longer_page_stay_at_what_was_learnt() {
        for (float[] row : features(3000)) {
            for (float value : row) {
                assertThat(value).isBetween(-1f, 1f);
            }
        }
    }

    private static float[][] features(int comments) {
        return PageFeatures.of(page(comments).lines().stream().map(LineView::of).toList());
    }
}
