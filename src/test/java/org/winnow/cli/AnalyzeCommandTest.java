package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeCommandTest {
    private static final String PAGE = "Harbour bridge opens\n\nThe bridge opened on Monday after seven years.\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path page(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, PAGE);
    }

    private Commands.Outcome jsonl(String... paths) {
        String[] args = new String[paths.length + 3];
        args[0] = "analyze";
        System.arraycopy(paths, 0, args, 1, paths.length);
        args[args.length - 2] = "--format";
        args[args.length - 1] = "jsonl";
        return Commands.run(args);
    }

    @Test
    void a_folder_is_searched_and_what_else_lies_there_is_one_note() throws IOException {
        page("a.txt");
        page("deep/er/b.html");
        page("c.pdf");
        page("deep/d.jpg");
        Commands.Outcome outcome = jsonl(folder.toString());
        assertThat(outcome.status()).isZero();
        assertThat(outcome.ids()).containsExactly("a", "b");
        assertThat(outcome.err().lines()).singleElement().asString().contains("2 other files");
        assertThat(Commands.run("analyze", folder.toString(), "-q").err()).isEmpty();
    }

    @Test
    void an_empty_folder_is_a_note_and_no_failure() {
        Commands.Outcome outcome = jsonl(folder.toString());
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("no pages in this folder");
    }

    @Test
    void an_empty_folder_is_an_empty_array() throws IOException {
        assertThat(JSON.readTree(Commands.run("analyze", folder.toString(), "--format", "json")
                        .out()))
                .isEmpty();
    }

    @Test
    void a_page_that_fails_gives_no_line_and_the_rest_is_done() throws IOException {
        page("a.txt");
        Files.writeString(folder.resolve("b.txt"), "");
        Files.write(folder.resolve("c.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7, 0});
        page("d.txt");
        Commands.Outcome outcome = jsonl(folder.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.ids()).containsExactly("a", "d");
        assertThat(outcome.err().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("b.txt", "empty file"))
                .anySatisfy(line -> assertThat(line).contains("c.txt"));
    }

    @Test
    void ids_that_clash_get_their_path() throws IOException {
        page("x/page.txt");
        page("y/page.txt");
        page("page.html");
        Commands.Outcome outcome = jsonl(folder.toString());
        assertThat(outcome.ids()).hasSize(3).doesNotHaveDuplicates().contains("x/page", "y/page");
    }

    @Test
    void standard_input_is_a_page() throws IOException {
        Commands.Outcome outcome = Commands.runWith(PAGE, "analyze", "-", "--format", "jsonl", "--lines");
        assertThat(outcome.status()).isZero();
        JsonNode page = outcome.jsonLines().get(0);
        assertThat(page.path("id").asText()).isEqualTo("stdin");
        assertThat(page.path("source").asText()).isEqualTo("-");
        assertThat(page.path("lines")).hasSize(2);
        assertThat(page.path("lines").get(1).path("n").asInt()).isEqualTo(3);
    }

    @Test
    void a_page_may_have_any_name() throws IOException {
        Path odd = page("@page.txt");
        Path noSuffix = page("README");
        assertThat(jsonl(odd.toString(), noSuffix.toString()).ids()).containsExactly("@page", "README");
        Path list = Files.writeString(Path.of("target/at-file.txt"), "--help");
        assertThat(Commands.run("analyze", "@" + list).status())
                .as("no argument file")
                .isEqualTo(1);
    }

    @Test
    void links_that_loop_are_not_followed() throws IOException {
        page("a/b/page.txt");
        try {
            Files.createSymbolicLink(folder.resolve("a/b/loop"), folder.resolve("a"));
            Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here: loops are not checked");
        }
        assertThat(jsonl(folder.toString()).ids()).containsExactly("page");
    }

    @Test
    void every_format_can_be_read_back() throws IOException {
        String[] samples = {"analyze", "samples", "--format", ""};
        int comments = 0;
        samples[3] = "jsonl";
        List<JsonNode> lines = Commands.run(samples).jsonLines();
        for (JsonNode page : lines) {
            comments += page.path("comments").size();
        }
        samples[3] = "JSON";
        assertThat(JSON.readTree(Commands.run(samples).out())).hasSize(lines.size());
        samples[3] = "csv";
        assertThat(rows(Commands.run(samples).out())).isEqualTo(comments + 1);
        samples[3] = "html";
        assertThat(Jsoup.parse(Commands.run(samples).out()).select("script[src], link[href^=http], img[src^=http]"))
                .isEmpty();
        samples[3] = "text";
        assertThat(Commands.run(samples).out()).contains("harbour-baths").doesNotContain("\u001b");
    }

    /** Rows of a CSV: line ends outside of quotes. */
    private static int rows(String csv) {
        boolean quoted = false;
        int rows = 0;
        for (char c : csv.toCharArray()) {
            quoted ^= c == '"';
            rows += c == '\n' && !quoted ? 1 : 0;
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "jsonl", "csv", "html"})
    void a_reader_that_goes_away_ends_the_run_quietly(String format) {
        for (int bytes : new int[] {0, 3000}) {
            Commands.Outcome outcome = Commands.runIntoClosedPipe(bytes, "", "analyze", "samples", "--format", format);
            assertThat(outcome.status()).isZero();
            assertThat(outcome.err()).isEmpty();
        }
    }

    @Test
    void results_in_a_file_are_those_of_standard_output() throws IOException {
        Path out = folder.resolve("out.csv");
        String[] args = {"analyze", "samples", "--format", "csv"};
        assertThat(Commands.run("analyze", "samples", "--format", "csv", "--out", out.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(out)).isEqualTo(Commands.run(args).out());
    }

    @Test
    void verbose_names_each_page_with_its_comments() {
        assertThat(Commands.run("analyze", "samples/sleep-clinic-voices.txt", "-v")
                        .err())
                .contains("sleep-clinic-voices.txt: 0 comments in ");
    }

    @Test
    void without_evidence_labels_stay_and_spans_go() throws IOException {
        JsonNode with = jsonl("samples/cup-replay.html").jsonLines().get(0).path("comments");
        JsonNode without = Commands.run("analyze", "samples/cup-replay.html", "--format", "jsonl", "--no-evidence")
                .jsonLines()
                .get(0)
                .path("comments");
        assertThat(without).hasSameSizeAs(with);
        for (int i = 0; i < with.size(); i++) {
            assertThat(without.get(i).path("labels")).isEqualTo(with.get(i).path("labels"));
            assertThat(without.get(i).path("evidence")).isEmpty();
        }
    }

    @Test
    void a_stricter_policy_gives_fewer_labels() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("never.json"),
                "{\"name\": \"never\", \"thresholds\": {\"conspiracy\": 1, \"hostility\": 1, \"propaganda\": 1, \"off_topic\": 1}}");
        Commands.Outcome outcome =
                Commands.run("analyze", "samples", "--format", "jsonl", "--policy", policy.toString());
        for (JsonNode page : outcome.jsonLines()) {
            page.path("comments")
                    .forEach(comment -> assertThat(comment.path("labels")).isEmpty());
            assertThat(page.path("model").asText()).contains("/never/");
        }
    }
}
