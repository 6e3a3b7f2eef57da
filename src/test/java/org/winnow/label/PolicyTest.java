package org.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Policy THREAT_COUNTS_EARLY =
            new Policy("strict", Policy.even().thresholds(), Map.of(Kind.THREAT, 0.3));

    private static Map<Label, Double> all(double p) {
        Map<Label, Double> byLabel = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            byLabel.put(label, p);
        }
        return byLabel;
    }

    private static List<Label> given(Policy policy, Label label, double p) {
        return policy.labels(new Scores(Map.of(label, p)), KindScores.NONE);
    }

    @ParameterizedTest(name = "{0} at 0.5: {1}")
    @CsvSource({"0, false", "0.4999999, false", "0.5, true", "0.5000001, true", "1, true"})
    void a_label_is_given_where_the_score_reaches_the_threshold(double p, boolean given) {
        assertThat(given(Policy.even(), Label.HOSTILITY, p).contains(Label.HOSTILITY))
                .isEqualTo(given);
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void each_label_has_a_threshold_of_its_own(Label label) {
        Policy careful = Policy.even().withThreshold(label, 0.9);
        List<Label> labels = careful.labels(new Scores(all(0.8)), KindScores.NONE);
        assertThat(labels).hasSize(3).doesNotContain(label);
    }

    @Test
    void labels_come_in_the_order_of_the_contract_whatever_their_scores() {
        Scores scores = new Scores(
                Map.of(Label.OFF_TOPIC, 0.99, Label.PROPAGANDA, 0.8, Label.HOSTILITY, 0.9, Label.CONSPIRACY, 0.6));
        assertThat(Policy.even().labels(scores, KindScores.NONE))
                .containsExactly(Label.CONSPIRACY, Label.HOSTILITY, Label.PROPAGANDA, Label.OFF_TOPIC);
    }

    @Test
    void a_label_that_was_not_judged_is_not_given_even_at_threshold_zero() {
        Policy everything = new Policy("all", all(0), Map.of());
        assertThat(everything.labels(Scores.NONE, KindScores.NONE)).isEmpty();
        assertThat(given(everything, Label.PROPAGANDA, 0)).containsExactly(Label.PROPAGANDA);
    }

    @Test
    void at_threshold_one_only_certainty_is_enough() {
        Policy certain = new Policy("certain", all(1), Map.of());
        assertThat(given(certain, Label.HOSTILITY, Math.nextDown(1.0))).isEmpty();
        assertThat(given(certain, Label.HOSTILITY, 1)).containsExactly(Label.HOSTILITY);
    }

    @ParameterizedTest(name = "hostility {0}, threat {1}: {2}")
    @CsvSource({
        "0.1, 0.3, true",
        "0.1, 0.29, false",
        "0.6, 0.0, true",
        "0.6, 0.9, true",
    })
    void a_kind_with_a_threshold_gives_its_label_too(double hostility, double threat, boolean given) {
        List<Label> labels = THREAT_COUNTS_EARLY.labels(
                new Scores(Map.of(Label.HOSTILITY, hostility)), KindScores.of(Map.of(Kind.THREAT, threat)));
        assertThat(labels.equals(List.of(Label.HOSTILITY))).isEqualTo(given);
    }

    @Test
    void a_kind_without_a_threshold_gives_no_label() {
        assertThat(THREAT_COUNTS_EARLY.labels(
                        new Scores(Map.of(Label.HOSTILITY, 0.1)), KindScores.of(Map.of(Kind.INSULT, 1.0))))
                .isEmpty();
    }

    @Test
    void a_kind_gives_its_own_label_and_no_other() {
        Scores low = new Scores(all(0.1));
        assertThat(THREAT_COUNTS_EARLY.labels(low, KindScores.of(Map.of(Kind.THREAT, 0.9))))
                .containsExactly(Label.HOSTILITY);
    }

    @Test
    void a_kind_cannot_give_a_label_that_was_not_judged() {
        // Spam may be told without an article, off topic may not.
        Policy spam = new Policy("spam", Policy.even().thresholds(), Map.of(Kind.SPAM, 0.5));
        Scores withoutOffTopic = new Scores(Map.of(Label.HOSTILITY, 0.1));
        assertThat(spam.labels(withoutOffTopic, KindScores.of(Map.of(Kind.SPAM, 0.99))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void a_threshold_that_is_no_probability_is_refused(double p) {
        assertThatThrownBy(() -> Policy.even().withThreshold(Label.OFF_TOPIC, p))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("off_topic has threshold " + p + "; expected 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void a_kind_s_threshold_that_is_no_probability_is_refused(double p) {
        assertThatThrownBy(() -> new Policy("x", all(0.5), Map.of(Kind.HARM_WISH, p)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("harm_wish has threshold " + p + "; expected 0 to 1");
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void every_label_needs_a_threshold(Label missing) {
        Map<Label, Double> three = all(0.5);
        three.remove(missing);
        assertThatThrownBy(() -> new Policy("three", three, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(missing.key() + " has threshold null; expected 0 to 1");
    }

    @Test
    void another_threshold_makes_another_policy_and_leaves_the_first_alone() {
        Policy even = Policy.even();
        Policy strict = even.withThreshold(Label.HOSTILITY, 0.2);
        assertThat(even.thresholds().get(Label.HOSTILITY)).isEqualTo(0.5);
        assertThat(strict.thresholds().get(Label.HOSTILITY)).isEqualTo(0.2);
        assertThat(strict.withThreshold(Label.HOSTILITY, 0.5)).isEqualTo(even);
        assertThat(THREAT_COUNTS_EARLY.withThreshold(Label.OFF_TOPIC, 0.9).kindThresholds())
                .containsExactly(Map.entry(Kind.THREAT, 0.3));
    }

    @Test
    void who_built_a_policy_cannot_change_it_afterwards() {
        Map<Label, Double> thresholds = all(0.5);
        Map<Kind, Double> kinds = new EnumMap<>(Kind.class);
        Policy policy = new Policy("p", thresholds, kinds);
        thresholds.put(Label.HOSTILITY, 0.0);
        kinds.put(Kind.INSULT, 0.0);
        assertThat(given(policy, Label.HOSTILITY, 0.4)).isEmpty();
        assertThatThrownBy(() -> policy.thresholds().put(Label.HOSTILITY, 0.0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_lower_threshold_never_takes_a_label_away() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            Map<Label, Double> scores = new EnumMap<>(Label.class);
            Map<Label, Double> high = new EnumMap<>(Label.class);
            Map<Label, Double> low = new EnumMap<>(Label.class);
            for (Label label : Label.values()) {
                scores.put(label, random.nextDouble());
                high.put(label, random.nextDouble());
                low.put(label, high.get(label) * random.nextDouble());
            }
            List<Label> few = new Policy("high", high, Map.of()).labels(new Scores(scores), KindScores.NONE);
            List<Label> many = new Policy("low", low, Map.of()).labels(new Scores(scores), KindScores.NONE);
            assertThat(many).containsAll(few);
            assertThat(many).isSubsetOf(Label.values()).isSorted();
        }
    }
}
