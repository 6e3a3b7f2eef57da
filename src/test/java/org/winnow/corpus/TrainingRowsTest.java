package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRowsTest {
    private static final String FORM = "{\"id\":\"%s\",\"text\":\"%s\",\"hostile\":%s,\"split\":\"%s\"}";

    @TempDir
    Path data;

    private TrainingRows read(String... ids) throws IOException {
        List<CorpusSet> sets = Arrays.stream(ids).map(CorpusFiles::set).toList();
        return TrainingRows.read(data, LeakGuard.overMeasured(data, sets), sets);
    }

    private void write(String id) throws IOException {
        CorpusFiles.write(
                data,
                id,
                FORM.formatted("1", id + " one", "true", "train"),
                FORM.formatted("2", id + " two", "false", "train"),
                FORM.formatted("3", id + " three", "null", "train"),
                FORM.formatted("4", id + " four", "true", "dev"),
                FORM.formatted("5", id + " five", "true", "test"),
                FORM.formatted("6", id + " FIVE!", "true", "train"));
    }

    @Test
    void decided_train_rows_train_dev_rows_tune_and_copies_of_test_rows_are_counted() throws IOException {
        write("hostility/cad");
        TrainingRows rows = read("hostility/cad");

        assertThat(rows.train()).extracting(LabelRow::id).containsExactly("1", "2");
        assertThat(rows.tune()).extracting(LabelRow::id).containsExactly("4");
        assertThat(rows.refused()).containsExactly(Map.entry("hostility/cad", 1));
    }

    @Test
    void rows_of_a_corpus_that_is_closed_to_training_neither_train_nor_tune() throws IOException {
        write("hostility/hateval");
        TrainingRows rows = read("hostility/hateval");

        assertThat(rows.train()).isEmpty();
        assertThat(rows.tune()).isEmpty();
    }

    @Test
    void dev_rows_that_figures_are_given_on_do_not_tune() throws IOException {
        CorpusFiles.write(
                data,
                "hostility/trac1",
                FORM.formatted("1", "one", "true", "train"),
                FORM.formatted("2", "two", "true", "dev"),
                FORM.formatted("3", "Two", "true", "train"));
        TrainingRows rows = read("hostility/trac1");

        assertThat(rows.train()).extracting(LabelRow::id).containsExactly("1");
        assertThat(rows.tune()).isEmpty();
        assertThat(rows.refused()).containsEntry("hostility/trac1", 1);
    }

    @Test
    void no_training_row_of_the_shared_corpora_shares_a_text_with_a_measured_row() throws IOException {
        Path shared = SharedData.dataOrSkip();
        List<CorpusSet> sets = Catalogue.sets().stream()
                .filter(s -> s.area() == Area.OFFTOPIC || s.area() == Area.CONSPIRACY)
                .toList();
        LeakGuard guard = LeakGuard.overMeasured(shared, sets);
        TrainingRows rows = TrainingRows.read(shared, guard, sets);

        assertThat(rows.train()).isNotEmpty().allMatch(guard::admits);
        assertThat(rows.train())
                .noneMatch(r -> Catalogue.of(r.set()).orElseThrow().grade() == Grade.C);
    }
}
