package org.winnow.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys are the public interface: a change here breaks who reads our results. */
class LabelTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "conspiracy, 'actor plot secrecy intent evidence'",
        "hostility, 'insult threat identity harm_wish dehumanising'",
        "propaganda, 'talking_point technique'",
        "off_topic, 'spam site chat other_subject'"
    })
    void labels_and_kinds_have_the_names_of_the_contract(String label, String kinds) {
        List<Kind> found = Label.ofKey(label).orElseThrow().kinds();
        assertThat(found).extracting(Kind::key).containsExactly(kinds.split(" "));
    }

    @Test
    void there_are_four_labels_in_the_order_of_the_contract() {
        assertThat(Label.values())
                .extracting(Label::key)
                .containsExactly("conspiracy", "hostility", "propaganda", "off_topic");
    }

    @Test
    void every_kind_belongs_to_exactly_one_label() {
        List<Kind> all = new ArrayList<>();
        for (Label label : Label.values()) {
            all.addAll(label.kinds());
        }
        assertThat(all).containsExactly(Kind.values());
    }

    @ParameterizedTest
    @EnumSource(Label.class)
    void a_label_is_found_by_its_key(Label label) {
        assertThat(Label.ofKey(label.key())).contains(label);
        assertThat(label.kinds()).allMatch(kind -> kind.label() == label);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_kind_is_found_by_its_key(Kind kind) {
        assertThat(Kind.ofKey(kind.key())).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hostility", "HOSTILITY", "off-topic", " hostility", "hostility ", "insults", "null"})
    void no_other_spelling_is_a_label_or_a_kind(String key) {
        assertThat(Label.ofKey(key)).isEmpty();
        assertThat(Kind.ofKey(key)).isEmpty();
    }

    @Test
    void no_key_names_both_a_label_and_a_kind() {
        assertThat(Arrays.stream(Kind.values()).map(Kind::key))
                .noneMatch(key -> Label.ofKey(key).isPresent());
    }

    @Test
    void keys_do_not_depend_on_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Kind.SITE.key()).as("no dotless i").isEqualTo("site");
            assertThat(Kind.ofKey("insult")).contains(Kind.INSULT);
        } finally {
            Locale.setDefault(before);
        }
    }
}
