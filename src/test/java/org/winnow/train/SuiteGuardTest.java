package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.InputException;

/** Rows that equal a text of a functional suite are refused, whatever set they come from. */
class SuiteGuardTest {
    private static final String SUITE = """
            [slots]
            WHO: Ann | Bo

            [functionality: insult | label: hostile | kinds: insult | twin: insult]
            # insults
            {WHO} is a proper halfwit.
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write_rows() throws IOException {
        Path file = folder.resolve("data/offtopic/swapped/data.jsonl.gz");
        Files.createDirectories(file.getParent());
        String rows = row("1", "Bo is a proper halfwit!!") + row("2", "Cy is a proper halfwit.");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String row(String id, String text) {
        return "{\"id\": \"sw-" + id + "\", \"text\": \"" + text
                + "\", \"parent\": null, \"title\": null, \"article\": null, \"off_topic\": true, \"split\": \"train\"}\n";
    }

    private void writeSuite(String text) throws IOException {
        Path suites = Files.createDirectories(folder.resolve("evaluation/suites"));
        Files.writeString(suites.resolve("small.txt"), text);
    }

    private LabelData read() throws IOException {
        return LabelData.read(folder.resolve("data"), folder.resolve("training-data"));
    }

    private static List<String> texts(LabelData data) {
        return data.train().stream().map(example -> example.row().text()).toList();
    }

    @Test
    void a_row_that_equals_a_case_but_for_points_is_refused_and_counted() throws IOException {
        writeSuite(SUITE);
        LabelData data = read();

        assertThat(texts(data)).containsExactly("Cy is a proper halfwit.");
        assertThat(data.refused()).containsEntry("offtopic/swapped", 1);
    }

    @Test
    void without_the_suite_the_same_row_trains() throws IOException {
        assertThat(texts(read())).hasSize(2);
    }

    @Test
    void training_does_not_start_with_a_suite_that_cannot_be_read() throws IOException {
        writeSuite(SUITE.replace("{WHO}", "{WHOM}"));

        assertThatThrownBy(this::read).isInstanceOf(InputException.class).hasMessageContaining("small.txt:6");
    }
}
