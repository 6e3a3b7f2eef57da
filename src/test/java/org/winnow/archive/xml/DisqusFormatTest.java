package org.winnow.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.Problem;
import org.winnow.archive.formats.Imported;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;
import org.winnow.discussion.Status;

class DisqusFormatTest {
    @TempDir
    Path temporary;

    private Imported read(String text) throws IOException {
        return Imported.of(temporary, Files.writeString(temporary.resolve("export.xml"), text));
    }

    private static String post(int id, String inside) {
        return "<post dsq:id=\"" + id + "\"><message><![CDATA[<p>words</p>]]></message>"
                + "<createdAt>2021-05-03T09:15:00Z</createdAt><author><name>A</name></author>" + inside
                + "<thread dsq:id=\"1\"/></post>\n";
    }

    private static String disqus(String inside) {
        return "<?xml version=\"1.0\"?>\n<disqus xmlns:dsq=\"http://disqus.com/disqus-internals\">"
                + "<thread dsq:id=\"1\"><link>https://a.example/1</link><title>T</title></thread>\n" + inside
                + "</disqus>";
    }

    @Test
    void a_thread_becomes_a_discussion_with_its_article() throws IOException {
        Imported result = Imported.of(temporary, Imported.sample("disqus.xml"));

        Discussion discussion = result.discussions().get(0);
        assertThat(result.formats()).containsExactly("disqus");
        assertThat(discussion.id()).isEqualTo("disqus:100");
        assertThat(discussion.url()).isEqualTo("https://www.harbour-times.example/2021/05/ferry-timetable/");
        assertThat(discussion.outlet()).isEqualTo("www.harbour-times.example");
        assertThat(discussion.published()).isEqualTo("2021-05-03T08:00:00Z");
        assertThat(discussion.article().title()).isEqualTo("The ferry's new timetable");
        assertThat(discussion.article().text()).isEqualTo("From June the ferry leaves every forty minutes.");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void posts_become_comments_with_parents_and_status() throws IOException {
        Imported result = Imported.of(temporary, Imported.sample("disqus.xml"));

        assertThat(result.comment("1001"))
                .isEqualTo(new Comment(
                        "c1",
                        null,
                        "Abe",
                        "2021-05-03T09:15:00Z",
                        null,
                        null,
                        Status.VISIBLE,
                        "1001",
                        null,
                        null,
                        "It used to leave every half hour.",
                        null,
                        null));
        assertThat(result.comment("1002").parent()).isEqualTo("c1");
        assertThat(result.comment("1002").text())
                .isEqualTo("Then ask them \uD83D\uDE00 why.\n\n> every half hour\n\nFish & chips\nfirst.");
        assertThat(result.comment("1003").status()).isEqualTo(Status.SPAM);
        assertThat(result.comment("1003").time()).isEqualTo("2021-05-03T11:00:00Z");
        assertThat(result.comment("1005").status()).isEqualTo(Status.PENDING);
        assertThat(result.comment("1005").parent()).isEqualTo("r1");
        assertThat(result.discussions().get(0).removed()).containsExactly(new RemovedComment("r1", "c2", "Cy"));
    }

    @Test
    void a_post_whose_thread_is_missing_is_kept() throws IOException {
        Imported result = Imported.of(temporary, Imported.sample("disqus.xml"));

        assertThat(result.discussions()).extracting(Discussion::id).containsExactly("disqus:100", "disqus:999");
        assertThat(result.report().withoutThread()).isEqualTo(1);
        assertThat(result.report().withoutComments()).isEqualTo(1);
    }

    @Test
    void no_address_of_a_person_comes_through() throws IOException {
        Imported result = Imported.of(temporary, Imported.sample("disqus.xml"));

        assertThat(result.discussions().toString()).doesNotContain("example.org", "192.0.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isso-disqus.xml", "remark42-disqus.xml", "remark42-disqus-deleted-post.xml"})
    void real_exports_are_read(String name) throws IOException {
        Imported result = Imported.of(temporary, Imported.real("disqus_xml/" + name));

        assertThat(result.formats()).containsExactly("disqus");
        assertThat(result.comments()).hasSizeBetween(3, 7);
        assertThat(result.discussions()).allSatisfy(d -> assertThat(d.id()).startsWith("disqus:"));
    }

    @Test
    void a_real_export_with_a_damaged_post_gives_the_others_and_names_it() throws IOException {
        Imported result = Imported.of(temporary, Imported.real("disqus_xml/remark42-disqus-deleted-post.xml"));

        assertThat(result.comments()).hasSize(5);
        assertThat(result.comment("299619020").status()).isEqualTo(Status.DELETED_BY_AUTHOR);
        assertThat(result.comment("12345678890").text()).isEqualTo("This comment had no ID");
        assertThat(result.comment("299986073").status()).isEqualTo(Status.SPAM);
        assertThat(result.problems()).extracting(Problem::reason).containsExactly("record not well-formed");
    }

    @Test
    void behind_a_damaged_post_reading_goes_on() throws IOException {
        String damaged = post(2, "<thread dsq:id=1/><b>never closed");
        String text = disqus(post(1, "") + damaged + post(3, "") + post(4, "&#0;") + post(5, "<x></y>") + post(6, ""));

        Imported result = read(text);

        assertThat(result.comments()).extracting(Comment::sourceId).containsExactly("1", "3", "6");
        assertThat(result.problems()).hasSize(3);
        Problem first = result.problems().get(0);
        assertThat(first.record()).isEqualTo(3);
        assertThat(first.offset()).isEqualTo(text.indexOf(damaged));
        assertThat(result.problems().get(1).offset()).isEqualTo(text.indexOf("<post dsq:id=\"4\">"));
    }

    @Test
    void offsets_count_bytes() throws IOException {
        String text =
                disqus("<thread dsq:id=\"2\"><title>\u00FC\u20AC\uD83D\uDE00</title></thread>" + post(1, "<x></y>"));

        int before = text.substring(0, text.indexOf("<post")).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        assertThat(read(text).problems()).extracting(Problem::offset).containsExactly((long) before);
    }

    @Test
    void a_file_that_ends_in_the_middle_gives_what_there_is() throws IOException {
        String text = disqus(post(1, "") + post(2, ""));

        assertThat(read(text.substring(0, text.length() - 3)).comments()).hasSize(2);
        assertThat(read(text.substring(0, text.indexOf("<post dsq:id=\"2\"") + 30))
                        .comments())
                .hasSize(1);
        assertThat(read(text.substring(0, text.indexOf("<post") + 4)).comments())
                .isEmpty();
        for (int cut = text.indexOf("<disqus") + 9; cut < text.length() - 1; cut += 7) {
            assertThat(read(text.substring(0, cut)).problems())
                    .as("cut at " + cut)
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"`", "\uFEFF", "\n\n  ", "junk before it\n"})
    void junk_before_the_first_tag_is_passed_over(String junk) throws IOException {
        Imported result = read(junk + disqus(post(1, "")).replaceFirst("<\\?xml.*\\?>\n", ""));

        assertThat(result.comments()).hasSize(1);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void characters_that_xml_forbids_become_spaces_and_are_counted() throws IOException {
        Imported result = read(disqus(post(1, "").replace("words", "wo\u0001rds\u000B")));

        assertThat(result.comment("1").text()).isEqualTo("wo rds");
        assertThat(result.report().skipped())
                .containsEntry("input with characters that XML forbids, read as spaces", 1L);
    }

    @Test
    void a_post_without_id_or_thread_is_named() throws IOException {
        Imported result = read(
                disqus(
                        "<post><message>x</message><thread dsq:id=\"1\"/></post><post dsq:id=\"2\"><message>x</message></post>"
                                + "<post dsq:id=\"3\"><message>x</message><thread dsq:id=\"1\"/><createdAt>2011-x9</createdAt></post>"));

        assertThat(result.problems())
                .extracting(Problem::reason)
                .containsExactly("comment without id", "comment without thread");
        assertThat(result.comment("3").note()).isEqualTo("time not understood");
        assertThat(result.comment("3").timeText()).isEqualTo("2011-x9");
    }

    @Test
    void other_character_sets_are_read() throws IOException {
        String text = disqus(post(1, "").replace("words", "f\u00FCr"));
        for (String charset : new String[] {"UTF-16", "UTF-16LE", "windows-1252", "ISO-8859-1"}) {
            String declared = text.replace("version=\"1.0\"", "version=\"1.0\" encoding=\"" + charset + "\"");
            Path file = temporary.resolve("export.xml");
            Files.write(file, declared.getBytes(charset));
            assertThat(Imported.of(temporary, file).comment("1").text())
                    .as(charset)
                    .isEqualTo("f\u00FCr");
        }
        Files.write(temporary.resolve("export.xml"), text.getBytes("windows-1252"));
        assertThat(Imported.of(temporary, temporary.resolve("export.xml"))
                        .comment("1")
                        .text())
                .isEqualTo("f\u00FCr");
    }
}
