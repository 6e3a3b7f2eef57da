package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code winnow catalogue check | add | match}. */
class CatalogueCommandTest {
    private static final String ENTRY = "{\"id\": \"orlen.bridge\", \"kind\": \"talking_point\", \"camp\": \"orlen\","
            + " \"claim\": \"The Orlen bridge belongs to the east bank alone.\", \"paraphrases\": ["
            + "\"Orlen bridge is ours, hands off!\", \"The bridge over the Orlen was ours for a thousand years\","
            + " \"No westerner has any right to the Orlen bridge.\", \"orlen bridge = east bank. end of story\"],"
            + " \"lookalikes\": [{\"text\": \"Who owns the Orlen bridge by the treaty of 1921?\", \"stance\": \"asking\"},"
            + " {\"text\": \"The council closed the Orlen bridge for repairs on Monday.\", \"stance\": \"reporting\"}]}";

    @TempDir
    Path folder;

    @Test
    void check_counts_what_ships() {
        Commands.Outcome outcome = Commands.run("catalogue", "check");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).matches("\\d+ entries in \\d+ files: \\d+ talking points, .* 0 faults\\R");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void check_names_each_faulty_entry_and_exits_with_1() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.json"), "[" + ENTRY.replace("asking", "denying") + ", 7, " + ENTRY + "]");
        Commands.Outcome outcome = Commands.run("catalogue", "check", file.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("1 entries in 1 files");
        assertThat(outcome.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("mine.json"))
                .anySatisfy(line -> assertThat(line).contains("entry \"orlen.bridge\" has the stance \"denying\""))
                .anySatisfy(line -> assertThat(line).contains("entry 2"));
    }

    @Test
    void an_added_entry_matches_at_once() throws IOException {
        Path own = folder.resolve("own");
        Path file = Files.writeString(folder.resolve("new.json"), ENTRY);
        Commands.Outcome added = Commands.run("catalogue", "add", file.toString(), "--catalogue", own.toString());
        assertThat(added.status()).isZero();
        assertThat(added.err()).contains("orlen.bridge", "own.json");
        Commands.Outcome matched = Commands.run(
                "catalogue", "match", "The Orlen bridge is ours alone!", "--catalogue", own.toString(), "--json");
        assertThat(matched.status()).isZero();
        JsonNode matches = new ObjectMapper().readTree(matched.out());
        assertThat(matches).hasSize(5);
        JsonNode first = matches.get(0);
        assertThat(first.path("entry").asText()).isEqualTo("orlen.bridge");
        assertThat(first.path("nearest").asText()).containsIgnoringCase("bridge");
        assertThat(first.path("score").asDouble()).isBetween(0.0, 1.0);
        assertThat(first.path("matches").isBoolean()).isTrue();
        assertThat(own.resolve("vectors.bin")).exists();
    }

    @Test
    void entries_come_from_standard_input_too() {
        Path own = folder.resolve("own");
        assertThat(Commands.runWith(ENTRY, "catalogue", "add", "-", "--catalogue", own.toString())
                        .status())
                .isZero();
        assertThat(own.resolve("own.json")).exists();
    }

    @Test
    void a_faulty_entry_is_not_added() throws IOException {
        Path own = folder.resolve("own");
        Path file = Files.writeString(folder.resolve("new.json"), ENTRY.replace("\"claim\"", "\"clam\""));
        Commands.Outcome outcome = Commands.run("catalogue", "add", file.toString(), "--catalogue", own.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("new.json", "\"orlen.bridge\"", "unknown field \"clam\"");
        assertThat(own).doesNotExist();
    }

    @Test
    void match_shows_entries_with_score_and_nearest_paraphrase() {
        Commands.Outcome outcome = Commands.run("catalogue", "match", "Roswell: they hid the aliens", "--top", "2");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out().lines().filter(line -> line.matches("[01]\\.\\d\\d  .*about .*stating .*")))
                .hasSize(2);
        assertThat(outcome.out().lines().filter(line -> line.contains("nearest: “")))
                .hasSize(2);
    }

    @Test
    void a_faulty_catalogue_stops_every_command_that_uses_it() throws IOException {
        Files.writeString(folder.resolve("own.json"), "[7]");
        for (List<String> line :
                List.of(List.of("catalogue", "match", "text"), List.of("analyze", "samples"), List.of("label"))) {
            String[] args = new String[line.size() + 2];
            line.toArray(args);
            args[line.size()] = "--catalogue";
            args[line.size() + 1] = folder.toString();
            Commands.Outcome outcome = Commands.run(args);
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).contains("own.json", "entry 1").doesNotContain("\tat ");
        }
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Commands.Outcome outcome = Commands.run("catalogue", "add", "none.json", "--catalogue", folder.toString());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.err()).contains("none.json", "cannot be read");
    }
}
