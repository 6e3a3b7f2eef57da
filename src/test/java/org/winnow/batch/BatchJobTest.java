package org.winnow.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.label.Label;
import org.winnow.tables.Counts;
import org.winnow.tables.Part;
import org.winnow.tables.Position;
import org.winnow.tables.ResultDatabase;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.TableFormat;

class BatchJobTest {
    private static final BatchOptions JSONL = Batches.options(TableFormat.JSONL, 30);

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void pages() throws Exception {
        in = Batches.pages(folder.resolve("in"), 23, 4);
        out = folder.resolve("out");
    }

    private List<String> ask(String sql) throws Exception {
        return ask(out, sql);
    }

    private static List<String> ask(Path result, String sql) throws Exception {
        try (ResultDatabase database = ResultDatabase.open(ResultFolder.existing(result))) {
            return database.ask(sql, rows -> {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            });
        }
    }

    @Test
    void every_discussion_and_comment_is_there_once() throws Exception {
        Counts counts = Batches.run(in, out, JSONL, new StubAnalyst(0));
        assertThat(counts.discussions()).isEqualTo(23);
        assertThat(counts.comments()).isEqualTo(92);
        assertThat(ask("SELECT count(DISTINCT discussion || '/' || id) FROM comments"))
                .containsExactly("92");
        assertThat(ask("SELECT count(DISTINCT discussion) FROM discussions JOIN summaries USING (discussion)"))
                .containsExactly("23");
        assertThat(ask("SELECT sum(comments) FROM discussions")).containsExactly("92");
    }

    @Test
    void parts_end_with_the_discussion_that_fills_them_whatever_the_threads() throws Exception {
        Batches.run(in, out, JSONL, new StubAnalyst(1), false, 1, new Batches.Quiet());
        Path other = folder.resolve("other");
        Batches.run(in, other, JSONL, new StubAnalyst(1), false, 7, new Batches.Quiet());
        assertThat(Batches.files(other)).isEqualTo(Batches.files(out));
        List<Part> parts = new ResultFolder(out).listedParts();
        assertThat(parts).extracting(part -> part.counts().discussions()).startsWith(3L, 3L);
        assertThat(parts.get(0).end()).isEqualTo(Position.before(3));
    }

    @Test
    void parquet_and_json_lines_hold_the_same() throws Exception {
        Batches.run(in, out, JSONL, new StubAnalyst(0));
        Path parquet = folder.resolve("parquet");
        Batches.run(in, parquet, Batches.options(TableFormat.PARQUET, 30), new StubAnalyst(0));
        for (String table : List.of("comments", "discussions", "summaries")) {
            String all = "SELECT to_json(t)::VARCHAR FROM " + table + " t ORDER BY 1";
            assertThat(ask(parquet, all)).as(table).isNotEmpty().isEqualTo(ask(all));
        }
        String sums =
                "SELECT round(sum(hostility), 6) || ' ' || round(sum(conspiracy), 6) || ' ' || sum(len(labels)) FROM"
                        + " comments";
        assertThat(ask(parquet, sums)).isEqualTo(ask(sums));
    }

    @Test
    void work_goes_on_behind_the_last_whole_part_and_is_not_done_again() throws Exception {
        Batches.run(in, out, JSONL, new StubAnalyst(0));
        var whole = Batches.files(out);
        ResultFolder result = new ResultFolder(out);
        Files.delete(result.list(3));
        Files.writeString(out.resolve("comments/part-00003.jsonl.zst"), "torn");
        StubAnalyst analyst = new StubAnalyst(0);
        Batches.Quiet watcher = new Batches.Quiet();
        Batches.run(in, out, JSONL, analyst, false, 3, watcher);
        assertThat(watcher.partsAtStart).isEqualTo(3);
        assertThat(analyst.labelled).hasValue(23 - 9);
        assertThat(Batches.files(out)).isEqualTo(whole);
    }

    @Test
    void a_result_that_is_whole_stays_as_it_is() throws Exception {
        Batches.run(in, out, JSONL, new StubAnalyst(0));
        var whole = Batches.files(out);
        StubAnalyst analyst = new StubAnalyst(0);
        Counts counts = Batches.run(in, out, JSONL, analyst);
        assertThat(analyst.labelled).hasValue(0);
        assertThat(counts.comments()).isEqualTo(92);
        assertThat(Batches.files(out)).isEqualTo(whole);
    }

    @Test
    void a_file_that_shrank_is_written_again() throws Exception {
        Batches.run(in, out, JSONL, new StubAnalyst(0));
        var whole = Batches.files(out);
        Files.writeString(out.resolve("summaries/part-00000.jsonl.zst"), "");
        Batches.run(in, out, JSONL, new StubAnalyst(0));
        assertThat(Batches.files(out)).isEqualTo(whole);
    }

