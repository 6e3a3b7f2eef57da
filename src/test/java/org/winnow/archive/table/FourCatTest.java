package org.winnow.archive.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.archive.table.Tables.FOUR_CAT;
import static org.winnow.archive.table.Tables.head;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.winnow.archive.Collected;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;

class FourCatTest {
    private static final String HEADER = "id,thread_id,timestamp,unix_timestamp,body,subject,author,subreddit,parent\n";

    @Test
    void its_header_is_known_whatever_else_is_in_it() {
        assertThat(FOUR_CAT.recognises(head(HEADER))).isTrue();
        assertThat(FOUR_CAT.recognises(head("\uFEFF" + HEADER))).isTrue();
        assertThat(FOUR_CAT.recognises(head("id,thread_id,body,author\n"))).isFalse();
    }

    @Test
    void the_unix_time_goes_before_the_readable_one() throws IOException {
        Collected all = read(HEADER + "c1,t1,2013-09-02 18:32:26,1378139546,hello,,ann,cmv,t1\n");
        assertThat(all.comments).singleElement().satisfies(comment -> {
            assertThat(comment.time()).isEqualTo("2013-09-02T16:32:26Z");
            assertThat(comment.parent()).isNull();
            assertThat(comment.author()).isEqualTo("ann");
        });
        assertThat(all.threads).singleElement().satisfies(thread -> {
            assertThat(thread.outlet()).isEqualTo("cmv");
            assertThat(thread.title()).isNull();
        });
    }

    @Test
    void the_post_that_opens_a_thread_is_its_article() throws IOException {
        Collected all =
                read(HEADER + "t1,t1,,1378139546,my view,CMV: rain,ann,cmv,\n" + "c1,t1,,1378139546,no,,bob,cmv,t1\n");
        assertThat(all.threads.get(0).article()).isEqualTo("my view");
        assertThat(all.threads.get(0).title()).isEqualTo("CMV: rain");
        assertThat(all.comments).extracting(CommentRecord::id).containsExactly("c1");
    }

    @Test
    void a_quoted_post_number_is_the_parent_on_boards() throws IOException {
        Collected all = read("id,thread_id,timestamp,body,author\n"
                + "12,10,2020-01-01 00:00:00,\">>11\n>>10\nno\",Anonymous\n13,10,2020-01-01 00:00:00,>>10,Anonymous\n");
        assertThat(all.comments).extracting(CommentRecord::parent).containsExactly("11", null);
    }

    @Test
    void tiktok_calls_the_answered_comment_a_thread() throws IOException {
        Collected all = read("id,thread_id,post_id,timestamp,body,author,is_comment_on_comment\n"
                + "5,9,9,2020-01-01 00:00:00,a,x,no\n6,5,9,2020-01-01 00:00:00,b,y,yes\n");
        assertThat(all.comments).extracting(CommentRecord::thread).containsOnly("9");
        assertThat(all.comments).extracting(CommentRecord::parent).containsExactly(null, "5");
    }

    @Test
    void the_example_is_read_whole() throws IOException {
        Path shared = Path.of(
                System.getProperty("winnow.shared", System.getenv().getOrDefault("WINNOW_SHARED", "../shared")));
        Path file = shared.resolve("data/formats/4cat_csv/reddit-layout.csv");
        Assumptions.assumeTrue(Files.exists(file), "no example at " + file);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(FOUR_CAT.recognises(new Head(java.util.Arrays.copyOf(bytes, Head.BYTES), "x")))
                .isTrue();
        Collected all = Collected.of(FOUR_CAT, bytes);
        assertThat(all.problems).isEmpty();
        assertThat(all.comments).hasSizeGreaterThan(50).allSatisfy(comment -> {
            assertThat(comment.time()).isNotNull();
            assertThat(comment.note()).isNull();
        });
        assertThat(all.comments).extracting(CommentRecord::id).doesNotHaveDuplicates();
        assertThat(all.threads).isNotEmpty();
    }

    private static Collected read(String text) throws IOException {
        assertThat(FOUR_CAT.recognises(head(text))).isTrue();
        return Collected.of(FOUR_CAT, text);
    }
}
