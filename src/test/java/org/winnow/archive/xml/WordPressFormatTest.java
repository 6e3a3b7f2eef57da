package org.winnow.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.archive.Problem;
import org.winnow.archive.formats.Imported;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Status;

class WordPressFormatTest {
    @TempDir
    Path temporary;

    private Imported changed(String what, String into) throws IOException {
        String text = Files.readString(Imported.sample("wordpress.xml"));
        assertThat(text).contains(what);
        return Imported.of(temporary, Files.writeString(temporary.resolve("export.xml"), text.replace(what, into)));
    }

    @Test
    void a_post_becomes_a_discussion_with_its_article() throws IOException {
        Imported result = Imported.of(temporary, Imported.sample("wordpress.xml"));

        Discussion discussion = result.discussions().get(0);
        assertThat(result.formats()).containsExactly("wordpress");
        assertThat(discussion.id()).isEqualTo("wordpress:https://allotment.example#7");
        assertThat(discussion.url()).isEqualTo("https://allotment.example/slugs/");
        assertThat(discussion.published()).isEqualTo("2024-06-10T12:29:10Z");
        assertThat(discussion.article().title()).isEqualTo("Slugs & snails");
        assertThat(discussion.article().text()).isEqualTo("Beer traps work [sic], mostly.\n\nCopper does not.");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void comments_keep_line_breaks_parents_and_status() throws IOException {
        Imported result = Imported.of(temporary, Imported.sample("wordpress.xml"));

        assertThat(result.comment("21"))
                .isEqualTo(new Comment(
                        "c1",
                        null,
                        "Fay",
                        "2024-06-11T08:00:00Z",
                        null,
                        null,
                        Status.VISIBLE,
                        "21",
                        "https://allotment.example/slugs/#comment-21",
                        null,
                        "Copper works for me.\nTry tape.\n\nOr a ring ]]> of wire.",
                        null,
                        null));
        Comment second = result.comment("22");
        assertThat(second.parent()).isEqualTo("c1");
        assertThat(second.text()).isEqualTo("Tape peels off.");
        assertThat(second.status()).isEqualTo(Status.PENDING);
        assertThat(second.time()).isEqualTo("2024-06-11T11:00:00Z");
        assertThat(second.note()).isEqualTo("time without zone, read as Z");
    }

    @Test
    void pingbacks_and_attachments_are_left_out_and_counted() throws IOException {
        Imported result = Imported.of(temporary, Imported.sample("wordpress.xml"));

        assertThat(result.comments()).hasSize(2);
        assertThat(result.report().skipped())
                .containsEntry("pingback", 1L)
                .containsEntry("not a post or page", 1L)
                .containsEntry("comment on what is not a post or page", 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "1,VISIBLE",
        "0,PENDING",
        "spam,SPAM",
        "trash,REMOVED_BY_MODERATOR",
        "post-trashed,REMOVED_BY_MODERATOR",
        "weird,UNKNOWN",
    })
    void approval_becomes_a_status(String approved, Status status) throws IOException {
        Imported result = changed(
                "<wp:comment_approved>0</wp:comment_approved>",
                "<wp:comment_approved>" + approved + "</wp:comment_approved>");

        assertThat(result.comment("22").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "importer-comprehensive.xml,1",
        "isso-wordpress.xml,8",
        "pelican-wordpressexport.xml,3",
    })
    void real_exports_are_read(String name, int comments) throws IOException {
        Imported result = Imported.of(temporary, Imported.real("wordpress_wxr/" + name));

        assertThat(result.formats()).containsExactly("wordpress");
        assertThat(result.report().commentsRead()).isEqualTo(comments);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void every_version_of_the_vocabulary_is_known() throws IOException {
        assertThat(changed("wordpress.org/export/1.2", "wordpress.org/export/1.0")
                        .comments())
                .hasSize(2);
    }

    @Test
    void a_damaged_comment_costs_no_other() throws IOException {
        Imported result = changed("<wp:comment_author>Gus</wp:comment_author>", "<wp:comment_author>Gus</wp:oops>");

        assertThat(result.comments()).extracting(Comment::sourceId).containsExactly("21");
        assertThat(result.discussions().get(0).article().title()).isEqualTo("Slugs & snails");
        assertThat(result.report().skipped()).containsEntry("pingback", 1L).containsEntry("not a post or page", 1L);
        assertThat(result.problems()).extracting(Problem::reason).containsExactly("record not well-formed");
    }

    @Test
    void a_cut_file_gives_its_thread_all_the_same() throws IOException {
        String text = Files.readString(Imported.sample("wordpress.xml"));
        Path cut = Files.writeString(temporary.resolve("cut.xml"), text.substring(0, text.indexOf("Tape")));

        Imported result = Imported.of(temporary, cut);

        assertThat(result.discussions().get(0).article().title()).isEqualTo("Slugs & snails");
        assertThat(result.comments()).extracting(Comment::sourceId).containsExactly("21");
        assertThat(result.problems()).hasSize(1);
    }

    @Test
    void comments_before_the_id_of_their_post_find_it() throws IOException {
        String text = Files.readString(Imported.sample("wordpress.xml"));
        String id = "<wp:post_id>7</wp:post_id>";
        String late = text.replace(id, "").replaceFirst("</item>", id + "</item>");

        Imported result = Imported.of(temporary, Files.writeString(temporary.resolve("late.xml"), late));

        assertThat(result.comments()).hasSize(2);
        assertThat(result.discussions()).hasSize(1);
    }

    @Test
    void php_values_stay_text() throws IOException {
        assertThat(Imported.of(temporary, Imported.sample("wordpress.xml"))
                        .discussions()
                        .toString())
                .doesNotContain("s:5:");
    }
}
