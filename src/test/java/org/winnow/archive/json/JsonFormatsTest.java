package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Status;

/** What each format says in its own way. */
class JsonFormatsTest {
    private static Taken reddit(String fields) throws IOException {
        return Taken.of(
                new RedditFormat(),
                "{\"id\":\"t1_c\",\"link_id\":\"t3_x\",\"subreddit\":\"s\",\"body\":\"b\"" + fields + "}");
    }

    @Test
    void names_are_unique_and_can_be_typed() {
        assertThat(JsonFormats.all().stream().map(ArchiveFormat::name))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z0-9-]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words",
                "{}",
                "[]",
                "{\"id\":1}",
                "<html></html>",
                "id,text\n1,hello\n",
                "{\"text\":\"x\",\"id\":\"1\"}"
            })
    void other_inputs_belong_to_none(String text) throws IOException {
        var head = Taken.head(text.getBytes(StandardCharsets.UTF_8));
        assertThat(JsonFormats.all())
                .noneSatisfy(format -> assertThat(format.recognises(head)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"t3_x,", "t1_abc, abc", "36, 10", "33,", "abc, abc"})
    void reddit_parents_are_of_two_kinds_or_numbers(String parent, String expected) throws IOException {
        assertThat(reddit(",\"parent_id\":\"" + parent + "\"").comments.get(0).parent())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "\"_meta\":{\"removal_type\":\"deleted\"}, DELETED_BY_AUTHOR",
        "\"_meta\":{\"removal_type\":\"removed\"}, REMOVED_BY_MODERATOR",
        "\"_meta\":{\"was_deleted_later\":true}, DELETED_BY_AUTHOR",
        "\"spam\":true, SPAM",
        "\"score\":1, VISIBLE"
    })
    void reddit_says_what_became_of_a_comment(String field, Status status) throws IOException {
        CommentRecord comment = reddit("," + field).comments.get(0);
        assertThat(comment.status()).isEqualTo(status);
        assertThat(comment.text()).isEqualTo("b");
    }

    @Test
    void reddit_comments_tell_where_their_thread_stands() throws IOException {
        ThreadRecord thread = reddit(",\"permalink\":\"/r/s/comments/x/some_title/c/\"")
                .threads
                .get(0);
        assertThat(thread.url()).isEqualTo("https://www.reddit.com/r/s/comments/x/some_title/");
        assertThat(thread.outlet()).isEqualTo("r/s");
        assertThat(thread.title()).isNull();
        assertThat(reddit(",\"permalink\":\"/\"").threads.get(0).url())
                .isEqualTo("https://www.reddit.com/r/s/comments/x/");
    }

    @Test
    void reddit_submissions_give_title_and_article() throws IOException {
        Taken taken = Taken.of(
                new RedditFormat(),
                "{\"id\":\"x\",\"title\":\"A &amp; B\",\"selftext\":\"[removed]\",\"subreddit\":\"s\",\"url\":\"https://a.example/\"}");
        assertThat(taken.threads).singleElement().satisfies(thread -> {
            assertThat(thread.title()).isEqualTo("A & B");
            assertThat(thread.article()).isEmpty();
            assertThat(thread.url()).isEqualTo("https://a.example/");
        });
    }

    @Test
    void hacker_news_knows_dead_comments_and_search_hits() throws IOException {
        Taken items = Taken.of(
                new HackerNewsFormat(),
                "{\"id\":2,\"type\":\"comment\",\"by\":\"a\",\"parent\":1,\"text\":\"x\",\"dead\":true,\"time\":1709287200}\n"
                        + "{\"id\":3,\"parent\":1,\"deleted\":true,\"time\":1709287200,\"type\":\"comment\"}\n"
                        + "{\"id\":4,\"parent\":1,\"by\":\"b\",\"text\":\"[flagged]\",\"time\":1709287200,\"type\":\"comment\"}\n"
                        + "{\"id\":5,\"deleted\":true,\"time\":1,\"type\":\"story\"}");
        assertThat(items.comments)
                .extracting(CommentRecord::status)
                .containsExactly(Status.REMOVED_BY_MODERATOR, Status.DELETED_BY_AUTHOR, Status.REMOVED_BY_MODERATOR);
        assertThat(items.skipped).containsKey("deleted story");

        Taken hits = Taken.of(
                new HackerNewsFormat(),
                "{\"hits\":[{\"objectID\":\"9\",\"comment_text\":\"x<p>y\",\"story_id\":1,\"story_title\":\"T\",\"parent_id\":1,"
                        + "\"author\":\"a\",\"created_at_i\":1709287200},{\"objectID\":\"1\",\"title\":\"T\",\"num_comments\":7},{\"objectID\":\"8\"}]}");
        assertThat(hits.comments).singleElement().satisfies(c -> {
            assertThat(c.thread()).isEqualTo("1");
            assertThat(c.parent()).isNull();
        });
        assertThat(hits.threads).hasSize(2).last().satisfies(t -> assertThat(t.announced())
                .isEqualTo(7));
        assertThat(hits.skipped).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "published, VISIBLE",
        "heldForReview, PENDING",
        "likelySpam, SPAM",
        "rejected, REJECTED",
        "other, UNKNOWN"
    })
    void youtube_says_what_moderation_did(String word, Status status) throws IOException {
        Taken taken = Taken.of(
                new YouTubeFormat(),
                "{\"items\":[{\"kind\":\"youtube#comment\",\"id\":\"a\",\"snippet\":{\"textDisplay\":\"x &amp; y\","
                        + "\"moderationStatus\":\"" + word + "\"}}]}");
        assertThat(taken.comments).singleElement().satisfies(c -> {
            assertThat(c.status()).isEqualTo(status);
            assertThat(c.text()).isEqualTo("x & y");
            assertThat(c.thread()).isEqualTo("some.json");
        });
    }

    @Test
    void a_playlist_of_yt_dlp_gives_each_video_its_comments() throws IOException {
        String video =
                "{\"comments\":[{\"id\":\"a%s\",\"text\":\"x\",\"parent\":\"root\"}],\"id\":\"v%s\",\"title\":\"T%s\"}";
        Taken taken = Taken.of(
                new YtDlpFormat(),
                "{\"id\":\"p\",\"title\":\"P\",\"extractor\":\"tab\",\"entries\":[" + video.replace("%s", "1") + ","
                        + video.replace("%s", "2") + "]}");
        assertThat(taken.comments).extracting(CommentRecord::thread).containsExactly("v1", "v2");
        assertThat(taken.threads).extracting(ThreadRecord::title).containsExactly("T1", "T2");
    }

    @Test
    void videos_of_yt_dlp_may_follow_each_other() throws IOException {
        String video =
                "{\"id\":\"v%s\",\"title\":\"T%s\",\"extractor\":\"e\",\"comments\":[{\"id\":\"a\",\"text\":\"x\"}]}\n";
        Taken taken = Taken.of(new YtDlpFormat(), video.replace("%s", "1") + video.replace("%s", "2"));
        assertThat(taken.comments).extracting(CommentRecord::thread).containsExactly("v1", "v2");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, VISIBLE",
        "APPROVED, VISIBLE",
        "REJECTED, REJECTED",
        "PREMOD, PENDING",
        "SYSTEM_WITHHELD, PENDING",
        "NEW_ONE, UNKNOWN"
    })
    void coral_says_what_moderation_did(String word, Status status) throws IOException {
        Taken taken = Taken.of(
                new CoralFormat(),
                "{\"id\":\"c\",\"storyID\":\"s\",\"revisions\":[],\"status\":\"" + word
                        + "\",\"createdAt\":\"2024-03-01T10:00:00Z\"}");
        assertThat(taken.comments).singleElement().satisfies(c -> {
            assertThat(c.status()).isEqualTo(status);
            assertThat(c.time()).isEqualTo("2024-03-01T10:00:00Z");
        });
    }

    @Test
    void coral_accounts_are_counted_and_not_read() throws IOException {
        Taken taken = Taken.of(
                new CoralFormat(),
                "{\"tenantID\":\"t\",\"id\":\"u\",\"username\":\"Ada\",\"email\":\"a@mail.example\"}");
        assertThat(taken.skipped).containsKey("account of a user");
        assertThat(taken.problems).isEmpty();
    }

    @Test
    void several_pages_of_a_coral_story_follow_each_other() throws IOException {
        String page =
                "{\"data\":{\"story\":{\"comments\":{\"edges\":[{\"node\":{\"id\":\"c%s\",\"body\":\"b\"}}]},\"id\":\"s%s\"}}}";
        for (String text : new String[] {
            page.replace("%s", "1") + "\n" + page.replace("%s", "2"),
            "[" + page.replace("%s", "1") + "," + page.replace("%s", "2") + "]"
        }) {
            assertThat(Taken.of(new CoralFormat(), text).comments)
                    .extracting(CommentRecord::thread)
                    .containsExactly("s1", "s2");
        }
    }

    @Test
    void discourse_leaves_previews_out_and_tells_an_answer_to_a_post_that_is_not_there() throws IOException {
        Taken taken = Taken.of(
                new DiscourseFormat(),
                "{\"post_stream\":{\"posts\":[{\"id\":7,\"topic_id\":1,\"post_number\":9,\"reply_to_post_number\":4,"
                        + "\"cooked\":\"<aside class=\\\"onebox\\\">preview</aside><p>own</p>\",\"hidden\":true}]},\"id\":1,\"title\":\"T\"}");
        assertThat(taken.comments).singleElement().satisfies(c -> {
            assertThat(c.parent()).isEqualTo("post-4");
            assertThat(c.text()).contains("own").doesNotContain("preview");
            assertThat(c.status()).isEqualTo(Status.REMOVED_BY_MODERATOR);
        });
    }

    @Test
    void discourse_numbers_belong_to_their_topic() throws IOException {
        String post = "{\"id\":%d,\"topic_id\":%d,\"post_number\":%d,\"reply_to_post_number\":%s,\"raw\":\"x\"}\n";
        Taken taken = Taken.of(
                new DiscourseFormat(),
                String.format(post, 10, 1, 2, "null")
                        + String.format(post, 20, 2, 2, "null")
                        + String.format(post, 11, 1, 3, "2")
                        + String.format(post, 21, 2, 3, "2"));
        assertThat(taken.comment("11").parent()).isEqualTo("10");
        assertThat(taken.comment("21").parent()).isEqualTo("20");
    }

    @Test
    void an_isso_title_with_a_bare_percent_sign_stays() throws IOException {
        Taken taken = Taken.of(
                new IssoFormat(),
                "[{\"id\":\"/a\",\"title\":\"100%\",\"comments\":[{\"id\":1,\"mode\":2,\"text\":\"x\"}]}]");
        assertThat(taken.threads.get(0).title()).isEqualTo("100%");
        assertThat(taken.comments.get(0).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void an_sqlite_file_is_recognised_and_says_what_to_do() throws IOException {
        byte[] bytes = Arrays.copyOf("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 4096);
        ArchiveFormat format = new IssoDatabaseFormat();
        assertThat(format.recognises(Taken.head(bytes))).isTrue();
        assertThat(Taken.of(format, bytes).problems).singleElement().satisfies(p -> assertThat(p.detail())
                .contains("docs/archives.md"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, , DELETED_BY_AUTHOR",
        "true, h2, REMOVED_BY_MODERATOR",
        "true, h1, DELETED_BY_AUTHOR",
        "false, , PENDING"
    })
    void commento_says_who_deleted(boolean deleted, String deleter, Status status) throws IOException {
        Taken taken = Taken.of(
                new CommentoFormat(),
                "{\"version\":1,\"comments\":[{\"commentHex\":\"c\",\"domain\":\"d\",\"url\":\"/u\",\"commenterHex\":\"h1\",\"markdown\":\"x\","
                        + "\"parentHex\":\"root\",\"state\":\"unapproved\",\"deleted\":" + deleted
                        + (deleter == null ? "" : ",\"deleterHex\":\"" + deleter + "\"") + "}],\"commenters\":[]}");
        assertThat(taken.comments).singleElement().satisfies(c -> assertThat(c.status())
                .isEqualTo(status));
    }

    @Test
    void remark42_names_a_thread_once() throws IOException {
        assertThat(Taken.of(new Remark42Format(), Taken.sample("remark42.json")).threads)
                .hasSize(1);
    }
}
