package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.CommentRecord;
import org.winnow.corpus.SharedData;
import org.winnow.discussion.Status;

/** Real examples read as one counts them by hand. Each is skipped where the examples are not at hand. */
class RealSamplesTest {
    private static Path sample(String name) {
        return SharedData.dataOrSkip().resolve("formats").resolve(name);
    }

    private static ArchiveFormat format(String name) {
        return Taken.formats().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    private static Taken taken(String format, String name) throws IOException {
        return Taken.of(format(format), sample(name));
    }

    @ParameterizedTest
    @CsvSource({
        "reddit/listing-thread.json, reddit, 199",
        "reddit/pushshift-style-comments.ndjson, reddit, 199",
        "hackernews/firebase-items.ndjson, hacker-news, 1",
        "hackernews/algolia-item.json, hacker-news, 2",
        "youtube/comment_threads_by_video_paged_1.json, youtube, 5",
        "youtube/comment_threads_multi.json, youtube, 2",
        "youtube/comments_by_parent_paged_1.json, youtube, 2",
        "youtube/ytdlp-sample.info.json, yt-dlp, 5",
        "coral/mongo-comments.ndjson, coral, 3",
        "coral/graphql-story.json, coral, 4",
        "discourse/topic.json, discourse, 2",
        "discourse/topic_posts.json, discourse, 1",
        "discourse/posts_latest.json, discourse, 1",
        "remark42/native-backup.json, remark42, 2",
        "remark42/find-tree.json, remark42, 12",
        "isso/generic.json, isso, 2",
        "commento/commento.json, commento, 3",
    })
    void an_example_is_recognised_and_gives_all_its_comments(String name, String format, int comments)
            throws IOException {
        Path file = sample(name);
        var head = Taken.head(Files.readAllBytes(file));
        assertThat(Taken.formats().filter(f -> f.recognises(head)).map(ArchiveFormat::name))
                .containsExactly(format);
        Taken taken = Taken.of(format(format), file);
        assertThat(taken.problems).isEmpty();
        assertThat(taken.comments).hasSize(comments);
    }

    @Test
    void reddit_listing() throws IOException {
        Taken taken = taken("reddit", "reddit/listing-thread.json");
        assertThat(taken.skipped).containsExactly(Map.entry("named in the listing, not in the file", 1082));
        assertThat(taken.threads).singleElement().satisfies(thread -> {
            assertThat(thread.id()).isEqualTo("1cebxh");
            assertThat(thread.outlet()).isEqualTo("r/self");
            assertThat(thread.announced()).isEqualTo(1655);
            assertThat(thread.published()).isEqualTo("2013-04-15T16:44:39Z");
        });
        assertThat(taken.comments).filteredOn(c -> c.parent() == null).hasSize(38);
    }

    @Test
    void reddit_dump() throws IOException {
        Taken taken = taken("reddit", "reddit/pushshift-style-comments.ndjson");
        CommentRecord reply = taken.comment("c9fwx7a");
        assertThat(reply.parent()).isEqualTo("c9ftsjg");
        assertThat(reply.thread()).isEqualTo("1cebxh");
        assertThat(reply.time()).isEqualTo("2013-04-15T23:19:52Z");
        assertThat(taken.comment("c9fs6hy").status()).isEqualTo(Status.DELETED_BY_AUTHOR);
        assertThat(taken.comment("c9fsi2e").status()).isEqualTo(Status.REMOVED_BY_MODERATOR);
        assertThat(taken.comments)
                .filteredOn(c -> c.status() != Status.VISIBLE)
                .hasSize(5)
                .allSatisfy(c -> assertThat(c.text()).isEmpty());
        assertThat(taken.comments).noneSatisfy(c -> assertThat(c.text()).contains("&gt;"));
    }

    @Test
    void hacker_news_items_and_tree() throws IOException {
        Taken items = taken("hacker-news", "hackernews/firebase-items.ndjson");
        assertThat(items.threads).hasSize(4);
        assertThat(items.skipped).containsExactly(Map.entry("option of a poll", 1));
        CommentRecord comment = items.comment("2921983");
        assertThat(comment.thread()).isNull();
        assertThat(comment.parent()).isEqualTo("2921506");
        assertThat(comment.author()).isEqualTo("norvig");
        assertThat(comment.time()).isEqualTo("2011-08-24T18:38:47Z");
        assertThat(comment.text()).contains("compliments.\n\nTell you what");

        Taken tree = taken("hacker-news", "hackernews/algolia-item.json");
        assertThat(tree.comment("2921983").parent()).isNull();
        assertThat(tree.comment("2921983").thread()).isEqualTo("8863");
        assertThat(tree.comment("2922097").parent()).isEqualTo("2921983");
        assertThat(tree.comment("2922097").status()).isEqualTo(Status.DELETED_BY_AUTHOR);
        assertThat(tree.threads).singleElement().satisfies(story -> {
            assertThat(story.published()).isEqualTo("2007-04-04T19:16:40Z");
            assertThat(story.url()).isEqualTo("http://www.getdropbox.com/u/2/screencast.html");
        });
    }

    @Test
    void youtube_answers_and_yt_dlp() throws IOException {
        Taken threads = taken("youtube", "youtube/comment_threads_by_video_paged_1.json");
        CommentRecord partial = threads.comment("UgwI_ylXVnzPS8Q-oAV4AaABAg");
        assertThat(partial.note()).isEqualTo("0 of 2 replies are in the file");
        assertThat(partial.thread()).isEqualTo("F1UP7wRCPH8");
        assertThat(threads.comment("UgyZ1jqkHKYvi1-ruOZ4AaABAg").time()).isEqualTo("2019-11-26T15:51:44Z");

        CommentRecord reply = taken("youtube", "youtube/comments_by_parent_paged_1.json")
                .comment("Ugw5zYU6n9pmIgAZWvN4AaABAg.91zT3cYb5B291za6voUoRh");
        assertThat(reply.parent()).isEqualTo("Ugw5zYU6n9pmIgAZWvN4AaABAg");
        assertThat(reply.thread()).isNull();

        Taken video = taken("yt-dlp", "youtube/ytdlp-sample.info.json");
        CommentRecord first = video.comment("UgyZ1jqkHKYvi1-ruOZ4AaABAg");
        assertThat(first.time()).isEqualTo("2019-11-26T15:51:44Z");
        assertThat(first.timeText()).isEqualTo("2 years ago");
        assertThat(first.note()).isEqualTo("time estimated");
        assertThat(first.parent()).isNull();
        assertThat(video.threads).singleElement().satisfies(thread -> {
            assertThat(thread.id()).isEqualTo("F1UP7wRCPH8");
            assertThat(thread.published()).isEqualTo("2019-01-01");
            assertThat(thread.outlet()).isEqualTo("sample channel");
        });
    }

    @Test
    void coral_collections_and_pages() throws IOException {
        Taken stored = taken("coral", "coral/mongo-comments.ndjson");
        assertThat(stored.comment("c3").parent()).isEqualTo("c2");
        assertThat(stored.comment("c3").text()).isEqualTo("Hey!\nJoining too");
        assertThat(stored.comment("c1").time()).isEqualTo("2018-07-06T18:24:00Z");
        assertThat(stored.comment("c1").status()).isEqualTo(Status.VISIBLE);

        Taken page = taken("coral", "coral/graphql-story.json");
        assertThat(page.comment("comment-5").parent()).isEqualTo("comment-with-deep-replies");
        assertThat(page.comment("comment-5").author()).isEqualTo("Isabelle");
        assertThat(page.threads).singleElement().satisfies(story -> {
            assertThat(story.id()).isEqualTo("story-1");
            assertThat(story.announced()).isEqualTo(4);
        });
    }

    @Test
    void discourse_topics() throws IOException {
        Taken topic = taken("discourse", "discourse/topic.json");
        assertThat(topic.threads).singleElement().satisfies(thread -> {
            assertThat(thread.title()).startsWith("THIS SITE IS A SANDBOX");
            assertThat(thread.article()).startsWith("Welcome!");
            assertThat(thread.announced()).isEqualTo(3);
        });
        assertThat(topic.comment("226").parent()).isNull();
        assertThat(topic.comment("226").time()).isEqualTo("2013-02-05T17:14:17Z");
        assertThat(topic.skipped).hasSize(1);
        assertThat(taken("discourse", "discourse/posts_latest.json").threads).hasSize(3);
    }

    @Test
    void remark42_backup_and_tree() throws IOException {
        Taken backup = taken("remark42", "remark42/native-backup.json");
        CommentRecord orphan = backup.comment("f863bd79-fec6-4a75-b308-61fe5dd02aa1");
        assertThat(orphan.parent()).isEqualTo("1234");
        assertThat(orphan.thread()).isEqualTo("https://radio-t.com/2");
        assertThat(orphan.time()).isEqualTo("2017-12-20T21:18:23Z");
        assertThat(backup.threads).hasSize(2);

        Taken tree = taken("remark42", "remark42/find-tree.json");
        assertThat(tree.comment("131").parent()).isEqualTo("13");
    }

    @Test
    void isso_and_commento() throws IOException {
        Taken isso = taken("isso", "isso/generic.json");
        assertThat(isso.threads).extracting(t -> t.title()).containsExactly("Test post", "Nat & Miguel");
        assertThat(isso.comments.get(0).time()).isEqualTo("2005-02-24T04:03:37Z");
        assertThat(isso.comments.get(1).author()).isEqualTo("Richard Crinshaw");

        Taken commento = taken("commento", "commento/commento.json");
        CommentRecord reply = commento.comments.get(2);
        assertThat(reply.author()).isEqualTo("Saturnin Uf");
        assertThat(reply.parent()).isEqualTo("7d77e39fcd813241d6281478cc8f21ab5f807d043c750bc1a936bc23b34fb854");
        assertThat(reply.time()).isEqualTo("2021-05-11T15:43:01Z");
        assertThat(commento.comments.get(0).author()).isNull();
        assertThat(commento.threads).hasSize(2);
    }
}
