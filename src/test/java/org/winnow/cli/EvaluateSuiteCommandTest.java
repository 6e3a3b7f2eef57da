package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateSuiteCommandTest {
    private static final String SUITE = """
            [slots]
            WHO: Ann | Bo

            [functionality: insult | label: hostile | kinds: insult | twin: thanks]
            # insults
            You are a stupid worthless idiot, {WHO}.

            [functionality: thanks | label: not | twin: insult]
            # thanks
            Thank you for the kind words, {WHO}.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write_suites() throws IOException {
        Files.writeString(folder.resolve("rude.txt"), SUITE);
        Files.writeString(folder.resolve("other.txt"), SUITE.replace("Ann | Bo", "Cy | Di"));
    }

    private Commands.Outcome run(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(more, 0, args, 6, more.length);
        System.arraycopy(
                new String[] {
                    "evaluate",
                    "suite",
                    "--suites",
                    folder.toString(),
                    "--cache",
                    folder.resolve("v.bin").toString()
                },
                0,
                args,
                0,
                6);
        return Commands.run(args);
    }

    @Test
    void each_suite_is_measured_with_the_models_that_ship() {
        Commands.Outcome outcome = run();

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("Suite other: 4 cases of 2 templates", "Suite rude: 4 cases of 2 templates");
        assertThat(outcome.out()).containsPattern("\\| insult / thanks \\| +2 \\| 1.000");
        assertThat(outcome.err()).contains("measuring suite rude", "texts left to encode");
    }

    @Test
    void one_suite_may_be_chosen_and_json_is_one_object_a_suite() throws IOException {
        Commands.Outcome outcome = run("--suite", "rude", "--json");

        assertThat(outcome.jsonLines()).hasSize(1);
        JsonNode suite = outcome.jsonLines().get(0);
        assertThat(suite.path("suite").asText()).isEqualTo("rude");
        assertThat(suite.path("right").path("value").asDouble()).isOne();
    }

    @Test
    void a_suite_that_is_not_there_is_wrong_usage_and_names_those_that_are() {
        Commands.Outcome outcome = run("--suite", "rudeness");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("expected some of [other, rude]");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        Commands.Outcome outcome = Commands.run("evaluate", "suite", "--suites", "no-such");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("no-such");
    }

    @Test
    void a_suite_that_is_not_in_form_is_named_with_its_line() throws IOException {
        Files.writeString(folder.resolve("rude.txt"), SUITE.replace("{WHO}.\n", "{WHOM}.\n"));
        Commands.Outcome outcome = run();

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("rude.txt:6: no slot is called \"WHOM\"");
        assertThat(outcome.out()).isEmpty();
    }
}
