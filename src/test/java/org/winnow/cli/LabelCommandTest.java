package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelCommandTest {
    @TempDir
    Path folder;

    private static String line(int id) {
        return "{\"id\": " + id + ", \"text\": \"Remark number " + id + " on the bridge.\"}";
    }

    @Test
    void one_line_out_for_each_line_in_and_in_their_order() throws IOException {
        String input = IntStream.range(0, 150).mapToObj(LabelCommandTest::line).collect(Collectors.joining("\n\n  \n"));
        Commands.Outcome outcome = Commands.runWith(input, "label", "--threads", "3", "--no-evidence");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.jsonLines())
                .extracting(node -> node.path("id").asInt())
                .isEqualTo(IntStream.range(0, 150).boxed().toList());
    }

    @Test
    void a_line_has_the_fields_of_the_contract_and_no_others() throws IOException {
        JsonNode answer = Commands.runWith(
                        "{\"id\": \"x\", \"text\": \"You idiots.\", \"title\": \"Bridge\", \"article\": \"It opened.\", \"parent\": \"Nice.\", \"site\": \"s\"}",
                        "label")
                .jsonLines()
                .get(0);
        assertThat(answer.fieldNames()).toIterable().contains("id", "labels", "scores", "kinds", "evidence");
        assertThat(answer.has("site")).isFalse();
        assertThat(answer.path("scores").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("conspiracy", "hostility", "propaganda", "off_topic");
    }

    @Test
    void off_topic_has_no_score_without_anything_to_be_off() throws IOException {
        List<JsonNode> answers = Commands.runWith(
                        line(1) + "\n{\"id\": 2, \"text\": \"Remark on the bridge.\", \"title\": \"Bridge opens\"}",
                        "label")
                .jsonLines();
        assertThat(answers.get(0).path("scores").path("off_topic").isNull()).isTrue();
        assertThat(answers.get(1).path("scores").path("off_topic").isNumber()).isTrue();
    }

    @Test
    void ids_of_any_kind_come_back_as_they_were() throws IOException {
        String input = """
                {"id": 12345678901234567890, "text": "One remark."}
                {"id": "a", "text": "Another remark."}
                {"id": "a", "text": "The same id again."}
                {"text": "No id at all."}
                {"id": {"n": 1}, "text": "An object."}
                """;
        assertThat(Commands.runWith(input, "label").jsonLines())
                .extracting(node -> node.path("id").toString())
                .containsExactly("12345678901234567890", "\"a\"", "\"a\"", "null", "{\"n\":1}");
    }

    @Test
    void kept_fields_follow_but_never_replace_a_result() throws IOException {
        JsonNode answer = Commands.runWith(
                        "{\"id\": 1, \"text\": \"A remark.\", \"labels\": [\"mine\"], \"n\": {\"a\": [1, null]}}",
                        "label",
                        "--keep")
                .jsonLines()
                .get(0);
        assertThat(answer.path("n").toString()).isEqualTo("{\"a\":[1,null]}");
        assertThat(answer.path("labels").toString()).doesNotContain("mine");
    }

    @Test
    void lines_that_are_no_comment_are_answered_in_place() throws IOException {
        String input = line(1)
                + "\n\n[1]\n\"text\"\n{\"id\": 2}\n{\"id\": 3, \"text\": \" \"}\n{\"id\": 4, \"text\": 4}\n{\"id\": 5, \"text\": \"a\"} {}\n"
                + "[".repeat(5000) + "\n" + line(6);
        Commands.Outcome outcome = Commands.runWith(input, "label");
        assertThat(outcome.status()).isEqualTo(1);
        List<JsonNode> answers = outcome.jsonLines();
        assertThat(answers).hasSize(9);
        assertThat(answers.subList(1, 8))
                .extracting(n -> n.path("line").asInt())
                .containsExactly(3, 4, 5, 6, 7, 8, 9);
        assertThat(answers.subList(1, 8))
                .allSatisfy(n -> assertThat(n.path("error").asText()).isNotBlank());
        assertThat(answers.get(8).path("id").asInt()).isEqualTo(6);
        assertThat(outcome.err().lines()).hasSize(7).first().asString().startsWith("winnow: -:3: ");
    }

    @Test
    void a_file_is_read_and_a_byte_order_mark_passed_over() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), "\ufeff" + line(1) + "\r\n" + line(2));
        assertThat(Commands.run("label", file.toString()).ids()).containsExactly("1", "2");
    }

    @Test
    void a_file_that_is_not_there_is_status_1_and_named() {
        Commands.Outcome outcome = Commands.run("label", "no-such.jsonl");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo("winnow: no-such.jsonl: cannot be read (NoSuchFileException); give a file of JSON Lines, or"
                        + " - for standard input\n");
    }

    @Test
    void no_lines_give_no_lines() {
        Commands.Outcome outcome = Commands.runWith("\n \n", "label");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void a_reader_that_goes_away_ends_the_run_quietly() {
        Commands.Outcome outcome = Commands.runIntoClosedPipe(10, line(1) + "\n" + line(2), "label");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void lone_surrogates_and_control_characters_are_text() throws IOException {
        Commands.Outcome outcome =
                Commands.runWith("{\"id\": \"\\ud83d\", \"text\": \"\\ud83d \\u0000 \\u202e words\"}", "label");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.jsonLines()).hasSize(1);
    }

    @Test
    void a_line_that_is_too_long_is_refused_by_its_number_and_the_rest_goes_on() throws IOException {
        Path file = folder.resolve("in.jsonl");
        Files.writeString(file, line(1) + "\n{\"id\": 2, \"text\": \"" + "long ".repeat(1 << 20) + "\"}\n" + line(3));
        Commands.Outcome outcome = Commands.run("label", "--no-evidence", file.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.jsonLines())
                .extracting(node -> node.path("id").asText() + node.path("line").asText())
                .containsExactly("1", "2", "3");
        assertThat(outcome.err())
                .isEqualTo("winnow: " + file
                        + ":2: is longer than 4 Mi characters, which no comment with its article is; shorten it\n");
    }
}
