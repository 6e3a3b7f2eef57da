package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RoledLine;
import org.winnow.fault.ModelException;
import org.winnow.page.Line;
import org.winnow.page.Page;
import org.winnow.page.Role;

/** Pages put through the models that ship. */
class SegmenterTest {
    private static final String ARTICLE = """
            Home
            News
            Sport
            Subscribe

            Harbour bridge opens after seven years of work

            By Ines Halvorsen
            3 March 2026

            The harbour bridge opened to traffic on Monday morning, seven years after the first pile was driven into the river bed and three years later than the council had promised.

            Some four thousand people crossed it on foot in the first hour, the council said, and many of them stopped halfway to photograph the old ferry, which made its last journey at noon.

            "We have waited for this since my daughter was born," said Danil Oresk, who runs a bakery on the eastern bank. "She is at school now and she walked over it before I did."

            The bridge cost 214 million, about twice what was planned. An inquiry into the contracts is due to report in autumn.

            """;
    private static final String COMMENTS = """
            Comments (3)

            Grey Heron
            3 March 2026 at 19:05

            I walked over it this morning and the view is wonderful, but why is there no bench?

            Reply
            Like (24)

            marta_v
            3 March 2026 at 19:11

            Twice the price and nobody is responsible. I'd like to see that inquiry before the next election!

            Reply
            Like (3)

            old_ferryman
            3 March 2026 at 20:40

            I will miss the ferry.

            My father worked on it for thirty years.

            Reply
            Like (51)

            """;
    private static final String FOOTER = """
            About us
            Contact
            Privacy policy
            © 2026 The Meridian Courier. All rights reserved.
            """;

    private static Segmenter segmenter;

    @BeforeAll
    static void load() {
        segmenter = Segmenter.load(Path.of("models/segment"));
    }

    private static Discussion segment(String text) {
        return segmenter.segment(Views.page(text));
    }

    /** What holds of every page, whatever the models say of it. */
    private static void check(Page page, Discussion found) {
        assertThat(found.lines())
                .extracting(RoledLine::n)
                .isEqualTo(page.lines().stream().map(Line::n).toList());
        assertThat(found.lines())
                .extracting(RoledLine::text)
                .isEqualTo(page.lines().stream().map(Line::text).toList());
        assertThat(found.lines()).allSatisfy(line -> assertThat(line.p()).isBetween(0.0, 1.0));
        assertThat(found.lines()).filteredOn(line -> line.role() == Role.TITLE).hasSizeLessThanOrEqualTo(1);
        assertThat(found.comments())
                .extracting(Comment::id)
                .isEqualTo(IntStream.rangeClosed(1, found.comments().size())
                        .mapToObj(n -> "c" + n)
                        .toList());
        int before = 0;
        List<String> known = new ArrayList<>();
        List<RoledLine> texts = new ArrayList<>();
        for (Comment comment : found.comments()) {
            assertThat(comment.firstLine()).isGreaterThan(before).isLessThanOrEqualTo(comment.lastLine());
            before = comment.lastLine();
            List<RoledLine> own = bodies(found, comment);
            assertThat(comment.text())
                    .isEqualTo(own.stream().map(RoledLine::text).collect(Collectors.joining("\n\n")));
            texts.addAll(own);
            if (comment.parent() != null) {
                assertThat(known).contains(comment.parent());
            }
            known.add(comment.id());
        }
        assertThat(texts)
                .as("every line of comment text belongs to one comment")
                .isEqualTo(found.lines().stream()
                        .filter(l -> l.role() == Role.COMMENT_BODY)
                        .toList());
    }

    private static List<RoledLine> bodies(Discussion found, Comment comment) {
        return found.lines().stream()
                .filter(l -> l.role() == Role.COMMENT_BODY)
                .filter(l -> l.n() >= comment.firstLine() && l.n() <= comment.lastLine())
                .toList();
    }

    @Test
    void an_article_without_comments_has_none() {
        Discussion found = segment(ARTICLE + FOOTER);
        assertThat(found.comments()).isEmpty();
        assertThat(found.removed()).isEmpty();
        assertThat(found.announcedComments()).isNull();
        assertThat(found.warnings()).isEmpty();
        assertThat(found.article().title()).isEqualTo("Harbour bridge opens after seven years of work");
        assertThat(found.article().text())
                .startsWith("The harbour bridge opened")
                .contains("stopped halfway", "my daughter");
    }

