package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {
    private static final int AUTHOR = LineState.AUTHOR.ordinal();

    private static float[][] sharpen(List<LineView> views, LineState[] states) {
        float[][] p = new float[states.length][LineState.values().length];
        for (int i = 0; i < p.length; i++) {
            Arrays.fill(p[i], 0.1f);
            p[i][states[i].ordinal()] = 0.4f;
        }
        return NameForm.sharpen(views, states, p);
    }

    @Test
    void a_line_in_the_form_of_the_names_is_likelier_a_name() {
        List<LineView> views = Views.of(
                "Ann:",
                "Quite so.",
                "Bob Lee:",
                "No, not at all.",
                "Kim:",
                "Why?",
                "Olu K.:",
                "I agree.",
                "Chen:",
                "Me too");

        float[][] p = sharpen(views, Views.states("ACACACACCC"));

        assertThat(p[8][AUTHOR]).isGreaterThan(0.15f);
        assertThat(p[9][AUTHOR]).isLessThan(0.1f);
    }

    @ParameterizedTest(name = "{0} is no name where names look like {1}")
    @CsvSource({
        "Mike, by Ann on 3 May 2011, by Bob on 4 May 2011, by Kim on 4 May 2011, by Lee on 5 May 2011",
        "'@ Cherokee Organics,', Ann #, Bob #, Kim Sparrow #, Lee #",
        "would become, Ann5 May 2011, Bob Hay6 May 2011, Kim7 May 2011, Lee9 May 2011",
        "Cheers Jo, - Ann, - Bob Hay, - Kim, - Lee",
    })
    void a_line_in_another_form_is_less_likely_one(String other, String a, String b, String c, String d) {
        List<LineView> views = Views.of(a, "One thing.", b, "Another thing.", c, "A third thing.", d, "Last.", other);

        float[][] p = sharpen(views, Views.states("ACACACACA"));

        assertThat(p[8][AUTHOR]).isLessThan(0.2f);
        assertThat(p[0][AUTHOR]).isGreaterThan(0.4f);
    }

    @Test
    void names_that_have_nothing_in_common_tell_nothing() {
        List<LineView> views = Views.of("Ann", "One.", "bob77", "Two.", "Kim Hay", "Three.", "lee", "Four.", "Mike");

        float[][] p = sharpen(views, Views.states("ACACACACC"));

        assertThat(p[8][AUTHOR]).isEqualTo(0.1f);
    }

    @Test
    void three_names_are_too_few_to_show_a_form() {
        List<LineView> views = Views.of("Ann:", "One.", "Bob:", "Two.", "Kim:", "Three.", "Lee:");

        assertThat(sharpen(views, Views.states("ACACACC"))[6][AUTHOR]).isEqualTo(0.1f);
    }

    @Test
    void lines_outside_the_comments_keep_what_they_have() {
        List<LineView> views =
                Views.of("Related:", "Ann:", "One.", "Bob:", "Two.", "Kim:", "Three.", "Lee:", "Four.", "Contact:");

        float[][] p = sharpen(views, Views.states("XACACACACX"));

        assertThat(p[0][AUTHOR]).isEqualTo(0.1f);
        assertThat(p[9][AUTHOR]).isEqualTo(0.1f);
    }

    @Test
    void probabilities_still_add_up_to_one() {
        List<LineView> views = Views.of("Ann:", "One.", "Bob:", "Two.", "Kim:", "Three.", "Lee:", "Four.");

        for (float[] row : sharpen(views, Views.states("ACACACAC"))) {
            float sum = 0;
            for (float p : row) {
                sum += p;
            }
            assertThat(sum).isBetween(0.99f, 1.01f);
        }
    }
}