    @Test
    void other_options_are_refused_by_name_and_taken_by_force() throws Exception {
        Batches.run(in, out, JSONL, new StubAnalyst(0));
        BatchOptions other = Batches.options(TableFormat.JSONL, 31);
        assertThatThrownBy(() -> Batches.run(in, out, other, new StubAnalyst(0)))
                .isInstanceOf(BatchRefusal.class)
                .hasMessageContaining("--part-size was 30, is 31")
                .hasMessageContaining("--force");
        Batches.run(in, out, other, new StubAnalyst(0), true, 2, new Batches.Quiet());
        assertThat(Manifest.read(new ResultFolder(out)).options()).containsEntry("part-size", 31);
    }

    @Test
    void changed_inputs_are_refused_by_name() throws Exception {
        Batches.run(in, out, JSONL, new StubAnalyst(0));
        Files.writeString(in.resolve("p004.txt"), "Title\n\nother words");
        Files.writeString(in.resolve("new.txt"), "Title\n\nother words");
        Files.delete(in.resolve("p007.txt"));
        assertThatThrownBy(() -> Batches.run(in, out, JSONL, new StubAnalyst(0)))
                .isInstanceOf(BatchRefusal.class)
                .hasMessageContaining("p004.txt has changed")
                .hasMessageContaining("new.txt is new")
                .hasMessageContaining("p007.txt is gone");
    }

    @Test
    void a_folder_with_other_things_is_left_alone() throws Exception {
        Path precious = Files.writeString(Files.createDirectories(out).resolve("thesis.txt"), "precious");
        for (boolean force : new boolean[] {false, true}) {
            assertThatThrownBy(() -> Batches.run(in, out, JSONL, new StubAnalyst(0), force, 1, new Batches.Quiet()))
                    .isInstanceOf(BatchRefusal.class)
                    .hasMessageContaining("not empty");
        }
        assertThat(precious).hasContent("precious");
    }

    @Test
    void files_of_others_in_a_result_folder_survive_force() throws Exception {
        Batches.run(in, out, JSONL, new StubAnalyst(0));
        Path notes = Files.writeString(out.resolve("comments/notes.txt"), "mine");
        Batches.run(
                in, out, Batches.options(TableFormat.PARQUET, 30), new StubAnalyst(0), true, 1, new Batches.Quiet());
        assertThat(notes).hasContent("mine");
        assertThat(out.resolve("comments")).isDirectoryNotContaining("glob:**.zst");
    }

