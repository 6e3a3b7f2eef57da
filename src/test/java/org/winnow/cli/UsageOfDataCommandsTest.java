package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code train}, {@code evaluate} and {@code bench}: what cannot be done is said at once, in words, with status 2 or 1. */
class UsageOfDataCommandsTest {
    @TempDir
    Path folder;

    private static void assertSays(Commands.Outcome outcome, int status, String message) {
        assertThat(outcome.err()).isEqualTo("winnow: " + message + "\n");
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.out()).isEmpty();
    }

    /** A folder that looks as if it held the corpora. */
    private String corpora() throws IOException {
        Files.createDirectories(folder.resolve("corpora/hostility"));
        return folder.resolve("corpora").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "train; name what to train: `winnow train segment`, `labels`, `encoder` or `catalogue`",
                "evaluate; name what to measure: `winnow evaluate segment`, `winnow evaluate labels` or `winnow evaluate suite`"
            })
    void a_command_of_several_parts_needs_one_of_them(String command, String message) {
        assertSays(Commands.run(command), 2, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train segment", "train labels", "evaluate segment", "evaluate labels"})
    void corpora_have_to_be_named(String line) {
        Commands.Outcome outcome = Commands.run(line.split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("Missing required option: '--data=DIR'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train segment", "train labels", "evaluate segment", "evaluate labels"})
    void a_folder_without_corpora_is_named(String line) {
        String[] words = (line + " --data " + folder + " --out " + folder.resolve("out")).split(" ");
        String[] args = line.startsWith("train") ? words : Arrays.copyOf(words, 4);
        assertThat(Commands.run(args).err())
                .contains(folder + " holds no corpora; training-data/README.md says how to lay them out");
        assertThat(Commands.run(args).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 6, 100})
    void there_are_one_to_five_folds(int folds) throws IOException {
        assertSays(
                Commands.run("evaluate", "segment", "--data", corpora(), "--folds", Integer.toString(folds)),
                2,
                "--folds is " + folds + "; expected 1 to 5");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5})
    void a_sample_has_rows(int sample) throws IOException {
        assertSays(
                Commands.run("evaluate", "labels", "--data", corpora(), "--sample", Integer.toString(sample)),
                2,
                "--sample is " + sample + "; expected at least 1");
    }

    @Test
    void a_set_that_is_not_known_is_refused_with_those_that_are() throws IOException {
        Commands.Outcome outcome =
                Commands.run("evaluate", "labels", "--data", corpora(), "--set", "hostility/nowhere");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("winnow: --set names a set that is not known; expected some of [")
                .contains("hostility/cad", "offtopic/swapped");
    }

    @Test
    void a_corpus_that_is_missing_is_named_with_where_to_get_it() throws IOException {
        String data = corpora();
        Commands.Outcome outcome = Commands.run("evaluate", "labels", "--data", data, "--set", "hostility/cad");
        assertSays(
                outcome,
                1,
                Path.of(data, "hostility/cad/data.jsonl.gz")
                        + ": there is no such file; see training-data/README.md for how the corpora are laid out");
    }

    @Test
    void a_corpus_that_is_damaged_is_named() throws IOException {
        Path file = Path.of(corpora(), "hostility/cad/data.jsonl.gz");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not gzip");
        Commands.Outcome outcome = Commands.run(
                "evaluate", "labels", "--data", folder.resolve("corpora").toString(), "--set", "hostility/cad");
        assertSays(outcome, 1, file + ":1: the gzip stream is damaged (Not in GZIP format); fetch the file again");
    }

    @Test
    void training_needs_a_thread() throws IOException {
        assertSays(
                Commands.run(
                        "train",
                        "labels",
                        "--data",
                        corpora(),
                        "--threads",
                        "0",
                        "--out",
                        folder.resolve("out").toString()),
                2,
                "--threads is 0; expected at least 1");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--texts, 0", "--texts, -1", "--rounds, 0", "--rounds, -7", "--threads, 0"})
    void a_benchmark_needs_something_to_do(String option, String value) {
        assertSays(Commands.run("bench", option, value), 2, option + " is " + value + "; expected at least 1");
    }

    @Test
    void a_benchmark_without_comments_names_the_folder() {
        Path pages = folder.resolve("pages");
        assertSays(
                Commands.run("bench", "--own", folder.toString()),
                1,
                pages + ": there is no such folder; training-data/README.md says what lies where");
    }

    @Test
    void a_benchmark_on_gold_that_is_damaged_names_the_file() throws IOException {
        Path pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("a.txt"), "text");
        Files.writeString(pages.resolve("a.json"), "{\"lines\": [");
        Commands.Outcome outcome = Commands.run("bench", "--own", folder.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("winnow: " + pages.resolve("a.json") + ": ")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "evaluate", "bench", "train labels", "evaluate segment"})
    void every_command_explains_itself(String line) {
        Commands.Outcome outcome = Commands.run((line + " --help").split(" "));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).startsWith("Usage: winnow " + line);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void a_folder_is_no_file_of_comments() {
        assertSays(
                Commands.run("label", folder.toString()),
                1,
                folder + ": a folder, not a file; give a file of JSON Lines, or - for standard input");
    }

    @Test
    void a_name_that_no_file_can_have_is_named() {
        Commands.Outcome outcome = Commands.run("label", "no\0name");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("winnow: no\uFFFDname: cannot be read (InvalidPathException);"
                        + " give a file of JSON Lines, or - for standard input\n");
    }

    @Test
    void a_byte_order_mark_alone_is_no_line_and_bytes_that_are_no_text_are_refused_line_by_line() throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.write(file, new byte[] {
            (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, ' ', '\r', '\n', '{', (byte) 0xFF, '\n', 0, 1, 2, '\n'
        });
        Commands.Outcome outcome = Commands.run("label", file.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.jsonLines()).extracting(n -> n.path("line").asInt()).containsExactly(2, 3);
        assertThat(outcome.err().getBytes(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain((byte) 0, (byte) 1);
    }
}
