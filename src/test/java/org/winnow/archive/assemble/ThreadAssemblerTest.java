package org.winnow.archive.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.TextMarkup;
import org.winnow.archive.ThreadRecord;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;
import org.winnow.discussion.Status;

class ThreadAssemblerTest {
    @TempDir
    Path temporary;

    private static ThreadRecord thread(String id) {
        return new ThreadRecord(
                "", id, "https://news.example.co.uk/" + id, "Title " + id, "Article.", null, null, null);
    }

    private static CommentRecord.Draft draft(@Nullable String thread, String id, @Nullable String parent) {
        return CommentRecord.draft(thread, id)
                .parent(parent)
                .author("Ann")
                .text(TextMarkup.PLAIN, "words of " + id)
                .status(Status.VISIBLE);
    }

    private static CommentRecord comment(@Nullable String thread, String id, @Nullable String parent) {
        return draft(thread, id, parent).build();
    }

    private static List<String> sourceIds(Discussion discussion) {
        return discussion.comments().stream().map(Comment::sourceId).toList();
    }

    private static Comment bySource(Discussion discussion, String sourceId) {
        return discussion.comments().stream()
                .filter(c -> sourceId.equals(c.sourceId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_thread_and_its_comments_become_a_discussion() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.thread(new ThreadRecord(
                    "site", "t", "https://news.example.co.uk/a", "Title", "Text.", null, "2020-01-01", 2));
            sink.comment(draft("t", "1", null)
                    .site("site")
                    .time("2020-01-02T10:00:00Z")
                    .url("https://x/1")
                    .build());
            sink.comment(draft("t", "2", "1")
                    .site("site")
                    .time("2020-01-02T11:00:00Z")
                    .build());
        });

        Discussion discussion = result.discussions().get(0);
        assertThat(discussion.id()).isEqualTo("test:site#t");
        assertThat(discussion.source()).isEqualTo("input-1");
        assertThat(discussion.outlet()).isEqualTo("example.co.uk");
        assertThat(discussion.published()).isEqualTo("2020-01-01");
        assertThat(discussion.article()).isEqualTo(new Article("Title", "Text."));
        assertThat(discussion.warnings()).isEmpty();
        assertThat(discussion.comments().get(0))
                .isEqualTo(new Comment(
                        "c1",
                        null,
                        "Ann",
                        "2020-01-02T10:00:00Z",
                        null,
                        null,
                        Status.VISIBLE,
                        "1",
                        "https://x/1",
                        null,
                        "words of 1",
                        null,
                        null));
        assertThat(discussion.comments().get(1).parent()).isEqualTo("c1");
        assertThat(result.report().kept()).isEqualTo(2);
    }

    @Test
    void records_may_lie_anywhere() throws IOException {
        Assembled result = Assembled.of(
                temporary,
                sink -> {
                    sink.comment(comment("b", "4", "3"));
                    sink.comment(comment("a", "2", "1"));
                },
                sink -> {
                    sink.comment(comment("a", "1", null));
                    sink.comment(comment("b", "3", null));
                    sink.thread(thread("a"));
                    sink.thread(thread("b"));
                });

        assertThat(result.discussions()).extracting(Discussion::id).containsExactly("test:b", "test:a");
        assertThat(result.discussions())
                .allSatisfy(d -> assertThat(d.comments()).hasSize(2));
        assertThat(bySource(result.discussions().get(1), "2").parent()).isEqualTo("c2");
        assertThat(result.report().orphans()).isZero();
    }

