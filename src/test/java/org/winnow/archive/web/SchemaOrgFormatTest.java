package org.winnow.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.json.Taken;
import org.winnow.corpus.SharedData;
import org.winnow.discussion.Status;

/** Pages that declare their comments. */
@Timeout(120)
class SchemaOrgFormatTest {
    private static final String PAGE =
            "<!DOCTYPE html><html><head><script type=\"application/ld+json\">%s</script></head>"
                    + "<body><p>x</p></body></html>";

    private final SchemaOrgFormat format = new SchemaOrgFormat();

    private static byte[] sample(String name) throws IOException {
        try (var in = SchemaOrgFormatTest.class.getResourceAsStream("/archive/web/" + name)) {
            return in.readAllBytes();
        }
    }

    private Taken linked(String json) throws IOException {
        return Taken.of(format, String.format(PAGE, json));
    }

    @Test
    void json_ld_gives_thread_comments_and_parents_and_microdata_adds_what_is_missing() throws IOException {
        Taken taken = Taken.of(format, sample("linked.html"));
        assertThat(taken.problems).isEmpty();
        assertThat(taken.threads).singleElement().satisfies(thread -> {
            assertThat(thread.id()).isEqualTo("https://town-courier.example/library-sundays");
            assertThat(thread.url()).isEqualTo(thread.id());
            assertThat(thread.title()).isEqualTo("Library to open on Sundays & holidays");
            assertThat(thread.article()).startsWith("The council voted to open").endsWith("by a grant.");
            assertThat(thread.announced()).isEqualTo(9);
            assertThat(thread.published()).isEqualTo("2024-03-01T09:00:00Z");
        });
        assertThat(taken.comments)
                .extracting(CommentRecord::author)
                .containsExactly("Ada", "Bruno", "Chiara", null, "Dara", "Hana");
        assertThat(taken.comments)
                .extracting(CommentRecord::parent)
                .containsExactly(null, "c1", "c2", null, null, null);
        assertThat(taken.comment("c1").text()).isEqualTo("At last! I work all week & could never go.");
        assertThat(taken.comment("c3").text()).isEqualTo("Me too.\n\nWhat about the reading room?");
        assertThat(taken.comment("c4").status()).isEqualTo(Status.DELETED_BY_AUTHOR);
        assertThat(taken.comments.get(4).text()).contains("Map<String> of three");
        assertThat(taken.comment("c9").time()).isEqualTo("2024-03-01T12:10:00Z");
        assertThat(taken.comments.toString()).doesNotContain("mail.example");
    }

    @Test
    void microdata_gives_replies_by_nesting_and_keeps_comments_out_of_the_article() throws IOException {
        Taken taken = Taken.of(format, sample("microdata.html"));
        assertThat(taken.threads).singleElement().satisfies(thread -> {
            assertThat(thread.title()).isEqualTo("Library to open on Sundays & holidays");
            assertThat(thread.article()).contains("council voted", "by a grant").doesNotContain("Same here", "Me too");
            assertThat(thread.announced()).isEqualTo(4);
        });
        assertThat(taken.comments).extracting(CommentRecord::author).containsExactly("Ada", "Bruno", "Chiara", "Dara");
        assertThat(taken.comments)
                .extracting(CommentRecord::parent)
                .containsExactly(null, "comment-1", null, "comment-3");
        assertThat(taken.comment("comment-2").text()).isEqualTo("Same here 🎉");
        assertThat(taken.comment("comment-3").text()).doesNotContain("He is right");
        assertThat(taken.comment("comment-3").time()).isEqualTo("2024-03-01T10:07:00Z");
    }

