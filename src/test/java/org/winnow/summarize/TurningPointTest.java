package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;

class TurningPointTest {
    /** One letter a comment: h is hostile, c is civil, x has no score. */
    private static List<LabeledComment> thread(String letters) {
        List<LabeledComment> comments = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            Labeled comment = Labeled.comment("c" + (i + 1), "words " + i);
            switch (letters.charAt(i)) {
                case 'h' -> comment.score(Label.HOSTILITY, 0.9);
                case 'x' -> comment.unscored();
                default -> comment.score(Label.HOSTILITY, 0.1);
            }
            comments.add(comment.build());
        }
        return comments;
    }

    @ParameterizedTest(name = "{0} turns at {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "cccchhhcc, c5, three of five after none of four",
                "chhhcc, c2, one civil comment is enough before",
                "hhhhh, -, hostile from the start did not turn",
                "hcchhh, -, one in three was hostile before",
                "hcccchhh, -, exactly one in five is not fewer than one in five",
                "hccccchhh, c7, one in six is fewer",
                "cccchhccc, -, only two of five",
                "ccccchchch, c6, gaps may lie between",
                "cccchhh, c5, three are left at the end and all are hostile",
                "cccchh, -, two at the end are not three",
                "cxxhxhxhx, c4, comments without a score are passed over",
                "cccccccccccc, -, nothing is hostile",
                "h, -, one comment"
            })
    void turns_where_three_of_five_are_hostile_and_fewer_than_one_in_five_were(
            String letters, String expected, String why) {
        assertThat(TurningPoint.in(thread(letters)).map(TurningPoint::at).orElse(null))
                .as(why)
                .isEqualTo(expected);
    }

    @Test
    void an_empty_thread_does_not_turn() {
        assertThat(TurningPoint.in(List.of())).isEmpty();
    }

    @Test
    void it_names_what_it_rests_on() {
        TurningPoint point = TurningPoint.in(thread("hccccchhch")).orElseThrow();
        assertThat(point.before()).isEqualTo(6);
        assertThat(point.hostileBefore()).containsExactly("c1");
        assertThat(point.window()).containsExactly("c7", "c8", "c9", "c10");
        assertThat(point.hostile()).containsExactly("c7", "c8", "c10");
    }
}
