package org.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.MIN_VALUE, 0.5})
    void a_score_is_a_probability(double p) {
        assertThat(new Scores(Map.of(Label.HOSTILITY, p)).of(Label.HOSTILITY)).hasValue(p);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.0000001, Double.NaN, Double.NEGATIVE_INFINITY})
    void what_is_no_probability_is_refused(double p) {
        assertThatThrownBy(() -> new Scores(Map.of(Label.OFF_TOPIC, p)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("off_topic scores " + p + "; expected 0 to 1");
    }

    @Test
    void not_judged_is_not_zero() {
        Scores scores = new Scores(Map.of(Label.HOSTILITY, 0.0));
        assertThat(scores.of(Label.HOSTILITY)).hasValue(0);
        assertThat(scores.of(Label.OFF_TOPIC)).isEmpty();
        assertThat(scores).isNotEqualTo(Scores.NONE);
    }

    @Test
    void the_highest_of_several_is_told_and_zero_of_none() {
        assertThat(new Scores(Map.of(Label.HOSTILITY, 0.2, Label.PROPAGANDA, 0.7, Label.OFF_TOPIC, 0.5)).highest())
                .isEqualTo(0.7);
        assertThat(Scores.NONE.highest()).isZero();
    }

    @Test
    void scores_are_equal_by_value_whatever_map_they_came_in() {
        Map<Label, Double> hashed = new HashMap<>(Map.of(Label.HOSTILITY, 0.2, Label.CONSPIRACY, 0.1));
        Map<Label, Double> ordered = new EnumMap<>(hashed);
        assertThat(new Scores(hashed)).isEqualTo(new Scores(ordered)).hasSameHashCodeAs(new Scores(ordered));
    }

    @Test
    void who_built_them_cannot_change_them_afterwards() {
        Map<Label, Double> byLabel = new EnumMap<>(Map.of(Label.HOSTILITY, 0.2));
        Scores scores = new Scores(byLabel);
        byLabel.put(Label.HOSTILITY, 0.9);
        assertThat(scores.of(Label.HOSTILITY)).hasValue(0.2);
        assertThatThrownBy(() -> scores.byLabel().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void kinds_come_in_their_order_and_names_by_the_alphabet_so_that_outputs_do_not_change_from_run_to_run() {
        Map<String, Double> names = new LinkedHashMap<>();
        names.put("slogan", 0.4);
        names.put("doubt", 0.9);
        names.put("loaded-language", 0.6);
        KindScores kinds =
                new KindScores(Map.of(Kind.SPAM, 0.1, Kind.ACTOR, 0.2, Kind.THREAT, 0.3), names, names, names);
        assertThat(kinds.byKind())
                .containsExactly(Map.entry(Kind.ACTOR, 0.2), Map.entry(Kind.THREAT, 0.3), Map.entry(Kind.SPAM, 0.1));
        assertThat(kinds.theories().keySet()).containsExactly("doubt", "loaded-language", "slogan");
        assertThat(kinds.talkingPoints().keySet()).containsExactly("doubt", "loaded-language", "slogan");
        assertThat(kinds.techniques().keySet()).containsExactly("doubt", "loaded-language", "slogan");
    }

    @Test
    void kinds_without_any_judged_are_none() {
        assertThat(KindScores.of(Map.of())).isEqualTo(KindScores.NONE);
        assertThatThrownBy(() -> KindScores.NONE.byKind().put(Kind.SPAM, 1.0))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> KindScores.NONE.theories().put("x", 1.0))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