    @Test
    void microformats_give_comments_too() throws IOException {
        Taken taken = Taken.of(format, sample("microformats.html"));
        assertThat(taken.threads).singleElement().satisfies(thread -> assertThat(thread.title())
                .isEqualTo("Library to open on Sundays"));
        assertThat(taken.comments).extracting(CommentRecord::id).containsExactly("m1", "7");
        assertThat(taken.comment("7").parent()).isEqualTo("m1");
        assertThat(taken.comment("m1").author()).isEqualTo("Ada");
        assertThat(taken.comment("m1").text()).isEqualTo("At last!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linked.html", "microdata.html", "microformats.html"})
    void a_page_that_declares_comments_is_recognised(String name) throws IOException {
        assertThat(format.recognises(Taken.head(sample(name)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"comment\": [{\"@type\": \"Comment\"}]}",
                "<html><body><p class=comment>words</p></body></html>",
                "<?xml version=\"1.0\"?><rss><item>schema.org/Comment\"</item></rss>",
                "<html><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\"}</script></html>"
            })
    void other_inputs_are_not(String text) throws IOException {
        assertThat(format.recognises(Taken.head(text.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void a_page_that_declares_none_after_all_is_handed_on_whole() throws IOException {
        byte[] bytes = "<html><body><a href=\"https://schema.org/Comment\">what</a></body></html>"
                .getBytes(StandardCharsets.UTF_8);
        Taken taken = Taken.of(format, bytes);
        assertThat(taken.comments).isEmpty();
        assertThat(taken.pages).singleElement().satisfies(page -> {
            assertThat(page.body()).isEqualTo(bytes);
            assertThat(page.fileName()).endsWith(".html");
        });
    }

    @Test
    void questions_of_a_help_page_are_no_comments() throws IOException {
        Taken taken = linked("{\"@type\":\"FAQPage\",\"mainEntity\":[{\"@type\":\"Question\",\"name\":\"Why?\","
                + "\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":\"So.\"}}]}");
        assertThat(taken.comments).isEmpty();
        assertThat(taken.pages).hasSize(1);
    }

    @Test
    void two_posts_on_a_page_are_two_threads() throws IOException {
        String post = "{\"@type\":\"DiscussionForumPosting\",\"url\":\"https://f.example/%d\",\"headline\":\"T%d\","
                + "\"comment\":[{\"@type\":\"Comment\",\"@id\":\"#a%d\",\"text\":\"words %d\"}]}";
        Taken taken = linked("[" + post.replace("%d", "1") + "," + post.replace("%d", "2") + "]");
        assertThat(taken.threads)
                .extracting(t -> t.url())
                .containsExactly("https://f.example/1", "https://f.example/2");
        assertThat(taken.comments)
                .extracting(CommentRecord::thread)
                .containsExactly("https://f.example/1", "https://f.example/2");
    }

    @Test
    void the_same_comment_without_an_id_gets_the_same_id_each_time() throws IOException {
        String json =
                "{\"@type\":\"Article\",\"comment\":[{\"@type\":\"Comment\",\"text\":\"words\",\"author\":\"Ada\"}]}";
        assertThat(linked(json).comments.get(0).id())
                .isEqualTo(linked(json).comments.get(0).id())
                .hasSizeGreaterThan(8);
    }

    @Test
    void ten_thousand_levels_of_replies_are_read() throws IOException {
        StringBuilder text = new StringBuilder("{\"@type\":\"Article\",\"comment\":");
        for (int i = 0; i < 10_000; i++) {
            text.append("{\"@type\":\"Comment\",\"@id\":\"#r")
                    .append(i)
                    .append("\",\"text\":\"w")
                    .append(i)
                    .append("\",\"comment\":");
        }
        Taken taken = linked(text + "[]" + "}".repeat(10_001));
        assertThat(taken.comments).hasSize(10_000);
        assertThat(taken.comment("r9999").parent()).isEqualTo("r9998");
    }

    @Test
    void a_broken_block_is_told_and_the_others_are_read() throws IOException {
        Taken taken = Taken.of(
                format,
                String.format(PAGE, "{\"@type\": nonsense")
                        + "<script type='application/ld+json'>{\"@type\":\"Article\",\"comment\":"
                        + "[{\"@type\":\"Comment\",\"text\":\"words\"}]}</script>");
        assertThat(taken.problems).singleElement().satisfies(p -> assertThat(p.detail())
                .isEqualTo("1 blocks"));
        assertThat(taken.comments).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linked.html", "microdata.html", "microformats.html"})
    void cut_and_damaged_pages_are_read_as_far_as_they_go(String name) throws IOException {
        byte[] whole = sample(name);
        for (int length = 1; length < whole.length; length += 61) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatCode(() -> Taken.of(format, cut)).doesNotThrowAnyException();
        }
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            byte[] flipped = whole.clone();
            for (int i = 0; i <= seed; i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThatCode(() -> Taken.of(format, flipped)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<div>", "<ul><li itemscope itemtype='https://schema.org/Comment'>", "<b><i><u>", "<table>"})
    void elements_without_end_are_bounded(String open) {
        String page = "<html><body>" + open.repeat(100_000) + "words";
        assertThatCode(() -> Taken.of(format, page)).doesNotThrowAnyException();
    }

    @Test
    void an_attribute_of_fifty_megabytes_is_bounded() {
        String page = "<html><body><div itemscope itemtype=\"https://schema.org/Comment\" itemid=\""
                + "a".repeat(50 << 20) + "\">";
        assertThatCode(() -> Taken.of(format, page)).doesNotThrowAnyException();
    }

    @Test
    void the_real_example_gives_its_eleven_comments_once() throws IOException {
        Path file = SharedData.dataOrSkip().resolve("formats/schema_org/jsonld-blogposting.html");
        Taken taken = Taken.of(format, file);
        assertThat(format.recognises(Taken.head(Files.readAllBytes(file)))).isTrue();
        assertThat(taken.problems).isEmpty();
        assertThat(taken.comments).hasSize(11);
        assertThat(taken.comment("comment-dsq-776571168").parent()).isEqualTo("comment-dsq-776570725");
        assertThat(taken.comment("comment-dsq-776418007").time()).isEqualTo("2013-01-24T07:50:45Z");
        assertThat(taken.comment("comment-dsq-776418007").text()).contains("Assert.Throws<someexception>(");
        assertThat(taken.comments).filteredOn(c -> c.parent() != null).hasSize(2);
        assertThat(taken.threads).singleElement().satisfies(thread -> {
            assertThat(thread.title()).isEqualTo("Async Lambdas");
            assertThat(thread.announced()).isEqualTo(11);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "wcxb-5621, 13",
        "wcxb-5559, 3",
        "wcxb-5596, 4",
        "aeb-3252222e61fe7898, 2",
        "wcxb-5167, 0",
        "wcxb-0037, 0"
    })
    void real_pages_with_microdata_give_the_comments_they_mark(String name, int comments) throws IOException {
        Path file = SharedData.dataOrSkip().resolve("segmentation/html/" + name + ".html");
        Taken taken = Taken.of(format, file);
        assertThat(taken.comments).hasSize(comments).allSatisfy(c -> assertThat(c.text())
                .isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blogger-page.html",
                "page-californiaglobe.com.amazon.html",
                "page-hearya.com.metal.html",
                "page-thenervousbreakdown.com.loneliest.html"
            })
    void real_pages_that_declare_no_comments_are_left_to_their_looks(String name) throws IOException {
        Path file = SharedData.dataOrSkip().resolve("formats/html_comments/" + name);
        assertThat(Taken.of(format, file).comments).isEmpty();
        assertThat(Taken.of(format, file).pages).hasSize(1);
    }
}
