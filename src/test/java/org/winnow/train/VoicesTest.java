package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class VoicesTest {
    private static final Path OWN = Path.of("training-data");

    @TempDir
    Path folder;

    private List<LabelRow> claims(String... lines) throws IOException {
        Files.writeString(folder.resolve("voices-claims.jsonl"), String.join("\n", lines));
        return Voices.read(folder);
    }

    @Test
    void the_shipped_ones_hold_both_sides_and_only_train() throws IOException {
        List<LabelRow> rows = Voices.read(OWN);
        assertThat(rows).hasSizeGreaterThan(4_000).allMatch(row -> row.split() == Split.TRAIN);
        for (Label label : Label.values()) {
            Map<Boolean, Long> sides = rows.stream()
                    .flatMap(row -> row.is(label).stream())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(sides.get(true)).as(label.key()).isGreaterThan(100);
            assertThat(sides.get(false)).as(label.key()).isGreaterThan(100);
        }
        assertThat(rows).extracting(LabelRow::text).doesNotHaveDuplicates();
    }

    @Test
    void a_file_decides_the_labels_it_was_written_for_and_no_others() throws IOException {
        LabelRow claim = claims("{\"id\": \"a\", \"text\": \"They planned it.\", \"title\": \"T\","
                        + " \"labels\": [\"conspiracy\"], \"kinds\": [\"plot\", \"severe\"]}")
                .get(0);
        assertThat(claim.gold()).containsOnly(Map.entry(Label.CONSPIRACY, true), Map.entry(Label.PROPAGANDA, false));
        assertThat(claim.is(Kind.PLOT)).contains(true);
        assertThat(claim.is(Kind.ACTOR)).contains(false);
        assertThat(claim.is(Kind.INSULT)).isEmpty();
        assertThat(claim.title()).isEqualTo("T");
        assertThat(claim.parent()).isNull();
    }

    @Test
    void a_label_that_is_named_counts_in_any_file() throws IOException {
        assertThat(claims("{\"id\": \"a\", \"text\": \"Fools!\", \"labels\": [\"hostility\"]}")
                        .get(0)
                        .is(Label.HOSTILITY))
                .contains(true);
    }

    @Test
    void off_topic_is_told_only_within_groups_that_hold_it() throws IOException {
        List<LabelRow> rows = claims(
                "{\"id\": \"a\", \"text\": \"Hi Bob!\", \"title\": \"T\", \"labels\": [\"off_topic\"], \"pair\": \"p\"}",
                "{\"id\": \"b\", \"text\": \"Late again.\", \"title\": \"T\", \"labels\": [], \"pair\": \"p\"}",
                "{\"id\": \"c\", \"text\": \"So what.\", \"title\": \"T\", \"labels\": [], \"pair\": \"q\"}");
        assertThat(rows.get(0).is(Label.OFF_TOPIC)).contains(true);
        assertThat(rows.get(1).is(Label.OFF_TOPIC)).contains(false);
        assertThat(rows.get(2).is(Label.OFF_TOPIC)).isEmpty();
    }

    @Test
    void twins_are_of_one_group() throws IOException {
        List<LabelRow> rows = claims(
                "{\"id\": \"a\", \"text\": \"One.\", \"pair\": \"p\"}",
                "{\"id\": \"b\", \"text\": \"Two.\", \"pair\": \"p\"}",
                "{\"id\": \"c\", \"text\": \"Three.\"}");
        assertThat(rows.get(0).group())
                .isEqualTo(rows.get(1).group())
                .isNotEqualTo(rows.get(2).group());
    }

    @Test
    void a_line_without_text_is_named() {
        assertThatThrownBy(() -> claims("{\"id\": \"a\", \"text\": \"One.\"}", "{\"id\": \"b\"}"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("voices-claims.jsonl:2: holds no text; write one or delete the line");
    }

    @Test
    void without_files_there_are_none() throws IOException {
        assertThat(Voices.read(folder)).isEmpty();
    }
}
