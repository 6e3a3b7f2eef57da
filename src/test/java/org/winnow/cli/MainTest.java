package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage, and what cannot be used: exit status 2, a message that names it, nothing on standard output. */
class MainTest {
    @TempDir
    Path folder;

    private Path copyOfModels() throws IOException {
        Path copy = folder.resolve("models");
        try (var files = Files.walk(Path.of("models"))) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(Path.of("models").relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private static void assertUnusable(Commands.Outcome outcome, String... words) {
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(words).doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "analyze --help", "label --help", "help analyze"})
    void help_is_a_result(String line) {
        Commands.Outcome outcome = Commands.run(line.split(" "));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("Usage: winnow");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void the_version_is_a_result() {
        assertThat(Commands.run("--version").out()).startsWith("winnow ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyse samples|Unmatched argument",
                "analyze|Missing required parameter",
                "analyze samples --colour|Unknown option: '--colour'",
                "analyze samples --format yaml|yaml",
                "analyze samples --threads x|--threads",
                "analyze samples --threads 0|--threads is 0; expected at least 1",
                "label a b|Unmatched argument",
                "catalogue|name what to do",
                "catalogue match|Missing required parameter",
                "catalogue match text --top 0|--top is 0",
                "catalogue add|Missing required parameter",
                "catalogue drop|Unmatched argument",
            })
    void wrong_usage_is_named(String line, String finding) {
        Commands.Outcome outcome = Commands.run(line.split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(finding);
    }

    @Test
    void no_command_shows_the_usage_as_a_mistake() {
        assertUnusable(Commands.run(), "Usage: winnow", "analyze", "label");
    }

    @Test
    void a_policy_with_an_unknown_key_names_the_file_and_the_nearest_key() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("strict.json"),
                "{\"name\": \"strict\", \"thresholds\": {\"conspiracy\": 0.5, \"hostilty\": 0.5, \"propaganda\": 0.5, \"off_topic\": 0.5}}");
        assertUnusable(
                Commands.run("analyze", "samples", "--policy", policy.toString()),
                "strict.json",
                "\"hostilty\"; did you mean \"hostility\"?");
        assertUnusable(Commands.run("label", "--policy", policy.toString()), "strict.json");
    }

    @Test
    void a_policy_that_is_not_there_is_named() {
        assertUnusable(Commands.run("analyze", "samples", "--policy", "no-such.json"), "no-such.json");
    }

    @Test
    void models_that_are_not_there_are_named() {
        assertUnusable(Commands.run("analyze", "samples", "--models", folder.toString()), folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"segment/words.bin", "segment/context.bin", "labels/network.bin", "labels/ngrams-hostility.bin"})
    void a_changed_model_is_named(String name) throws IOException {
        Path models = copyOfModels();
        byte[] bytes = Files.readAllBytes(models.resolve(name));
        bytes[bytes.length / 3] ^= 1;
        Files.write(models.resolve(name), bytes);
        Path out = folder.resolve("out.json");
        Commands.Outcome outcome =
                Commands.run("analyze", "samples", "--models", models.toString(), "--out", out.toString());
        assertUnusable(outcome, Path.of(name).getFileName().toString());
        assertThat(out).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void out_may_not_be_a_folder_even_with_force() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("results"));
        assertUnusable(
                Commands.run("analyze", "samples", "--out", empty.toString(), "--force"),
                "results is a folder; give a file to write to");
        assertThat(empty).isEmptyDirectory();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void out_in_a_folder_that_is_not_there_is_named() {
        Commands.Outcome outcome = Commands.run(
                "analyze", "samples", "--out", folder.resolve("none/out.json").toString());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("out.json cannot be written");
    }

    @Test
    void label_does_not_replace_a_file_without_force() throws IOException {
        Path out = Files.writeString(folder.resolve("out.jsonl"), "mine");
        assertUnusable(Commands.run("label", "--out", out.toString()), "--force");
        assertThat(out).hasContent("mine");
    }

    @Test
    void control_characters_of_a_name_do_not_reach_the_terminal() {
        Commands.Outcome outcome = Commands.run("analyze", "no\u001b[2Jsuch.txt");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("such.txt").doesNotContain("\u001b");
    }

    @Test
    void exit_statuses_are_those_of_the_contract() {
        assertThat(List.of(Exit.DONE, Exit.SOME_FAILED, Exit.USAGE)).containsExactly(0, 1, 2);
    }
}