    @Test
    void comments_come_in_page_order_with_names_times_and_whole_texts() {
        Page page = Views.page(ARTICLE + COMMENTS + FOOTER);
        Discussion found = segmenter.segment(page);
        check(page, found);
        assertThat(found.comments())
                .extracting(Comment::author)
                .containsExactly("Grey Heron", "marta_v", "old_ferryman");
        assertThat(found.comments().get(0).text())
                .startsWith("I walked over it")
                .endsWith("no bench?");
        assertThat(found.comments().get(2).text())
                .isEqualTo("I will miss the ferry.\n\nMy father worked on it for thirty years.");
        assertThat(found.comments().get(1).time()).isEqualTo("2026-03-03T19:11");
        assertThat(found.article().text()).doesNotContain("Twice the price");
        assertThat(found.announcedComments()).isEqualTo(3);
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void lines_are_numbered_as_in_the_file_blank_ones_counted() {
        String text = ARTICLE + COMMENTS + FOOTER;
        List<String> file = text.lines().toList();
        for (Comment comment : segment(text).comments()) {
            assertThat(file.get(comment.firstLine() - 1)).isEqualTo(comment.author());
            assertThat(file.subList(comment.firstLine() - 1, comment.lastLine()))
                    .containsAll(List.of(comment.text().split("\n\n")));
        }
    }

    @Test
    void comments_that_are_announced_and_not_there_give_a_warning() {
        Discussion found = segment(ARTICLE + "127 comments\n\nJoin the conversation\n\n" + FOOTER);
        assertThat(found.comments()).isEmpty();
        assertThat(found.announcedComments()).isEqualTo(127);
        assertThat(found.warnings())
                .containsExactly("the page announces 127 comments but holds none; the others may be loaded by script or"
                        + " stand on further pages");
    }

    @Test
    void a_first_page_of_many_comments_gives_a_warning_with_both_numbers() {
        Discussion found = segment(ARTICLE + COMMENTS.replace("(3)", "(88)") + FOOTER);
        assertThat(found.warnings()).singleElement().asString().contains("announces 88 comments but holds 3");
    }

    @Test
    void what_the_markup_announces_counts_before_what_the_text_says() {
        Page text = Views.page(ARTICLE + COMMENTS + FOOTER);
        Page page = new Page(
                "p", "p.html", "https://news.example.co.uk/a", "Bridge", null, "en", text.lines(), List.of("w"), 40);
        Discussion found = segmenter.segment(page);
        assertThat(found.announcedComments()).isEqualTo(40);
        assertThat(found.warnings()).hasSize(2).first().isEqualTo("w");
        assertThat(found.outlet()).isEqualTo("example.co.uk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "mailto:a@b.example",
                "http://[::1",
                "http://",
                "https://192.168.0.1/x",
                "http://a..b/"
            })
    void an_address_of_no_registered_domain_never_fails(String url) {
        Page text = Views.page("A line");
        Page page = new Page("p", "p", url, null, null, null, text.lines(), List.of());
        assertThat(segmenter.segment(page).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ".",
                "…\n…\n…",
                "Reply\n\nReply",
                "127 comments",
                "9.999.999.999 comments",
                "\u200b\u200bx",
                "\ud83d\ude00",
                "Comments",
                "Ann\nBob\nFog",
                "> > >\n> >\n>",
                "1\n2\n3\n4"
            })
    void pages_of_next_to_nothing_are_pages(String text) {
        Page page = Views.page(text);
        check(page, segmenter.segment(page));
    }

    @Test
    void a_page_without_lines_has_no_comments() {
        Discussion found = segmenter.segment(Page.of("empty", List.of()));
        assertThat(found.lines()).isEmpty();
        assertThat(found.comments()).isEmpty();
        assertThat(found.article().text()).isEmpty();
    }

    @RepeatedTest(60)
    void pages_of_random_lines_never_fail(RepetitionInfo repetition) {
        Page page = Views.page(random(new Random(repetition.getCurrentRepetition())));
        check(page, segmenter.segment(page));
    }

    /** Real furniture, names, dates and speech in no order, and characters of all kinds. */
    private static String random(Random random) {
        List<String> real = (ARTICLE + COMMENTS + FOOTER).lines().toList();
        StringBuilder page = new StringBuilder("x\n");
        int lines = 1 + random.nextInt(120);
        for (int i = 0; i < lines; i++) {
            page.append(" ".repeat(random.nextInt(4)));
            if (random.nextInt(3) > 0) {
                page.append(real.get(random.nextInt(real.size())));
            } else {
                int length = random.nextInt(random.nextInt(10) == 0 ? 3000 : 40);
                random.ints(length, 0x20, 0x2fff)
                        .filter(c -> !Character.isISOControl(c) && c != 0x2028 && c != 0x2029)
                        .forEach(page::appendCodePoint);
            }
            page.append("\n".repeat(1 + random.nextInt(3)));
        }
        return page.toString();
    }

    @Test
    void a_page_of_200_000_lines_is_read_within_two_minutes() {
        List<Line> lines = new ArrayList<>();
        List<Line> some = Views.page(ARTICLE + COMMENTS).lines();
        for (int n = 1; n <= 200_000; n++) {
            lines.add(Line.of(2 * n, some.get(n % some.size()).text(), 1));
        }
        Page page = Page.of("large", lines);
        Discussion found = Assertions.assertTimeout(Duration.ofMinutes(2), () -> segmenter.segment(page));
        assertThat(found.lines()).hasSize(200_000);
    }

    @Test
    void a_line_of_a_million_characters_is_a_line() {
        Page page = Views.page(ARTICLE + "word, and ".repeat(100_000) + "\n\n" + COMMENTS);
        check(page, segmenter.segment(page));
    }

    @Test
    void the_same_page_gives_the_same_discussion_from_many_threads() {
        Discussion once = segment(ARTICLE + COMMENTS + FOOTER);
        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> segment(ARTICLE + COMMENTS + FOOTER))
                        .toList())
                .allMatch(once::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"context.bin", "words.bin"})
    void a_changed_model_is_refused_by_name(String name, @TempDir Path folder) throws IOException {
        for (String file : List.of("context.bin", "words.bin", "manifest.json")) {
            Files.copy(Path.of("models/segment", file), folder.resolve(file));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        bytes[bytes.length / 2] ^= 4;
        Files.write(folder.resolve(name), bytes);
        assertThatThrownBy(() -> Segmenter.load(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("winnow train");
    }
}
