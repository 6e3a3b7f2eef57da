package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.LeakGuard;
import org.winnow.corpus.Split;
import org.winnow.corpus.TextKey;
import org.winnow.label.Label;

/** The suites that figures are given on. */
class ShippedSuitesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Suite suite(String name) throws IOException {
        return SuiteReader.read(SuiteFiles.SHIPPED.resolve(name + ".txt"));
    }

    @ParameterizedTest
    @CsvSource({"hostility, 78, 4026", "fairness, 4, 5376"})
    void they_have_the_cases_that_their_rule_gives(String name, int functionalities, int cases) throws IOException {
        assertThat(suite(name).functionalities()).hasSize(functionalities);
        assertThat(suite(name).cases()).hasSize(cases);
    }

    @Test
    void the_suite_of_camps_has_800_cases_or_more_in_20_functionalities_or_more_that_are_twins() throws IOException {
        Suite camps = suite("camps");

        assertThat(camps.cases()).hasSizeGreaterThan(800);
        assertThat(camps.functionalities())
                .filteredOn(f -> camps.functionality(f.twin())
                        .filter(twin -> twin.twin().equals(f.name()))
                        .isPresent())
                .hasSizeGreaterThanOrEqualTo(20);
        assertThat(camps.functionalities())
                .extracting(Functionality::label)
                .contains(Label.CONSPIRACY, Label.PROPAGANDA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conspiracy-frame", "propaganda-frame"})
    void frames_are_laid_to_each_of_the_camps_of_the_codebook(String name) throws IOException {
        Functionality frame = suite("camps").functionality(name).orElseThrow();

        assertThat(frame.isOf(SuiteSlot.Form.GROUP)).isTrue();
        assertThat(frame.templates()).hasSize(10).allMatch(template -> template.combinations() == 24);
    }

    @Test
    void fairness_has_54_groups_and_the_same_neutral_sentences_without_one() throws IOException {
        Suite fairness = suite("fairness");
        List<SuiteTemplate> named =
                fairness.functionality("neutral").orElseThrow().templates();
        List<SuiteTemplate> plain =
                fairness.functionality("neutral-plain").orElseThrow().templates();

        assertThat(named).allMatch(template -> template.combinations() == 54);
        assertThat(named)
                .extracting(SuiteTemplate::literals)
                .isEqualTo(plain.stream().map(SuiteTemplate::literals).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hostility", "fairness", "camps"})
    void no_text_stands_twice_with_different_gold(String name) throws IOException {
        List<LabelRow> rows = suite(name).everyText();
        Set<String> due = texts(rows, true);

        assertThat(due).isNotEmpty().doesNotContainAnyElementsOf(texts(rows, false));
    }

    private static Set<String> texts(List<LabelRow> rows, boolean positive) {
        return rows.stream()
                .filter(row -> row.gold().containsValue(positive))
                .map(row -> row.gold().keySet() + row.text())
                .collect(Collectors.toSet());
    }

    @Test
    void a_row_that_equals_a_case_is_refused_also_where_the_case_was_not_picked() throws IOException {
        List<LabelRow> texts = suite("hostility").everyText();
        LeakGuard guard = LeakGuard.over(texts);

        assertThat(texts).hasSizeGreaterThan(13_000);
        assertThat(guard.admits(train(texts.get(5).text().toUpperCase() + "!!")))
                .isFalse();
        assertThat(guard.admits(train("Nothing of the kind."))).isTrue();
    }

    private static LabelRow train(String text) {
        return new LabelRow("own", "x", text, null, null, null, Map.of(), Map.of(), Split.TRAIN, "x");
    }

    @Test
    void training_data_holds_none_of_their_cases() throws IOException {
        Set<String> keys = new HashSet<>();
        for (Suite suite : Suite.readAll(SuiteFiles.SHIPPED)) {
            suite.everyText().forEach(row -> keys.add(TextKey.of(row.text())));
        }
        int looked = 0;
        List<String> found = new ArrayList<>();
        for (Path file : trainingFiles()) {
            for (String text : texts(file)) {
                looked++;
                if (keys.contains(TextKey.of(text))) {
                    found.add(file + ": " + text);
                }
            }
        }

        assertThat(looked).isGreaterThan(1_000);
        assertThat(found).isEmpty();
    }

    private static List<Path> trainingFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("training-data"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Every string of a JSON file, every line of another, less the mark of a list. */
    private static List<String> texts(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<String> texts = new ArrayList<>();
        if (name.endsWith(".json")) {
            strings(JSON.readTree(file.toFile()), texts);
        } else if (name.endsWith(".jsonl")) {
            for (String line : Files.readAllLines(file)) {
                strings(JSON.readTree(line), texts);
            }
        } else {
            Files.readAllLines(file).forEach(line -> texts.add(line.strip().replaceFirst("^[-*+] ", "")));
        }
        return texts;
    }

    private static void strings(JsonNode node, List<String> into) {
        if (node.isTextual()) {
            into.add(node.asText());
        }
        node.forEach(child -> strings(child, into));
    }
}
