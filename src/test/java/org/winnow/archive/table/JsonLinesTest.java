package org.winnow.archive.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winnow.archive.table.Tables.JSONL;
import static org.winnow.archive.table.Tables.head;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.Collected;
import org.winnow.archive.CommentRecord;
import org.winnow.discussion.Status;

class JsonLinesTest {
    private static final String LINE =
            "{\"id\": 7, \"user\": {\"name\": \"Ann\"}, \"body\": \"one\\ntwo\", \"article_id\": \"a\", \"deleted\": false}\n";

    @Test
    void members_are_columns_also_inside_others() throws IOException {
        Collected all = Collected.of(JSONL, LINE);
        assertThat(all.comments).singleElement().satisfies(comment -> {
            assertThat(comment.id()).isEqualTo("7");
            assertThat(comment.author()).isEqualTo("Ann");
            assertThat(comment.text()).isEqualTo("one\ntwo");
            assertThat(comment.thread()).isEqualTo("a");
            assertThat(comment.status()).isEqualTo(Status.VISIBLE);
        });
        assertThat(all.notices).singleElement().asString().contains("author = user.name");
    }

    @Test
    void the_user_names_a_path() throws IOException {
        Collected all = Tables.with(
                Map.of("text", "x.y", "author", "a.b"), JSONL, "{\"x\": {\"y\": \"words\"}, \"a.b\": \"Ann\"}");
        assertThat(all.comments).singleElement().satisfies(comment -> {
            assertThat(comment.text()).isEqualTo("words");
            assertThat(comment.author()).isEqualTo("Ann");
        });
    }

    @Test
    void without_a_text_it_says_how_to_name_one() {
        assertThatThrownBy(() -> Collected.of(JSONL, "{\"a\": 1}\n")).hasMessageContaining("--columns text=");
    }

    @Test
    void a_broken_line_is_named_and_the_rest_read() throws IOException {
        Collected all = Collected.of(JSONL, LINE + "{\"id\": 8, \"bo\n" + "[1]\n" + LINE.replace("7", "9"));
        assertThat(all.comments).extracting(CommentRecord::id).containsExactly("7", "9");
        assertThat(all.problems).hasSize(2);
        assertThat(all.problems.get(0).record()).isEqualTo(2);
        assertThat(all.problems.get(0).offset()).isEqualTo(LINE.length());
    }

    @Test
    void ten_thousand_levels_cost_that_line() throws IOException {
        String deep = "{\"id\": 8, \"body\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}\n";
        Collected all = Collected.of(JSONL, LINE + deep + LINE.replace("7", "9"));
        assertThat(all.comments).hasSize(2);
        assertThat(all.reasons()).containsExactly("too deep or too large");
    }

    @Test
    void a_line_of_a_gigabyte_costs_that_line() throws IOException {
        Collected all = Collected.of(
                JSONL,
                Tables.letters(LINE + "{\"id\": 8, \"body\": \"", 1L << 30, "\"}\n" + LINE.replace("7", "9")),
                ArchiveOptions.DEFAULT.with(ArchiveOptions.DEFAULT.limits().withSizes(2L << 30, 1 << 20)));
        assertThat(all.comments).extracting(CommentRecord::id).containsExactly("7", "9");
        assertThat(all.reasons()).containsExactly("record over the limit");
    }

    @Test
    void a_cut_file_names_its_last_line() throws IOException {
        Collected all = Collected.of(JSONL, (LINE + LINE.replace("7", "8")).substring(0, LINE.length() + 30));
        assertThat(all.comments).hasSize(1);
        assertThat(all.problems).hasSize(1);
    }

    @Test
    void whatever_the_bytes_are_reading_ends() throws IOException {
        Random random = new Random(9);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = LINE.repeat(4).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 5; i++) {
                bytes[LINE.length() + random.nextInt(bytes.length - LINE.length())] = (byte) random.nextInt(256);
            }
            assertThat(Collected.of(JSONL, Arrays.copyOf(bytes, bytes.length - random.nextInt(50))).comments)
                    .hasSizeLessThan(10);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 1, \"text\": \"x\"}",
                "{\"id\": 1, \"text\": \"x\"}\n{\"id\"",
                "{\"user\": {\"name\": \"a\"}, \"comment\": \"c\"}\n"
            })
    void objects_with_known_names_are_comments(String text) {
        assertThat(JSONL.recognises(head(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 1, \"size\": 3}\n",
                "{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n{\"id\": \"1\", \"text\": \"t\", \"url\": \"u\"}\n",
                "[{\"id\": 1, \"text\": \"x\"}]",
                "id,text",
                "{",
                ""
            })
    void other_json_is_not(String text) {
        assertThat(JSONL.recognises(head(text))).isFalse();
    }

    @Test
    void a_preview_shows_header_rows_and_mapping() throws IOException {
        TablePreview json = TablePreview.of(new ArchiveInput("f", null, Tables.stream(LINE), ArchiveOptions.DEFAULT));
        assertThat(json.header()).containsExactly("id", "user.name", "body", "article_id", "deleted");
        assertThat(json.rows()).hasSize(1);
        TablePreview csv = TablePreview.of(new ArchiveInput(
                "f", null, Tables.stream("id,words,when\n1,a b c d e f g,2024-01-01\n"), ArchiveOptions.DEFAULT));
        assertThat(csv.mapping().inWords())
                .contains("text = words (its values are the longest texts)", "time = when (its values are times)");
        assertThat(csv.mapping().unused()).isEmpty();
    }

    @Test
    void an_address_that_changes_from_row_to_row_is_the_comments_own() throws IOException {
        String[] own = {"id,thread_id,url,text", "1,a,http://x/1,p", "2,a,http://x/2,q"};
        assertThat(Tables.csv(own).comments).extracting(CommentRecord::url).containsExactly("http://x/1", "http://x/2");
        Collected pages = Tables.csv("id,url,text", "1,http://x/,p", "2,http://x/,q", "3,http://y/,r");
        assertThat(pages.comments)
                .extracting(CommentRecord::thread)
                .containsExactly("http://x/", "http://x/", "http://y/");
        assertThat(pages.threads).hasSize(2);
    }
}
