package org.winnow.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.summarize.Labeled.comment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Article;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.Status;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.summarize.Labeled;
import org.winnow.summarize.Threads;

/** What people see at a terminal. */
class TextLayoutTest {
    static List<String> hostileTexts() {
        return Hostile.TEXTS;
    }

    private static String text(int columns, Result... results) throws IOException {
        return Golden.written(Format.TEXT, new WriterOptions(false, false, columns), results);
    }

    private static String text(int columns, Labeled... comments) throws IOException {
        return text(columns, Result.of(Labeled.discussion("Council meets", List.of(comments))));
    }

    private static Result crowd(int comments, int hostile) {
        List<Labeled> crowd = new ArrayList<>();
        for (int i = 1; i <= comments; i++) {
            crowd.add(comment("c" + i, "yes").score(Label.HOSTILITY, i <= hostile ? 0.9 : 0.1));
        }
        return Result.of(Labeled.discussion("Council meets", crowd));
    }

    private static void fits(String text, int columns) {
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(TerminalWidth.of(line)).as(line).isLessThanOrEqualTo(columns));
    }

    @Test
    void one_comment_to_the_letter() throws IOException {
        assertThat(text(
                        40,
                        comment("c1", "Get out, you pathetic clown.")
                                .by("dockrat77")
                                .at("2026-03-03", "3 days ago")
                                .score(Label.HOSTILITY, 0.944)
                                .mark(Label.HOSTILITY, "pathetic clown", 0.9)))
                .isEqualTo("""
                        ── page ────────────────────────────────
                        Council meets
                        article of 5 words

                        conspiracy   0 of 1  0% (0–79%)
                        hostility    1 of 1  100% (21–100%)
                        propaganda   0 of 1  0% (0–79%)
                        off topic    0 of 1  0% (0–79%)

                        There is 1 comment by 1 person. It is
                        labelled as hostile.

                        Flagged
                          c1   hostility 0.94: “pathetic
                               clown”

                        Comments
                          c1  dockrat77 · 3 days ago
                            Get out, you pathetic clown.
                            ▸ hostility 0.94 “pathetic clown”

                        """);
    }

    @Test
    void a_page_without_anything_to_the_letter() throws IOException {
        Discussion nothing = Discussion.of("empty", Article.NONE, List.of());
        assertThat(text(40, Result.of(new LabeledDiscussion(nothing, List.of(), List.of(), "m"))))
                .isEqualTo("""
                        ── empty ───────────────────────────────
                        (no title)
                        no article

                        There are no comments.
                        """);
    }

    @ParameterizedTest(name = "{0} comments, {1} hostile, at {2}")
    @CsvSource({
        "5000, 3, 80",
        "5000, 1, 160",
        "10000, 5000, 80",
        "10000, 9999, 76",
        "10000, 10000, 150",
        "5000, 3, 40",
        "1000, 999, 79"
    })
    void figures_of_a_crowd_fit_the_terminal_and_none_is_cut_off(int comments, int hostile, int columns)
            throws IOException {
        Result crowd = crowd(comments, hostile);
        String head = text(columns, crowd).lines().limit(12).reduce("", (a, b) -> a + "\n" + b);
        fits(head, columns);
        String flat = head.replaceAll("\\s+", " ");
        for (String label : List.of("conspiracy", "hostility", "propaganda", "off topic")) {
            assertThat(flat).containsPattern(label + " +[\\d,]+ of [\\d,]+ +(under |over )?\\d+% \\(\\d+–\\d+%\\)");
        }
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"40, 4", "75, 4", "76, 2", "80, 2", "149, 2", "150, 1", "160, 1", "400, 1"})
    void figures_stand_side_by_side_where_there_is_room(int columns, int rows) throws IOException {
        assertThat(text(columns, crowd(23, 4)).lines().filter(line -> line.contains(" of 23 ")))
                .hasSize(rows);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void whatever_a_page_says_no_line_is_too_wide_and_nothing_steers_the_terminal(String hostile) throws IOException {
        for (int columns : new int[] {40, 80, 160}) {
            String text = text(columns, Hostile.everywhere(hostile));
            fits(text, columns);
            assertThat(text.codePoints().filter(c -> c != '\n' && Character.isISOControl(c)))
                    .isEmpty();
        }
    }

    @Test
    void a_thread_by_chance_fits_at_every_width() throws IOException {
        Result thread = Result.of(Threads.random(9, 60));
        for (int columns = 40; columns <= 170; columns += 13) {
            fits(text(columns, thread), columns);
        }
    }

    @Test
    void a_name_cannot_pretend_to_be_a_comment_of_its_own() throws IOException {
        String text = text(80, comment("c1", "yes").by("Ann\u2028  c2  Moderator\r\n    All removed\u0085x"));
        assertThat(text.lines().filter(line -> line.contains("Moderator")))
                .containsExactly("  c1  Ann c2 Moderator All removed x");
    }

    @Test
    void text_lines_are_not_drawn_out_on_a_very_wide_terminal() throws IOException {
        String text = text(400, comment("c1", "word ".repeat(300)));
        assertThat(text.lines().filter(line -> line.contains("word word")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    }

    @Test
    void a_terminal_narrower_than_forty_columns_is_written_for_as_if_it_had_forty() throws IOException {
        assertThat(text(1, comment("c1", "yes and no"))).isEqualTo(text(40, comment("c1", "yes and no")));
    }

    @Test
    void a_long_comment_is_cut_after_twelve_lines_and_says_how_much_is_left() throws IOException {
        String text = text(80, comment("c1", "line\n".repeat(20) + "end"));
        assertThat(text.lines().filter(line -> line.strip().equals("line"))).hasSize(12);
        assertThat(text).contains("    … 9 more lines\n").doesNotContain("    end");
        assertThat(text(80, comment("c1", "line\n".repeat(12) + "end"))).contains("… 1 more line\n");
        assertThat(text(80, comment("c1", "line\n".repeat(11) + "end"))).doesNotContain("more line");
    }

    @Test
    void replies_are_indented_below_what_they_answer_and_not_without_end() throws IOException {
        Labeled[] chain = new Labeled[12];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = comment("c" + i, "deep " + i).to(i == 0 ? null : "c" + (i - 1));
        }
        String text = text(80, chain);
        assertThat(text.lines().filter(line -> line.contains("deep")).map(line -> line.indexOf("deep")))
                .startsWith(4, 6, 8)
                .endsWith(16, 16, 16);
        assertThat(text).contains("c3  (no name) · to c2\n");
    }

    @Test
    void a_reply_that_stands_elsewhere_on_the_page_is_read_below_its_parent() throws IOException {
        String text = text(
                80,
                comment("c1", "first").by("A"),
                comment("c2", "second").by("B"),
                comment("c3", "answer").by("C").to("c1"));
        String talk = text.substring(text.indexOf("Comments\n"));
        assertThat(talk.indexOf("answer")).isBetween(talk.indexOf("first"), talk.indexOf("second"));
    }

    @Test
    void what_became_of_a_comment_and_notes_stand_beside_its_name() throws IOException {
        assertThat(text(
                        80,
                        comment("c1", "buy").by("Bo").status(Status.REMOVED_BY_MODERATOR),
                        comment("c2", "hola").by("Eva").unscored().note("not scored: in Spanish"),
                        comment("c3", "yes").by("Ann").at("2026-03-03", null)))
                .contains("c1  Bo · removed by moderator\n")
                .contains("c2  Eva · not scored: in Spanish\n")
                .contains("c3  Ann · 2026-03-03\n");
    }

    @Test
    void where_nothing_was_scored_no_figure_is_shown() throws IOException {
        String text = text(80, comment("c1", "hola").unscored());
        assertThat(text).contains("conspiracy not scored").doesNotContain("%");
    }

    @Test
    void right_to_left_text_stays_in_reading_order_and_only_its_controls_are_shown() throws IOException {
        String arabic = "الجسر القديم أُغلق قبل ثلاث سنوات";
        assertThat(text(80, comment("c1", arabic).by("سلمى"))).contains(arabic).contains("c1  سلمى");
        assertThat(text(80, comment("c1", "\u2067" + arabic + "\u2069"))).contains("⟨U+2067⟩" + arabic + "⟨U+2069⟩");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void colours_come_only_where_the_options_ask_for_them(boolean colour) throws IOException {
        String text = Golden.written(
                Format.TEXT, new WriterOptions(false, colour, 80), Result.of(Harbour.labeled()), Quiet.RESULT);
        assertThat(text.contains("\u001B[")).isEqualTo(colour);
    }

    @Test
    void the_same_label_has_the_same_colour_in_figures_words_and_below_the_comment() throws IOException {
        Labeled hostile = comment("c1", "you clown").score(Label.HOSTILITY, 0.9).mark(Label.HOSTILITY, "clown", 0.9);
        String text = Golden.written(
                Format.TEXT,
                WriterOptions.PLAIN.forTerminal(80),
                Result.of(Labeled.discussion("Council meets", List.of(hostile))));
        assertThat(text)
                .contains("\u001B[31mhostility  \u001B[0m")
                .contains("you \u001B[4;31mclown\u001B[0m")
                .contains("\u001B[31m hostility 0.90\u001B[0m")
                .contains("\u001B[2mconspiracy \u001B[0m");
    }

    @Test
    void pages_follow_each_other_with_a_blank_line_between() throws IOException {
        String two = text(80, Quiet.RESULT, Quiet.RESULT);
        assertThat(two).isEqualTo(text(80, Quiet.RESULT) + "\n" + text(80, Quiet.RESULT));
        assertThat(text(80, new Result[0])).isEmpty();
    }

    @Test
    void no_line_ends_in_blanks() throws IOException {
        assertThat(text(80, Result.of(Harbour.labeled()), Result.of(Threads.random(2, 40)))
                        .lines())
                .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    }

    @Test
    void five_thousand_comments_and_one_without_end_are_written_in_time() throws IOException {
        List<LabeledComment> comments = new ArrayList<>(Threads.random(7, 5_000).comments());
        Labeled endless = comment("c5001", "слово\n".repeat(200_000)).by("Имя");
        comments.add(endless.build());
        LabeledDiscussion crowd = new LabeledDiscussion(
                Discussion.of(
                        "crowd",
                        Article.NONE,
                        comments.stream().map(LabeledComment::comment).toList()),
                comments,
                List.of(),
                "m");
        Result result = Result.of(crowd);
        long start = System.nanoTime();
        String text = text(80, result);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
        assertThat(text).contains("… 199,989 more lines");
    }
}