    @Test
    void what_cannot_be_read_or_scored_is_a_line_and_the_rest_is_done() throws Exception {
        Files.writeString(in.resolve("p002.txt"), "");
        Files.writeString(in.resolve("p005.txt"), "Title\n\nunscorable words");
        Batches.Quiet watcher = new Batches.Quiet();
        Counts counts = Batches.run(in, out, JSONL, new StubAnalyst(0), false, 3, watcher);
        assertThat(counts.discussions()).isEqualTo(21);
        assertThat(counts.errors()).isEqualTo(2);
        assertThat(Files.readAllLines(out.resolve("errors.jsonl")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("p002.txt\"").contains("empty file"))
                .anySatisfy(line -> assertThat(line).contains("p005.txt\"").contains("a fault of ours"));
        assertThat(watcher.failures).hasSize(2);
    }

    @Test
    void a_sample_is_drawn_once_and_for_all() throws Exception {
        BatchOptions sample = new BatchOptions(
                TableFormat.JSONL, Set.of(Label.values()), true, true, null, 7, null, Map.of(), null, false, null, 30);
        Batches.run(in, out, sample, new StubAnalyst(0));
        List<String> drawn = ask("SELECT discussion FROM discussions ORDER BY 1");
        assertThat(drawn).hasSize(7).isNotEqualTo(List.of("p000", "p001", "p002", "p003", "p004", "p005", "p006"));
        Path again = folder.resolve("again");
        Batches.run(in, again, sample, new StubAnalyst(0));
        assertThat(ask(again, "SELECT discussion FROM discussions ORDER BY 1")).isEqualTo(drawn);
    }

    @Test
    void comments_before_a_day_are_left_out_and_the_others_score_as_in_the_whole_thread() throws Exception {
        BatchOptions since = new BatchOptions(
                TableFormat.JSONL,
                Set.of(Label.values()),
                true,
                true,
                LocalDate.parse("2024-03-11"),
                null,
                null,
                Map.of(),
                null,
                false,
                null,
                30);
        Batches.run(in, out, since, new StubAnalyst(0));
        assertThat(ask("SELECT DISTINCT day FROM comments ORDER BY 1")).containsExactly("2024-03-11", "2024-04-11");
        assertThat(ask("SELECT count(*) FROM comments")).containsExactly("46");
        assertThat(ask("SELECT sum(comments) FROM summaries")).containsExactly("46");
    }

    @Test
    void labels_that_are_not_asked_for_leave_no_trace() throws Exception {
        BatchOptions one = new BatchOptions(
                TableFormat.JSONL,
                EnumSet.of(Label.HOSTILITY),
                true,
                true,
                null,
                null,
                null,
                Map.of(),
                null,
                false,
                null,
                30);
        Batches.run(in, out, one, new StubAnalyst(0));
        assertThat(ask("SELECT count(hostility) || ' ' || count(conspiracy) || ' ' || count(off_topic) FROM comments"))
                .containsExactly("92 0 0");
        assertThat(ask("SELECT DISTINCT unnest(labels) FROM comments")).containsExactly("hostility");
        assertThat(ask("SELECT DISTINCT unnest(evidence).label FROM comments")).containsExactly("hostility");
        assertThat(ask("SELECT DISTINCT len(map_keys(kinds.conspiracy.entries)) FROM comments"))
                .containsExactly("0");
    }

    @Test
    void without_text_no_words_are_written_anywhere() throws Exception {
        BatchOptions none = new BatchOptions(
                TableFormat.JSONL,
                Set.of(Label.values()),
                true,
                false,
                null,
                null,
                null,
                Map.of(),
                null,
                false,
                null,
                30);
        Batches.run(in, out, none, new StubAnalyst(0));
        assertThat(ask("SELECT count(text) + count(compared_with) FROM comments"))
                .containsExactly("0");
        assertThat(ask("SELECT count(e.text) FROM (SELECT unnest(evidence) AS e FROM comments)"))
                .containsExactly("0");
        assertThat(ask("SELECT count(article) FROM discussions")).containsExactly("0");
        assertThat(ask("SELECT count(text) FROM summaries")).containsExactly("0");
        for (String table : List.of("comments", "summaries")) {
            assertThat(ask("SELECT count(*) FROM " + table + " t WHERE to_json(t)::VARCHAR LIKE '%words%'"))
                    .containsExactly("0");
        }
    }

    @Test
    void identical_threads_are_scored_once() throws Exception {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        for (int i = 0; i < 6; i++) {
            Files.writeString(copies.resolve("copy" + i + ".txt"), "Title\n\nsame words\n\nmore words");
        }
        Files.writeString(copies.resolve("other.txt"), "Another title\n\nsame words\n\nmore words");
        StubAnalyst analyst = new StubAnalyst(0);
        Batches.run(copies, out, JSONL, analyst, false, 1, new Batches.Quiet());
        assertThat(analyst.labelled).hasValue(2);
        assertThat(ask("SELECT count(*) FROM comments")).containsExactly("14");
        assertThat(ask("SELECT count(DISTINCT hostility) FROM comments")).containsExactly("2");
    }

    @Test
    void two_batches_do_not_write_one_folder() throws Exception {
        try (BatchFolder first = BatchFolder.open(out)) {
            assertThat(first.result().path()).isEqualTo(out);
            assertThatThrownBy(() -> Batches.run(in, out, JSONL, new StubAnalyst(0)))
                    .isInstanceOf(BatchRefusal.class)
                    .hasMessageContaining("another process");
        }
    }

    @Test
    void hostile_words_and_names_go_through_unharmed() throws Exception {
        Path hostile = Files.createDirectories(folder.resolve("hostile"));
        List<String> words = List.of(
                "=HYPERLINK(\"http://evil\")",
                "'; DROP TABLE comments; --",
                "a\\u0000b \\n \"quoted\"",
                "\u202etxt.exe",
                "\ud83d\ude00 emoji",
                "{\"text\": 1}");
        Files.writeString(hostile.resolve("it's a 'page'.txt"), "Title\n\n" + String.join("\n\n", words));
        Batches.run(hostile, out, Batches.options(TableFormat.PARQUET, 30), new StubAnalyst(0));
        assertThat(ask("SELECT text FROM comments ORDER BY length(id), id")).isEqualTo(words);
        assertThat(ask("SELECT discussion FROM discussions")).containsExactly("it's a 'page'");
    }

    @Test
    void a_row_of_many_megabytes_becomes_parquet() throws Exception {
        Path large = Files.createDirectories(folder.resolve("large"));
        Files.writeString(large.resolve("a.txt"), "Title\n\n" + "word ".repeat(3 << 20));
        Batches.run(large, out, Batches.options(TableFormat.PARQUET, 30), new StubAnalyst(0));
        assertThat(ask("SELECT length(text) > 15000000 FROM comments")).containsExactly("true");
    }

    @Test
    void nothing_in_is_a_result_of_nothing() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Counts counts = Batches.run(empty, out, JSONL, new StubAnalyst(0));
        assertThat(counts).isEqualTo(Counts.NONE);
        assertThat(ask("SELECT count(*) FROM comments")).containsExactly("0");
        assertThat(Manifest.read(new ResultFolder(out)).complete()).isTrue();
    }
}
