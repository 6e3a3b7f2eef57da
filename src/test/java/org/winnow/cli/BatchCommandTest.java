package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batch, query and report over the samples, with the models that ship. */
class BatchCommandTest {
    @TempDir
    static Path folder;

    private static Path out;

    @BeforeAll
    static void batch() {
        out = folder.resolve("out");
        Commands.Outcome outcome = Commands.run("batch", "samples", "--out", out.toString());
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("4 discussions, 34 comments, 0 failures");
    }

    private static List<JsonNode> ask(String sql) throws IOException {
        Commands.Outcome outcome = Commands.run("query", out.toString(), sql, "--format", "jsonl");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        return outcome.jsonLines();
    }

    @Test
    void rows_say_what_analyze_says() throws IOException {
        List<JsonNode> pages =
                Commands.run("analyze", "samples", "--format", "jsonl").jsonLines();
        List<JsonNode> rows = ask("SELECT * FROM comments ORDER BY discussion, first_line");
        List<JsonNode> comments = new ArrayList<>();
        pages.forEach(page -> page.path("comments").forEach(comments::add));
        assertThat(rows).hasSameSizeAs(comments);
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            JsonNode comment = comments.get(i);
            for (String field :
                    List.of("id", "parent", "author", "time", "text", "status", "language", "labels", "kinds")) {
                assertThat(row.path(field)).as(field).isEqualTo(comment.path(field));
            }
            for (String label : List.of("conspiracy", "hostility", "propaganda", "off_topic")) {
                assertThat(row.path(label))
                        .as(label)
                        .isEqualTo(comment.path("scores").path(label));
            }
            assertThat(row.path("evidence")).hasSameSizeAs(comment.path("evidence"));
        }
        List<JsonNode> summaries = ask("SELECT * FROM summaries ORDER BY discussion");
        for (int i = 0; i < summaries.size(); i++) {
            JsonNode summary = pages.get(i).path("summary");
            for (String field : List.of("comments", "authors", "text", "flagged", "labels", "turned_hostile_at")) {
                assertThat(summaries.get(i).path(field)).as(field).isEqualTo(summary.path(field));
            }
        }
    }

    @Test
    void a_second_run_changes_nothing_and_another_option_is_refused() throws IOException {
        byte[] before = Files.readAllBytes(out.resolve("manifest.json"));
        assertThat(Commands.run("batch", "samples", "--out", out.toString()).status())
                .isZero();
        assertThat(out.resolve("manifest.json")).hasBinaryContent(before);
        Commands.Outcome other = Commands.run("batch", "samples", "--out", out.toString(), "--evidence", "off");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err()).contains("--evidence was on, is off", "--force");
        assertThat(out.resolve("manifest.json")).hasBinaryContent(before);
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_done() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("empty.txt"), "");
        Files.writeString(in.resolve("page.txt"), "A title\n\nA paragraph of an article that says something.\n");
        Path result = folder.resolve("some");
        Commands.Outcome outcome = Commands.run(
                "batch",
                in.toString(),
                folder.resolve("nowhere").toString(),
                "--out",
                result.toString(),
                "--format",
                "jsonl");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("empty.txt: empty file").contains("nowhere: no such file");
        assertThat(Files.readAllLines(result.resolve("errors.jsonl"))).hasSize(2);
        assertThat(result.resolve("comments/part-00000.jsonl.zst")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--labels|anger|known are conspiracy, hostility, propaganda and off_topic",
                "--since|yesterday|expected a day such as 2024-05-01",
                "--sample|0|at least 1",
                "--part-size|0|at least 1",
                "--from|fax|known are"
            })
    void wrong_usage_says_what_is_right(String option, String value, String remedy) {
        Path result = folder.resolve("unused");
        Commands.Outcome outcome = Commands.run("batch", "samples", "--out", result.toString(), option, value);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(value, remedy);
        assertThat(result).doesNotExist();
    }

    @Test
    void standard_input_and_a_missing_out_are_wrong_usage() {
        assertThat(Commands.run("batch", "-", "--out", folder.resolve("x").toString())
                        .err())
                .contains("write it to a file");
        assertThat(Commands.run("batch", "samples").status()).isEqualTo(2);
    }

    @Test
    void questions_have_names_that_are_listed() {
        Commands.Outcome list = Commands.run("query", "--list");
        assertThat(list.status()).isZero();
        assertThat(list.out()).contains("prevalence-by-month", "hostile-threads");
        Commands.Outcome answer = Commands.run("query", out.toString(), "--ask", "prevalence");
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).startsWith("label").contains("hostility");
        assertThat(Commands.run("query", out.toString(), "--ask", "weather").err())
                .contains("--list");
        assertThat(Commands.run("query", out.toString()).status()).isEqualTo(2);
        assertThat(Commands.run("query", "--schema").out()).contains("comments", "source_id");
    }

    @Test
    void a_faulty_question_is_wrong_usage() {
        Commands.Outcome outcome = Commands.run("query", out.toString(), "SELECT nothing FROM nowhere");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("nowhere").doesNotContain("Exception");
        assertThat(Commands.run("query", folder.toString(), "SELECT 1").err()).contains("manifest.json");
    }

    @Test
    void the_report_shows_figures_and_examples_and_fetches_nothing() throws IOException {
        Path report = folder.resolve("report.html");
        Commands.Outcome outcome =
                Commands.run("report", out.toString(), "--title", "Samples & more", "--out", report.toString());
        assertThat(outcome.status()).as(outcome.err()).isZero();
        Document page = Jsoup.parse(Files.readString(report));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Samples & more");
        assertThat(page.select("table.labels tbody tr")).hasSize(4);
        assertThat(page.select("section h2").eachText())
                .contains("Talking points", "Theories", "Outlets", "Threads to look at");
        assertThat(page.select("#examples .example mark")).isNotEmpty();
        assertThat(page.select("script[src], link, img, iframe")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void columns_of_a_table_are_chosen_or_guessed_and_shown() throws IOException {
        Path table = folder.resolve("export.csv");
        Files.writeString(
                table,
                "id,thread,author,body,remark\n1,t1,Ann,The bridge is late again and nobody says why.,first\n"
                        + "2,t1,Ben,It was promised for May.,second\n");
        Path guessed = folder.resolve("guessed");
        Commands.Outcome outcome = Commands.run("batch", table.toString(), "--out", guessed.toString());
        assertThat(outcome.status()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("export.csv: columns read as").contains("1 discussions, 2 comments");
        Path chosen = folder.resolve("chosen");
        Commands.run("batch", table.toString(), "--out", chosen.toString(), "--columns", "text=remark");
        assertThat(Commands.run("query", chosen.toString(), "SELECT text FROM comments ORDER BY id", "--format", "csv")
                        .out())
                .contains("first")
                .doesNotContain("bridge");
    }

    @Test
    void an_unknown_field_and_a_window_of_nothing_are_wrong_usage() {
        String to = folder.resolve("none").toString();
        Commands.Outcome field = Commands.run("batch", "samples", "--out", to, "--columns", "words=body");
        assertThat(field.status()).isEqualTo(2);
        assertThat(field.err()).contains("--columns names a field words; known are id, parent, thread, text");
        Commands.Outcome window = Commands.run("batch", "samples", "--out", to, "--max-window", "0");
        assertThat(window.status()).isEqualTo(2);
        assertThat(window.err()).contains("--max-window is 0; expected at least 1");
    }
}
