package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private static final float[] COMMENT = {1, 0, 0};
    private static final float[] NEAR = {2, 0.5f, 0};
    private static final float[] FAR = {-1, 3, 0};
    private static final double[] ODDS = {2, -2};

    private static Features of(Context context) {
        return Features.of(COMMENT, "Some text", ODDS, context);
    }

    @Test
    void without_context_everything_about_it_is_zero() {
        Features features = of(Context.NONE);
        assertThat(features.parent()).containsOnly(0);
        assertThat(features.match()).containsOnly(0);
        assertThat(features.topic()).hasSize(Features.TOPIC).containsOnly(0);
        assertThat(features.isFinite()).isTrue();
    }

    @Test
    void the_text_part_does_not_know_the_context() {
        assertThat(of(new Context(FAR, List.of(NEAR, FAR), NEAR, FAR, ContextWords.NONE))
                        .text())
                .isEqualTo(of(Context.NONE).text());
    }

    @Test
    void the_nearest_passage_counts_most() {
        Context context = new Context(null, List.of(FAR, NEAR), null, null, ContextWords.NONE);
        assertThat(context.nearestPassage(COMMENT)).isEqualTo(1);
        double nearest = VectorSpace.cosine(COMMENT, NEAR);
        assertThat((double) of(context).topic()[1]).isCloseTo(4 * nearest, within(1e-5));
    }

    @Test
    void a_comment_on_the_subject_has_higher_cosines_than_one_beside_it() {
        Context context = new Context(NEAR, List.of(NEAR), null, null, ContextWords.NONE);
        Features on = Features.of(COMMENT, "x", ODDS, context);
        Features off = Features.of(new float[] {0, 0, 1}, "x", ODDS, context);
        assertThat(on.topic()[0]).isGreaterThan(off.topic()[0]);
        assertThat(on.topic()[6]).isGreaterThan(off.topic()[6]);
    }

    @Test
    void flags_tell_which_parts_of_the_context_are_known() {
        float[] topic =
                of(new Context(NEAR, List.of(), FAR, null, ContextWords.NONE)).topic();
        assertThat(topic[8]).isEqualTo(1);
        assertThat(topic[9]).isZero();
        assertThat(topic[10]).isEqualTo(1);
        assertThat(topic[11]).isZero();
    }

    @Test
    void off_topic_can_be_judged_by_any_of_title_article_and_parent() {
        assertThat(Context.NONE.canJudgeTopic()).isFalse();
        assertThat(new Context(null, List.of(), null, FAR, ContextWords.NONE).canJudgeTopic())
                .isFalse();
        assertThat(new Context(NEAR, List.of(), null, null, ContextWords.NONE).canJudgeTopic())
                .isTrue();
        assertThat(new Context(null, List.of(NEAR), null, null, ContextWords.NONE).canJudgeTopic())
                .isTrue();
        assertThat(new Context(null, List.of(), NEAR, null, ContextWords.NONE).canJudgeTopic())
                .isTrue();
    }

    @Test
    void words_in_common_follow_the_flags() {
        ContextWords words = new ContextWords(Set.of("bridge"), Set.of(), Set.of());
        float[] topic = Features.of(COMMENT, "bridge works", ODDS, new Context(NEAR, List.of(), null, null, words))
                .topic();
        assertThat(topic).hasSize(16);
        assertThat(topic[12]).isEqualTo(0.5f);
        assertThat(topic[13]).isZero();
        assertThat(topic[15]).isEqualTo(0.5f);
    }
}
