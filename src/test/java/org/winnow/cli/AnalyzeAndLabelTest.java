package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user gives them, with the models that ship. */
class AnalyzeAndLabelTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHARED = Path.of(System.getenv().getOrDefault("WINNOW_SHARED", "../shared"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... args) {
        return run(out, input, args);
    }

    private int run(OutputStream results, String input, String... args) {
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return Main.run(new Console(in, results, err, false, false, 80), args);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> results() throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    @Test
    void wrong_usage_is_status_2() {
        assertThat(run("")).isEqualTo(2);
        assertThat(run("", "analyze", "--no-such-option", "samples")).isEqualTo(2);
        assertThat(errors()).contains("Unknown option: '--no-such-option'");
    }

    @Test
    void a_file_that_is_not_there_is_named_and_the_rest_is_done() throws IOException {
        int status = run("", "analyze", "no-such.txt", "samples/ceasefire-line.txt", "--format", "jsonl");
        assertThat(status).isEqualTo(1);
        assertThat(errors()).contains("no-such.txt");
        assertThat(results())
                .singleElement()
                .satisfies(page -> assertThat(page.path("id").asText()).isEqualTo("ceasefire-line"));
    }

    @Test
    void sample_pages_give_their_comments_and_none_where_there_are_none() throws IOException {
        assertThat(run("", "analyze", "samples", "--format", "jsonl")).isZero();
        assertThat(results()).hasSize(4);
        for (JsonNode page : results()) {
            int comments = page.path("comments").size();
            if (page.path("id").asText().equals("sleep-clinic-voices")) {
                assertThat(comments).isZero();
            } else {
                assertThat(comments).as(page.path("id").asText()).isGreaterThan(5);
            }
        }
    }

    @Test
    void seed_pages_give_every_comment_with_its_author() throws IOException {
        Path seeds = SHARED.resolve("seeds");
        assumeTrue(Files.isDirectory(seeds), "no " + seeds + ": real pages are on development machines only");
        assertThat(run("", "analyze", seeds.toString(), "--format", "jsonl")).isZero();
        int comments = 0;
        for (JsonNode page : results()) {
            JsonNode gold =
                    JSON.readTree(seeds.resolve("expected/" + page.path("id").asText() + ".json")
                            .toFile());
            assertThat(said(page)).isEqualTo(said(gold));
            comments += page.path("comments").size();
        }
        assertThat(comments).isEqualTo(19);
    }

    private static List<String> said(JsonNode page) {
        List<String> said = new ArrayList<>();
        page.path("comments")
                .forEach(c -> said.add(c.path("author").asText() + ": "
                        + c.path("text").asText().replaceAll("\\s+", " ")));
        return said;
    }

    @Test
    void out_is_not_replaced_without_force() throws IOException {
        Path file = Files.writeString(folder.resolve("there.json"), "mine");
        assertThat(run("", "analyze", "samples", "--out", file.toString())).isEqualTo(2);
        assertThat(errors()).contains("exists; give another --out, or --force to replace it");
        assertThat(file).hasContent("mine");
        assertThat(run("", "analyze", "samples", "--out", file.toString(), "--force", "--format", "json"))
                .isZero();
        assertThat(JSON.readTree(file.toFile())).hasSize(4);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_closed_pipe_ends_quietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(run(closed, "", "analyze", "samples", "--format", "jsonl")).isZero();
        assertThat(errors()).isEmpty();
    }

    @Test
    void a_bad_policy_is_status_2_and_named() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.json"), "{\"name\": \"x\", \"thresholdz\": {}}");
        assertThat(run("", "analyze", "samples", "--policy", policy.toString())).isEqualTo(2);
        assertThat(errors()).contains("policy.json").contains("thresholds");
    }

    @Test
    void label_answers_each_line_in_order_and_says_which_is_no_comment() throws IOException {
        String input = """
                {"id": 7, "text": "You are a complete idiot and a coward.", "title": "Bridge opens", "site": "x"}

                no json
                {"id": "b", "text": "The bridge opened at ten, I was there.", "title": "Bridge opens"}
                {"id": "c", "parent": 3, "text": "x"}
                """;
        assertThat(run(input, "label", "--keep")).isEqualTo(1);
        List<JsonNode> lines = results();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0).path("id").asInt()).isEqualTo(7);
        assertThat(lines.get(0).path("site").asText()).isEqualTo("x");
        assertThat(lines.get(0).path("labels")).extracting(JsonNode::asText).contains("hostility");
        assertThat(lines.get(1).path("line").asInt()).isEqualTo(3);
        assertThat(lines.get(1).path("error").asText()).startsWith("no JSON");
        assertThat(lines.get(2).path("labels")).isEmpty();
        assertThat(lines.get(3).path("error").asText())
                .isEqualTo("\"parent\" is number; expected a string, or no such field");
    }

    @Test
    void csv_has_a_row_a_comment() {
        assertThat(run("", "analyze", "samples/harbour-baths.html", "--format", "csv"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Maureen Pask")
                .contains("hostility");
    }
}
