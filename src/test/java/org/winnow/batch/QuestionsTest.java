package org.winnow.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;
import org.winnow.summarize.Interval;
import org.winnow.tables.AnswerFormat;
import org.winnow.tables.AnswerWriter;
import org.winnow.tables.Column;
import org.winnow.tables.Question;
import org.winnow.tables.ResultDatabase;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.Table;
import org.winnow.tables.TableFormat;

/** Questions over a result that a batch wrote. */
class QuestionsTest {
    @TempDir
    static Path folder;

    private static Path out;

    @BeforeAll
    static void result() throws Exception {
        out = folder.resolve("out");
        Path in = Batches.pages(folder.resolve("in"), 12, 11);
        Files.writeString(in.resolve("formula.txt"), "Title\n\n=SUM(A1)\n\nwith \"quotes\", and\u001b[31m colour");
        Batches.run(in, out, Batches.options(TableFormat.PARQUET, 60), new StubAnalyst(0));
    }

    private static String answer(String sql, AnswerFormat format, int width) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ResultDatabase database = ResultDatabase.open(ResultFolder.existing(out))) {
            database.ask(sql, rows -> AnswerWriter.write(rows, format, width, text));
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    static Stream<String> names() {
        return Question.all().stream().map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_ready_made_question_has_an_answer(String name) throws Exception {
        Question question = Question.named(name).orElseThrow();
        assertThat(question.about()).isNotBlank();
        String csv = answer(question.sql(), AnswerFormat.CSV, 80);
        assertThat(csv.lines().count()).as(csv).isGreaterThanOrEqualTo(1);
    }

    @Test
    void the_questions_of_the_documents_are_there() {
        assertThat(names())
                .contains(
                        "prevalence",
                        "prevalence-by-month",
                        "talking-points-by-outlet",
                        "hostile-threads",
                        "authors-by-decile")
                .doesNotHaveDuplicates();
        assertThat(Question.named("no such")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t AS SELECT 1",
                "DROP VIEW comments",
                "COPY comments TO 'stolen.csv'",
                "SET enable_external_access = true",
                "ATTACH 'other.db'",
                "INSTALL httpfs",
                "SELECT 1; DROP VIEW comments",
                "PRAGMA database_list"
            })
    void what_is_no_question_is_refused(String sql) {
        assertThatThrownBy(() -> answer(sql, AnswerFormat.TEXT, 80))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("SQL");
    }

    @Test
    void a_question_reads_no_other_file() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String reads : List.of(
                "SELECT * FROM read_text('" + secret + "')",
                "SELECT * FROM '" + folder.resolve("out/comments/../../secret.txt") + "'",
                "SELECT * FROM read_csv('" + out.resolve("manifest.json") + "')")) {
            assertThatThrownBy(() -> answer(reads, AnswerFormat.TEXT, 80))
                    .isInstanceOf(InputException.class)
                    .hasMessageMatching("(?s).*(disabled by configuration|does not exist).*");
        }
    }

    @Test
    void a_faulty_question_says_where_and_what_to_do() {
        assertThatThrownBy(() -> answer("SELECT authr FROM comments", AnswerFormat.TEXT, 80))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("authr")
                .hasMessageContaining("\"author\"")
                .hasMessageContaining("--schema");
        assertThatThrownBy(() -> answer("SELEC 1", AnswerFormat.TEXT, 80))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("syntax error at or near \"SELEC\"");
    }

    @Test
    void columns_are_those_of_the_schema() throws Exception {
        for (Table table : Table.values()) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            String first = answer("SELECT * FROM " + table.key() + " LIMIT 0", AnswerFormat.CSV, 80);
            assertThat(first.strip().split(",")).containsExactlyElementsOf(names);
        }
    }

    @Test
    void cells_of_csv_are_no_formulas_and_numbers_stay_numbers() throws Exception {
        String csv = answer(
                "SELECT text, -1.5 AS n FROM comments WHERE discussion = 'formula' ORDER BY id", AnswerFormat.CSV, 80);
        assertThat(csv).startsWith("text,n\r\n'=SUM(A1),-1.5\r\n").contains("\"with \"\"quotes\"\", and");
    }

    @Test
    void text_fits_the_terminal_and_holds_no_control_characters() throws Exception {
        String text = answer("SELECT * FROM comments ORDER BY discussion DESC", AnswerFormat.TEXT, 300);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(300));
        assertThat(text).contains("…").doesNotContain("\u001b");
    }

    @Test
    void json_lines_keep_lists_and_objects() throws Exception {
        String json = answer(
                "SELECT labels, kinds.conspiracy.entries AS entries, NULL AS nothing, 3 AS whole FROM comments LIMIT 1",
                AnswerFormat.JSONL,
                80);
        assertThat(json)
                .contains("\"labels\":[")
                .contains("\"entries\":{\"moon\":0.75}")
                .endsWith("\"nothing\":null,\"whole\":3}\n");
    }

    @Test
    void intervals_are_those_of_summaries() throws Exception {
        String csv = answer(
                "SELECT wilson_low(2, 11), wilson_high(2, 11), wilson_low(0, 5), wilson_high(5, 5)",
                AnswerFormat.CSV,
                80);
        Interval interval = Interval.wilson(2, 11);
        assertThat(csv.lines().toList().get(1))
                .isEqualTo(String.format("%.4f,%.3f,0.0,1.0", interval.low(), interval.high()));
    }

    @Test
    void a_folder_without_a_result_is_named() {
        assertThatThrownBy(() -> ResultFolder.existing(folder.resolve("nowhere")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no such folder");
        assertThatThrownBy(() -> ResultFolder.existing(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("manifest.json");
    }
}
