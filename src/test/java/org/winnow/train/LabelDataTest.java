package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.label.Label;

class LabelDataTest {
    @TempDir
    Path folder;

    private LabelData read(String set, String rows) throws IOException {
        Path file = folder.resolve("data").resolve(set).resolve("data.jsonl.gz");
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        return LabelData.read(folder.resolve("data"), folder.resolve("own"));
    }

    private static String row(String id, String text, boolean off, String article) {
        return "{\"id\": \"" + id + "\", \"text\": \"" + text + "\", \"parent\": null, \"title\": null, \"article\": "
                + (article == null ? "null" : "\"" + article + "\"") + ", \"off_topic\": " + off
                + ", \"split\": \"train\"}\n";
    }

    @Test
    void the_neighbours_of_a_comment_do_not_depend_on_gold() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            rows.append(row("sw-" + i, "remark " + i, i % 2 == 0, "The pool closes."));
        }
        List<Example> train = read("offtopic/swapped", rows.toString()).train();
        List<Example> inThread =
                train.stream().filter(e -> !e.thread().isEmpty()).toList();
        assertThat(inThread).isNotEmpty().allSatisfy(example -> {
            assertThat(example.thread())
                    .hasSize(19)
                    .doesNotContain(example.row().text());
            assertThat(example.row().is(Label.OFF_TOPIC)).isPresent();
        });
    }

    @Test
    void of_a_set_whose_dev_rows_are_measured_some_dialogues_are_held_whole() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int dialogue = 0; dialogue < 60; dialogue++) {
            for (int turn = 0; turn < 3; turn++) {
                rows.append(row("t-" + dialogue + "-" + turn, "turn " + dialogue + " " + turn, turn == 2, null));
            }
        }
        LabelData data = read("offtopic/tiage_shift", rows.toString());
        Set<String> trained = dialogues(data.train());
        Set<String> held = dialogues(data.dev());
        assertThat(held).hasSizeBetween(1, 20).doesNotContainAnyElementsOf(trained);
        assertThat(data.train().size() + data.dev().size()).isEqualTo(180);
        assertThat(data.dev()).hasSize(3 * held.size());
    }

    private static Set<String> dialogues(List<Example> examples) {
        return examples.stream()
                .map(example -> example.row().id().replaceFirst("-\\d+$", ""))
                .collect(Collectors.toSet());
    }
}