    @Test
    void comments_come_by_time_and_one_without_stays_where_it_was() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.comment(draft("t", "late", null).time("2020-01-03").build());
            sink.comment(draft("t", "after late", null).build());
            sink.comment(draft("t", "early", null).time("2020-01-02T11:00:00Z").build());
            sink.comment(
                    draft("t", "same time", null).time("2020-01-02T11:00:00Z").build());
        });

        assertThat(sourceIds(result.discussions().get(0))).containsExactly("early", "same time", "late", "after late");
    }

    @Test
    void of_two_records_with_one_id_the_later_counts() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.thread(thread("t"));
            sink.comment(comment("t", "1", null));
            sink.comment(draft("t", "1", null).text(TextMarkup.PLAIN, "edited").build());
            sink.thread(new ThreadRecord("", "t", null, "New title", "", "forum", null, null));
        });

        Discussion discussion = result.discussions().get(0);
        assertThat(discussion.comments()).extracting(Comment::text).containsExactly("edited");
        assertThat(discussion.article()).isEqualTo(new Article("New title", "Article."));
        assertThat(discussion.url()).isEqualTo("https://news.example.co.uk/t");
        assertThat(discussion.outlet()).isEqualTo("forum");
        assertThat(result.report().duplicates()).isEqualTo(1);
    }

    @Test
    void an_input_read_twice_changes_nothing() throws IOException {
        Assembled.Records records = sink -> {
            sink.thread(thread("t"));
            sink.comment(comment("t", "1", null));
            sink.comment(comment("t", "2", "1"));
        };

        assertThat(Assembled.of(temporary, records, records).discussions())
                .isEqualTo(Assembled.of(temporary, records).discussions());
    }

    @Test
    void the_same_id_on_another_site_is_another_thread() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.comment(draft("1", "1", null).site("a").build());
            sink.comment(draft("1", "1", null).site("b").build());
            sink.comment(draft("b#1", "1", null).site("").build());
            sink.comment(draft("1", "1", null).site("a#1").build());
            sink.comment(draft("1#1", "1", null).site("a").build());
        });

        Set<String> ids = new HashSet<>();
        result.discussions().forEach(d -> ids.add(d.id()));
        assertThat(ids).hasSize(5);
        assertThat(result.report().duplicates()).isZero();
    }

    @Test
    void a_missing_parent_is_named_and_a_missing_thread_too() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> sink.comment(comment("t", "2", "gone")));

        Discussion discussion = result.discussions().get(0);
        assertThat(discussion.comments().get(0).parent()).isNull();
        assertThat(discussion.comments().get(0).note())
                .isEqualTo("answers comment gone, which is not in this thread of the export");
        assertThat(discussion.warnings())
                .containsExactly("the export holds comments of this thread but does not describe it");
        assertThat(result.report().orphans()).isEqualTo(1);
        assertThat(result.report().withoutThread()).isEqualTo(1);
    }

    @Test
    void replies_to_themselves_and_in_rings_are_cut_and_flagged() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.comment(comment("t", "self", "self"));
            sink.comment(comment("t", "a", "c"));
            sink.comment(comment("t", "b", "a"));
            sink.comment(comment("t", "c", "b"));
            sink.comment(comment("t", "tail", "c"));
        });

        Discussion discussion = result.discussions().get(0);
        assertThat(bySource(discussion, "self").parent()).isNull();
        assertThat(bySource(discussion, "self").note()).contains("itself");
        assertThat(bySource(discussion, "a").parent()).isNull();
        assertThat(bySource(discussion, "a").note()).contains("own replies");
        assertThat(bySource(discussion, "b").parent()).isEqualTo("c2");
        assertThat(bySource(discussion, "tail").parent()).isEqualTo("c4");
    }

    @Test
    void what_is_gone_leaves_a_stub_that_holds_the_tree() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.comment(comment("t", "1", null));
            sink.comment(draft("t", "2", "1")
                    .text(TextMarkup.PLAIN, "[removed]")
                    .author("[deleted]")
                    .build());
            sink.comment(draft("t", "3", "2").text(TextMarkup.HTML, "<p> </p>").build());
            sink.comment(comment("t", "4", "2"));
            sink.comment(draft("t", "5", null).status(Status.DELETED_BY_AUTHOR).build());
        });

        Discussion discussion = result.discussions().get(0);
        assertThat(discussion.removed())
                .containsExactly(new RemovedComment("r1", "c1", null), new RemovedComment("r2", "r1", "Ann"));
        assertThat(bySource(discussion, "4").parent()).isEqualTo("r1");
        assertThat(bySource(discussion, "5").status()).isEqualTo(Status.DELETED_BY_AUTHOR);
        assertThat(result.report().stubs()).isEqualTo(2);
    }

    @Test
    void threads_are_found_by_walking_up_from_replies() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.comment(comment(null, "3", "2"));
            sink.comment(comment(null, "9", "lost"));
            sink.comment(comment(null, "2", "1"));
            sink.comment(comment(null, "1", "story"));
            sink.thread(thread("story"));
        });

        assertThat(result.discussions()).extracting(Discussion::id).containsExactly("test:story", "test:lost");
        Discussion story = result.discussions().get(0);
        assertThat(sourceIds(story)).containsExactly("3", "2", "1");
        assertThat(bySource(story, "1").parent()).isNull();
        assertThat(bySource(story, "2").parent()).isEqualTo("c3");
        assertThat(result.report().orphans()).isZero();
        assertThat(result.report().withoutThread()).isEqualTo(1);
    }

    @Test
    void replies_that_only_answer_each_other_are_not_lost() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.comment(comment(null, "1", "2"));
            sink.comment(comment(null, "2", "3"));
            sink.comment(comment(null, "3", "1"));
            sink.comment(comment(null, "4", "3"));
            sink.comment(comment(null, "5", "5"));
        });

        assertThat(result.discussions().stream()
                        .flatMap(d -> d.comments().stream())
                        .map(Comment::sourceId))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(result.discussions()).extracting(Discussion::id).doesNotHaveDuplicates();
    }

    @Test
    void ten_thousand_levels_of_replies_hold_in_any_order() throws IOException {
        List<CommentRecord> chain = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            chain.add(comment(null, "n" + i, i == 1 ? "story" : "n" + (i - 1)));
        }
        Collections.shuffle(chain, new Random(1));

        Assembled result = Assembled.of(temporary, sink -> {
            for (CommentRecord one : chain) {
                sink.comment(one);
            }
        });

        assertThat(result.discussions()).hasSize(1);
        assertThat(result.discussions().get(0).comments())
                .filteredOn(c -> c.parent() == null)
                .hasSize(1);
        assertThat(result.report().orphans()).isZero();
    }

    @Test
    void a_thread_without_comments_is_counted_and_not_given() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.thread(thread("empty"));
            sink.thread(thread("t"));
            sink.comment(comment("t", "1", null));
        });

        assertThat(result.discussions()).extracting(Discussion::id).containsExactly("test:t");
        assertThat(result.report().withoutComments()).isEqualTo(1);
    }

    @Test
    void a_thread_beyond_the_limits_is_cut_and_said_so() throws IOException {
        ArchiveLimits few = new ArchiveLimits(1 << 20, 1 << 20, 9, 9, 9, 3, 1 << 20, 9, 9, 9, 9, 9);

        Assembled result = Assembled.of(temporary, few, sink -> {
            for (int i = 0; i < 5; i++) {
                sink.comment(comment("t", "n" + i, null));
            }
        });

        assertThat(result.discussions().get(0).comments()).hasSize(3);
        assertThat(result.discussions().get(0).warnings())
                .contains("2 comments beyond the limit of a thread are left out");
        assertThat(result.problems()).extracting(Problem::reason).containsExactly("thread beyond the limits");
    }

    @Test
    void fewer_comments_than_announced_are_a_warning() throws IOException {
        Assembled result = Assembled.of(temporary, sink -> {
            sink.thread(new ThreadRecord("", "t", null, null, "", null, null, 7));
            sink.comment(comment("t", "1", null));
        });

        assertThat(result.discussions().get(0).warnings())
                .containsExactly("the export announces 7 comments but holds 1");
    }

    @Test
    void any_text_survives_the_disk() throws IOException {
        String text =
                "emoji \uD83D\uDE00, combining e\u0301, right to left \u05E9\u05DC\u05D5\u05DD\n\n'; DROP TABLE records;--";
        Assembled result = Assembled.of(
                temporary,
                sink -> sink.comment(draft("t' OR 1=1", "\u0001", null)
                        .text(TextMarkup.PLAIN, text)
                        .build()));

        assertThat(result.discussions().get(0).comments().get(0).text()).isEqualTo(text);
        assertThat(result.discussions().get(0).id()).isEqualTo("test:t' OR 1=1");
    }

    @Test
    void pages_problems_and_skips_pass_through_and_are_counted() throws IOException {
        PageRecord page = new PageRecord("id", "s", null, null, null, null, "page.html", new byte[0]);
        Problem problem = new Problem("s", null, 3L, 77L, "not JSON", null);

        Assembled result = Assembled.of(temporary, sink -> {
            sink.page(page);
            sink.skipped("pingback");
            sink.skipped("pingback");
            sink.problem(problem);
        });

        assertThat(result.pages()).containsExactly(page);
        assertThat(result.problems()).containsExactly(problem);
        assertThat(result.report().pages()).isEqualTo(1);
        assertThat(result.report().problems()).isEqualTo(1);
        assertThat(result.report().skipped()).containsEntry("pingback", 2L).containsEntry("not JSON", 1L);
    }

    @Test
    void more_than_memory_holds_is_put_together_on_disk() throws IOException {
        String words = "word ".repeat(1_600);
        int comments = 30_000;

        Assembled.Counted result = Assembled.counted(temporary, sink -> {
            for (int i = 0; i < comments; i++) {
                sink.comment(draft("t" + i % 97, "n" + i, null)
                        .text(TextMarkup.PLAIN, words)
                        .build());
            }
        });

        assertThat(result.comments()).isEqualTo(comments);
        assertThat(result.discussions()).isEqualTo(97);
    }

    @Test
    void the_index_goes_with_the_run_even_where_it_fails() throws IOException {
        assertThatThrownBy(() -> Assembled.of(temporary, sink -> {
                    sink.comment(comment("t", "1", null));
                    throw new IOException("reader broke");
                }))
                .hasMessage("reader broke");

        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }
}
