package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.summarize.Labeled.comment;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.summarize.Labeled;

class MarkedTextTest {
    /** Writes marked runs in brackets. */
    private static String marked(LabeledComment comment) {
        return MarkedText.of(comment).stream()
                .map(run -> run.marked() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }

    private static Labeled hostile(String text) {
        return comment("c1", text).score(Label.HOSTILITY, 0.9);
    }

    @Test
    void text_without_evidence_is_one_run() {
        assertThat(MarkedText.of(comment("c1", "Quite so.").build())).hasSize(1);
        assertThat(marked(comment("c1", "Quite so.").build())).isEqualTo("Quite so.");
    }

    @Test
    void spans_are_cut_out_at_both_ends() {
        assertThat(marked(hostile("you clown, you fool")
                        .mark(Label.HOSTILITY, "you clown", 0.9)
                        .mark(Label.HOSTILITY, "fool", 0.5)
                        .build()))
                .isEqualTo("[you clown], you [fool]");
    }

    @Test
    void spans_that_overlap_are_cut_where_either_ends() {
        assertThat(marked(hostile("abcdefgh")
                        .mark(Label.HOSTILITY, "bcde", 0.9)
                        .mark(Label.HOSTILITY, "defg", 0.5)
                        .build()))
                .isEqualTo("a[bc][de][fg]h");
    }

    @Test
    void evidence_for_a_label_that_was_not_given_is_not_shown() {
        assertThat(marked(comment("c1", "you clown")
                        .mark(Label.HOSTILITY, "clown", 0.2)
                        .build()))
                .isEqualTo("you clown");
    }

    @Test
    void a_cut_between_invisible_characters_keeps_the_words() {
        assertThat(marked(hostile("x\u202Eyz\u202C")
                        .mark(Label.HOSTILITY, "\u202Ey", 0.9)
                        .build()))
                .isEqualTo("x[⟨U+202E⟩y]z⟨U+202C⟩");
    }
}
