package org.winnow.archive.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winnow.archive.table.Tables.CSV;
import static org.winnow.archive.table.Tables.csv;
import static org.winnow.archive.table.Tables.head;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.Collected;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

class CsvTest {
    private static final String HEADER = "id,parent_id,article_id,author,created_at,comment_text,status,headline";

    @Test
    void a_row_is_a_comment_and_its_thread() throws IOException {
        Collected all = csv(HEADER, "7,6,a1,Ann,2024-01-02 03:04:05,\"Well, yes\",approved,On rain");
        assertThat(all.threads).containsExactly(new ThreadRecord("", "a1", null, "On rain", "", null, null, null));
        assertThat(all.comments).singleElement().satisfies(comment -> {
            assertThat(comment.id()).isEqualTo("7");
            assertThat(comment.parent()).isEqualTo("6");
            assertThat(comment.thread()).isEqualTo("a1");
            assertThat(comment.author()).isEqualTo("Ann");
            assertThat(comment.time()).isEqualTo("2024-01-02T03:04:05Z");
            assertThat(comment.text()).isEqualTo("Well, yes");
            assertThat(comment.status()).isEqualTo(Status.VISIBLE);
        });
        assertThat(all.problems).isEmpty();
    }

    @Test
    void what_is_read_from_which_column_is_said() throws IOException {
        assertThat(csv(HEADER, "1,,a,b,2024-01-01,t,,h").notices)
                .singleElement()
                .asString()
                .contains("text = comment_text (by its name)", "thread = article_id", "--columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found(String delimiter) throws IOException {
        Collected all = Collected.of(CSV, """
                id,author,text
                1,Ann,"a, b; c | d\te"
                2,Bob,plain
                """.replace("\t", "\u0001")
                .replace(",", delimiter)
                .replace("a" + delimiter + " b", "a, b")
                .replace("\u0001", "\t"));
        assertThat(all.comments).extracting(CommentRecord::id).containsExactly("1", "2");
        assertThat(all.comments.get(0).text()).startsWith("a, b; c | d");
        assertThat(all.problems).isEmpty();
    }

    @Test
    void a_first_line_with_sep_names_the_delimiter() throws IOException {
        Collected all = csv("sep=;", "id;author;text", "1;Ann;one, two, three");
        assertThat(all.comments).extracting(CommentRecord::text).containsExactly("one, two, three");
    }

    @Test
    void quoted_cells_hold_line_breaks_doubled_quotes_and_delimiters() throws IOException {
        Collected all = csv("id,author,text", "1,Ann,\"one\r\ntwo \"\"three\"\", four\"", "", "2,Bob,\"\"");
        assertThat(all.comments).extracting(CommentRecord::text).containsExactly("one\ntwo \"three\", four", "");
    }

    @Test
    void backslash_quotes_are_understood() throws IOException {
        Collected all = csv("id,author,text", "1,Ann,\"she said \\\"no\\\", twice\"", "2,Bob,\"x\"");
        assertThat(all.comments).extracting(CommentRecord::text).containsExactly("she said \"no\", twice", "x");
        assertThat(all.problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void character_sets_are_told_by_the_bytes(String charset) throws IOException {
        String mark = charset.startsWith("UTF") ? "\uFEFF" : "";
        String text = mark + "\"id\",\"author\",\"text\"\r\n1,Zoë,Größe – „ja“, café\r\n".replace(", café", " café");
        Collected all = Collected.of(CSV, text.getBytes(Charset.forName(charset)));
        assertThat(all.comments).singleElement().satisfies(comment -> {
            assertThat(comment.author()).isEqualTo("Zoë");
            assertThat(comment.text()).isEqualTo("Größe – „ja“ café");
        });
    }

    @Test
    void one_row_in_another_character_set_costs_no_other() throws IOException {
        byte[] utf8 = "id,author,text\n1,Zoë,naïve\n2,".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "Zoë,naïve\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] both = Arrays.copyOf(utf8, utf8.length + latin.length);
        System.arraycopy(latin, 0, both, utf8.length, latin.length);
        assertThat(Collected.of(CSV, both).comments)
                .extracting(CommentRecord::text)
                .containsExactly("naïve", "naïve");
    }

    @Test
    void without_ids_a_comment_gets_one_that_stays() throws IOException {
        String[] rows = {"author,time,text", "Ann,2024-01-01,same", "Ann,2024-01-01,same"};
        Collected first = csv(rows);
        assertThat(first.comments)
                .extracting(CommentRecord::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(csv(rows).comments).isEqualTo(first.comments);
    }

    @Test
    void without_threads_a_file_is_one_and_its_ids_count_there_alone() throws IOException {
        Collected all = csv("id,author,text", "1,Ann,a", "2,Bob,b");
        assertThat(all.comments).extracting(CommentRecord::thread).containsOnly("export.file");
        assertThat(all.comments).extracting(CommentRecord::site).containsOnly("folder/export.file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0", "null", "None", "nan", "a1", "5"})
    void what_stands_for_no_parent_is_none(String parent) throws IOException {
        assertThat(csv("id,parent_id,article_id,text", "5," + parent + ",a1,x")
                        .comments
                        .get(0)
                        .parent())
                .isNull();
    }

    @Test
    void whole_numbers_with_a_point_are_whole_numbers() throws IOException {
        Collected all = csv("commentID,parentID,articleID,commentBody", "5,4.0,9.0,x");
        assertThat(all.comments.get(0).parent()).isEqualTo("4");
        assertThat(all.comments.get(0).thread()).isEqualTo("9");
    }

    @Test
    void mark_up_is_told_by_the_first_texts() throws IOException {
        assertThat(csv("id,text", "1,one<br/>two &amp; <b>three</b>")
                        .comments
                        .get(0)
                        .text())
                .isEqualTo("one\ntwo & three");
        assertThat(csv("id,text", "1,a &lt; b &amp; c").comments.get(0).text()).isEqualTo("a < b & c");
        assertThat(csv("id,text", "1,a < b").comments.get(0).markup()).isEqualTo(TextMarkup.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "deleted,true,DELETED_BY_AUTHOR",
        "deleted,False,VISIBLE",
        "approved,1,VISIBLE",
        "approved,0,PENDING",
        "is_removed,yes,REMOVED_BY_MODERATOR",
        "rating,rejected,REJECTED",
        "status,spam,SPAM"
    })
    void status_columns_are_read_by_name_and_value(String column, String value, Status status) throws IOException {
        assertThat(csv("id,text," + column, "1,x," + value).comments.get(0).status())
                .isEqualTo(status);
    }

    @Test
    void the_user_says_which_column_is_what() throws IOException {
        Collected all = Tables.with(
                Map.of("text", "b", "author", "1", "title", ""), CSV, "a,b,title", "Ann,words of hers,not a title");
        assertThat(all.comments).singleElement().satisfies(comment -> {
            assertThat(comment.author()).isEqualTo("Ann");
            assertThat(comment.text()).isEqualTo("words of hers");
        });
        assertThat(all.threads).isEmpty();
    }

    @Test
    void a_choice_that_cannot_be_is_refused_with_the_names_there_are() {
        assertThatThrownBy(() -> Tables.with(Map.of("text", "nope"), CSV, "a,text", "1,2"))
                .hasMessageContaining("\"nope\"")
                .hasMessageContaining("a, text");
        assertThatThrownBy(() -> Tables.with(Map.of("words", "a"), CSV, "a,text", "1,2"))
                .hasMessageContaining("\"words\"")
                .hasMessageContaining("thread_url");
        assertThatThrownBy(() -> csv("a,b", "1,2")).hasMessageContaining("--columns text=");
    }

    @Test
    void times_without_a_zone_are_read_in_the_users_and_noted() throws IOException {
        Collected all = Tables.with(Map.of(), CSV, "id,time,text", "1,2024-07-01 12:00:00,x");
        assertThat(all.comments.get(0).time()).isEqualTo("2024-07-01T10:00:00Z");
        assertThat(all.comments.get(0).note()).contains("Europe/Berlin");
    }

    @Test
    void sfu_counters_tell_the_parent() throws IOException {
        Collected all = csv(
                "article_id,comment_counter,comment_author,comment_text",
                "33,source1_33_0,a,x",
                "33,source1_33_0_2,b,y");
        assertThat(all.comments).extracting(CommentRecord::parent).containsExactly(null, "source1_33_0");
    }

    @Test
    void a_row_of_another_width_is_named_and_left_out() throws IOException {
        Collected all = csv("id,author,text", "1,Ann,a", "2,Bob", "3,Cid,c,d", "4,Dan,d,,", "5,Eve,e");
        assertThat(all.comments).extracting(CommentRecord::id).containsExactly("1", "4", "5");
        assertThat(all.problems).hasSize(2).allSatisfy(problem -> assertThat(problem.reason())
                .isEqualTo("row of another width"));
        assertThat(all.problems.get(0).record()).isEqualTo(3);
        assertThat(all.problems.get(0).offset()).isEqualTo(23);
    }

    @Test
    void a_cut_file_names_its_last_row() throws IOException {
        Collected all = csv("id,author,text", "1,Ann,a", "2,Bob,\"not clo");
        assertThat(all.comments).hasSize(1);
        assertThat(all.reasons()).containsExactly("quotes that are not closed");
    }

    @Test
    void zero_bytes_are_dropped() throws IOException {
        assertThat(csv("id,author,text", "1,Ann,a\0b").comments.get(0).text()).isEqualTo("ab");
    }

    @Test
    void a_line_of_a_gigabyte_costs_that_line() throws IOException {
        Collected all = Collected.of(
                CSV,
                Tables.letters("id,author,text\n1,Ann,", 1L << 30, "\n2,Bob,b\n"),
                ArchiveOptions.DEFAULT.with(ArchiveOptions.DEFAULT.limits().withSizes(2L << 30, 1 << 20)));
        assertThat(all.comments).extracting(CommentRecord::id).containsExactly("2");
        assertThat(all.reasons()).containsExactly("record over the limit");
    }

    @Test
    void a_quote_that_is_never_closed_costs_no_more_than_the_limit() throws IOException {
        Collected all = Collected.of(
                CSV,
                Tables.letters("id,author,text\n1,Ann,\"", 3 << 20, "\n2,Bob,b\n3,Cid,c\n"),
                ArchiveOptions.DEFAULT.with(ArchiveOptions.DEFAULT.limits().withSizes(2L << 30, 1 << 20)));
        assertThat(all.comments).extracting(CommentRecord::id).containsExactly("2", "3");
        assertThat(all.reasons()).containsExactly("record over the limit");
    }

    @Test
    void a_huge_cell_is_named() throws IOException {
        Collected all = csv("id,author,text", "1,Ann," + "x".repeat((1 << 20) + 1), "2,Bob," + "y".repeat(1 << 20));
        assertThat(all.comments).extracting(CommentRecord::id).containsExactly("2");
        assertThat(all.reasons()).containsExactly("cell over the limit");
    }

    @Test
    void whatever_the_bytes_are_reading_ends() throws IOException {
        String text = (HEADER + "\n7,6,a1,Ann,2024-01-02,\"Well, \"\"yes\"\"\nand\",approved,On rain\n").repeat(3);
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 6; i++) {
                bytes[HEADER.length() + 1 + random.nextInt(bytes.length - HEADER.length() - 1)] =
                        (byte) (random.nextInt(4) == 0 ? "\",\n\\".charAt(random.nextInt(4)) : random.nextInt(256));
            }
            Collected all = Collected.of(CSV, Arrays.copyOf(bytes, 150 + random.nextInt(bytes.length - 150)));
            assertThat(all.comments).hasSizeLessThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,text\n1,a\n", "commentID;articleID;commentBody\n", "author\ttext\nx\ty\n"})
    void a_header_of_known_names_makes_a_table_of_comments(String text) {
        assertThat(CSV.recognises(head(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear reader,\nthe text of my comment, and the author.\n",
                "name,age\nAnn,7\n",
                "text\n",
                "<html><body>id,text</body>",
                "{\"id\": 1, \"text\": \"x\"}\n",
                ""
            })
    void other_text_is_no_table_of_comments(String text) {
        assertThat(CSV.recognises(head(text))).isFalse();
    }
}
