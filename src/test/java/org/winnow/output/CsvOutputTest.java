package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.summarize.Labeled.comment;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Status;
import org.winnow.label.Label;
import org.winnow.label.LabeledDiscussion;
import org.winnow.summarize.Labeled;
import org.winnow.summarize.Threads;

class CsvOutputTest {
    private static final String HEADER =
            "page,title,comment,parent,author,time,text,conspiracy,hostility,propaganda,off_topic,labels,evidence\r\n";

    private static String csv(Result... results) throws IOException {
        return Golden.written(Format.CSV, WriterOptions.PLAIN, results);
    }

    private static String csv(Labeled... comments) throws IOException {
        return csv(Result.of(Labeled.discussion("Council meets", List.of(comments))));
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    static List<String> hostileTexts() {
        return Hostile.TEXTS;
    }

    @Test
    void a_row_to_the_letter() throws IOException {
        assertThat(csv(comment("c2", "You \"clown\", get out.\n\nNow.")
                        .by("Ann, of Hull")
                        .to("c1")
                        .at("2026-03-03T08:12:00Z", "3 days ago")
                        .score(Label.HOSTILITY, 0.98765)
                        .score(Label.PROPAGANDA, 0.5)
                        .mark(Label.HOSTILITY, "clown", 0.7)))
                .isEqualTo(HEADER
                        + "page,Council meets,c2,c1,\"Ann, of Hull\",2026-03-03T08:12:00Z,"
                        + "\"You \"\"clown\"\", get out.\n\nNow.\","
                        + "0.0200,0.9877,0.5000,0.0200,hostility;propaganda,clown\r\n");
    }

    @Test
    void of_nothing_there_is_the_header_alone() throws IOException {
        assertThat(csv(new Result[0])).isEqualTo(HEADER);
        assertThat(csv(Quiet.RESULT)).isEqualTo(HEADER);
    }

    @Test
    void several_pages_share_one_header() throws IOException {
        Result result = Result.of(Harbour.labeled());
        String csv = csv(result, Quiet.RESULT, result);
        assertThat(csv.split("page,title,", -1)).hasSize(2);
        assertThat(rows(csv)).hasSize(52);
    }

    @Test
    void what_is_absent_is_empty_and_what_was_not_scored_is_not_zero() throws IOException {
        CSVRecord row = rows(csv(comment("c1", "hola").unscored())).get(0);
        for (String column : List.of("parent", "author", "time", "labels", "evidence")) {
            assertThat(row.get(column)).as(column).isEmpty();
        }
        for (Label label : Label.values()) {
            assertThat(row.get(label.key())).as(label.key()).isEmpty();
        }
    }

    @Test
    void a_time_that_only_the_page_knows_how_to_read_is_given_as_it_stands() throws IOException {
        List<CSVRecord> rows = rows(csv(
                comment("c1", "yes").at(null, "3 days ago"),
                comment("c2", "no").at("2026-03-03", "3 days ago"),
                comment("c3", "well")));
        assertThat(rows).extracting(row -> row.get("time")).containsExactly("3 days ago", "2026-03-03", "");
    }

    @Test
    void comments_that_do_not_count_have_their_rows() throws IOException {
        List<CSVRecord> rows =
                rows(csv(comment("c1", "yes"), comment("c2", "buy").status(Status.SPAM), comment("c3", "no")));
        assertThat(rows).extracting(row -> row.get("comment")).containsExactly("c1", "c2", "c3");
    }

    @Test
    void scores_have_four_digits_so_that_columns_sort_as_text_too() throws IOException {
        CSVRecord row = rows(csv(comment("c1", "x")
                        .score(Label.CONSPIRACY, 0)
                        .score(Label.HOSTILITY, 1)
                        .score(Label.PROPAGANDA, 0.00004)
                        .score(Label.OFF_TOPIC, 0.123456)))
                .get(0);
        assertThat(Arrays.stream(Label.values()).map(label -> row.get(label.key())))
                .containsExactly("0.0000", "1.0000", "0.0000", "0.1235");
    }

    @Test
    void the_first_evidence_is_the_strongest_and_stands_as_it_was_written() throws IOException {
        CSVRecord row = rows(csv(comment("c1", "=fool and clown")
                        .score(Label.HOSTILITY, 0.9)
                        .mark(Label.HOSTILITY, "=fool", 0.9)
                        .mark(Label.HOSTILITY, "clown", 0.1)))
                .get(0);
        assertThat(row.get("evidence")).isEqualTo("'=fool");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"click\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\r\n=1+1",
                "＝1+1",
                "\u200B=1+1",
                "\u2212 1",
                "%0A=1"
            })
    void no_field_of_a_row_is_a_formula(String formula) throws IOException {
        LabeledDiscussion discussion = Labeled.discussion(
                formula,
                List.of(comment(formula, formula)
                        .by(formula)
                        .to(formula)
                        .at(formula, formula)
                        .score(Label.HOSTILITY, 0.9)
                        .mark(Label.HOSTILITY, formula, 0.9)));
        CSVRecord row = rows(csv(Result.of(discussion))).get(0);
        for (String column : List.of("title", "comment", "parent", "author", "time", "text", "evidence")) {
            assertThat(row.get(column)).as(column).isEqualTo("'" + formula);
        }
        assertThat(row.values()).noneMatch(cell -> cell.matches("(?s)\\W*[=+@|%-].*") && !cell.startsWith("'"));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void texts_that_try_to_break_out_of_their_cell_stay_in_it(String text) throws IOException {
        List<CSVRecord> rows = rows(csv(Hostile.everywhere(text)));
        assertThat(rows).hasSize(3).allMatch(row -> row.size() == 13);
        assertThat(rows.get(1).get("text")).isEqualTo("before " + text.replace('\0', '␀') + " after");
    }

    @Test
    void whatever_was_written_is_read_back() throws IOException {
        Random random = new Random(61);
        String[] pieces = {"\"", ",", ";", "\n", "\r\n", "\r", "'", "word", " ", "😀", "港", "سلام", "\\", "#", "\t"};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Labeled one = comment("c1", text.toString()).by(text.toString());
            List<CSVRecord> rows = rows(csv(one, comment("c2", "after")));
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).get("text")).isEqualTo(text.toString());
            assertThat(rows.get(0).get("author")).isEqualTo(text.toString());
            assertThat(rows.get(1).get("comment")).isEqualTo("c2");
        }
    }

    @Test
    void half_a_surrogate_pair_does_not_make_the_file_unreadable() throws IOException {
        CSVRecord row = rows(csv(comment("c1", "a\uD83Db").by("\uDE00x"))).get(0);
        assertThat(row.get("text")).isEqualTo("a\uFFFDb");
        assertThat(row.get("author")).isEqualTo("\uFFFDx");
    }

    @Test
    void five_thousand_comments_are_written_in_time() throws IOException {
        Result crowd = Result.of(Threads.random(5, 5_000));
        long start = System.nanoTime();
        String csv = csv(crowd);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(rows(csv)).hasSize(5_000);
    }
}
