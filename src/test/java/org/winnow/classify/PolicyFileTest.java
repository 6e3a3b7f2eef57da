package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.fault.ModelException;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.label.Policy;

class PolicyFileTest {
    private static final String ALL =
            "{\"conspiracy\": 0.5, \"hostility\": 0.4, \"propaganda\": 0.6, \"off_topic\": 0.7}";

    @TempDir
    Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("policy.json"), json);
    }

    @Test
    void thresholds_are_read_by_label_and_kind() throws IOException {
        Policy policy = PolicyFile.read(
                file("{\"name\": \"strict\", \"thresholds\": " + ALL + ", \"kinds\": {\"threat\": 0.2}}"));
        assertThat(policy.name()).isEqualTo("strict");
        assertThat(policy.thresholds()).containsEntry(Label.OFF_TOPIC, 0.7).containsEntry(Label.HOSTILITY, 0.4);
        assertThat(policy.kindThresholds()).containsOnlyKeys(Kind.THREAT);
    }

    @Test
    void kinds_may_be_left_out() throws IOException {
        assertThat(PolicyFile.read(file("{\"name\": \"a\", \"thresholds\": " + ALL + "}"))
                        .kindThresholds())
                .isEmpty();
    }

    @Test
    void the_policy_that_ships_can_be_read() {
        assertThat(PolicyFile.read(Path.of("models/policy.json")).name()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource({"hostillity,hostility", "offtopic,off_topic", "Propaganda,propaganda"})
    void an_unknown_label_is_an_error_that_names_the_nearest(String key, String nearest) throws IOException {
        Path file = file("{\"name\": \"a\", \"thresholds\": {\"" + key + "\": 0.5}}");
        assertThatThrownBy(() -> PolicyFile.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessage(file + ": has the unknown key \"" + key + "\"; did you mean \"" + nearest + "\"?");
    }

    @Test
    void an_unknown_key_at_the_top_is_an_error_too() throws IOException {
        Path file = file("{\"name\": \"a\", \"treshold\": {}}");
        assertThatThrownBy(() -> PolicyFile.read(file)).hasMessageEndingWith("did you mean \"thresholds\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5|has \"hostility\": 1.5; give a number from 0 to 1",
                "-0.1|has \"hostility\": -0.1; give a number from 0 to 1",
                "\"high\"|has \"hostility\": \"high\"; give a number from 0 to 1",
                "null|has \"hostility\": null; give a number from 0 to 1"
            })
    void a_threshold_is_a_number_from_0_to_1(String value, String message) throws IOException {
        Path file = file("{\"name\": \"a\", \"thresholds\": " + ALL.replace("0.4", value) + "}");
        assertThatThrownBy(() -> PolicyFile.read(file)).hasMessageEndingWith(message);
    }

    @Test
    void every_label_needs_a_threshold() throws IOException {
        Path file = file("{\"name\": \"a\", \"thresholds\": {\"hostility\": 0.5}}");
        assertThatThrownBy(() -> PolicyFile.read(file))
                .hasMessageEndingWith("has no threshold for \"conspiracy\"; give a number from 0 to 1");
    }

    @Test
    void what_is_no_json_is_named_with_its_line() throws IOException {
        Path file = file("{\"name\": \"a\",\n oops}");
        assertThatThrownBy(() -> PolicyFile.read(file)).hasMessageStartingWith(file + ": line 2 is no JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "3", "{} {}", "{\"name\": \"\", \"thresholds\": {}}"})
    void other_json_is_refused(String json) throws IOException {
        Path file = file(json);
        assertThatThrownBy(() -> PolicyFile.read(file)).isInstanceOf(ModelException.class);
    }

    @Test
    void a_missing_policy_is_named() {
        assertThatThrownBy(() -> PolicyFile.read(folder.resolve("none.json")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("none.json");
    }
}
