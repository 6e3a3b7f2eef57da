package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.winnow.summarize.Labeled.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Status;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;

/** What the paragraph says, word for word, and that each sentence names the comments it speaks of. */
class ParagraphTest {
    private static List<SummarySentence> sentences(List<Labeled> comments) {
        return Summarizer.summarize(Labeled.discussion("Council meets", comments))
                .sentences();
    }

    private static List<SummarySentence> sentences(Labeled... comments) {
        return sentences(List.of(comments));
    }

    private static List<Labeled> byAuthors(String... authors) {
        List<Labeled> comments = new ArrayList<>();
        for (String author : authors) {
            comments.add(comment("c" + (comments.size() + 1), "yes").by(author.equals("-") ? null : author));
        }
        return comments;
    }

    /** The sentence that matches, which there has to be one of. */
    private static SummarySentence one(List<SummarySentence> sentences, String part) {
        List<SummarySentence> found =
                sentences.stream().filter(s -> s.text().contains(part)).toList();
        assertThat(found).as("one sentence with “%s” in %s", part, sentences).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann | There is 1 comment by 1 person.",
                "- | There is 1 comment; it bears no name.",
                "Ann Ann | There are 2 comments by 1 person.",
                "Ann Bo | There are 2 comments by 2 people.",
                "- - | There are 2 comments; none bears a name.",
                "Ann - | There are 2 comments, 1 by 1 person and 1 without a name.",
                "Ann Bo Ann - - | There are 5 comments, 3 by 2 people and 2 without a name."
            })
    void it_begins_with_how_many_comments_there_are_and_by_how_many(String authors, String expected) {
        List<Labeled> comments = byAuthors(authors.split(" "));
        SummarySentence first = sentences(comments).get(0);
        assertThat(first.text()).isEqualTo(expected);
        assertThat(first.comments()).hasSameSizeAs(comments);
    }

    @Test
    void a_name_of_blanks_is_no_name_and_blanks_around_a_name_do_not_make_two() {
        assertThat(sentences(byAuthors("Ann", " Ann ", "\u2003")).get(0).text())
                .isEqualTo("There are 3 comments, 2 by 1 person and 1 without a name.");
    }

    @Test
    void numbers_over_a_thousand_have_commas() {
        String[] authors = new String[1_234];
        Arrays.fill(authors, "Ann");
        authors[7] = "Bo";
        assertThat(sentences(byAuthors(authors)).get(0).text()).isEqualTo("There are 1,234 comments by 2 people.");
    }

    @Test
    void comments_that_readers_do_not_see_are_told_of_by_status_and_are_not_counted() {
        List<SummarySentence> sentences = sentences(
                comment("c1", "yes").by("Ann"),
                comment("c2", "buy").status(Status.SPAM),
                comment("c3", "buy").status(Status.SPAM),
                comment("c4", "no").status(Status.REMOVED_BY_MODERATOR));
        assertThat(sentences.get(0).text())
                .isEqualTo("There is 1 comment by 1 person; 2 spam and 1 removed by moderator are not counted.");
        assertThat(sentences.get(0).comments()).containsExactly("c1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "A A A B C | nothing",
                "A A A A A A | nothing",
                "A B C D E F | nothing",
                "A A A B B C | A (3) wrote the most, 50%.",
                "A A A B B C D | A (3) and B (2) wrote the most, 71% together.",
                "A A A B B C C D | A (3), B (2) and C (2) wrote the most, 88% together.",
                "A A B C D E - - - | A (2) wrote the most, 33%."
            })
    void who_talks_most_is_told_where_enough_do_and_shares_are_of_named_comments(String authors, String expected) {
        List<SummarySentence> told = sentences(byAuthors(authors.split(" "))).stream()
                .filter(s -> s.text().contains("wrote the most"))
                .toList();
        assertThat(told).hasSize(expected == null ? 0 : 1);
        assertThat(told.stream().map(SummarySentence::text)).isSubsetOf(expected == null ? Set.of() : Set.of(expected));
    }

    @Test
    void the_sentence_on_who_talks_most_names_their_comments_and_no_others() {
        SummarySentence most = one(sentences(byAuthors("B", "A", "A", "C", "A", "D", "B")), "wrote the most");
        assertThat(most.text()).startsWith("A (3) and B (2)");
        assertThat(most.comments()).containsExactly("c1", "c2", "c3", "c5", "c7");
    }

    @Test
    void an_endless_name_does_not_swallow_the_paragraph() {
        String endless = "Sir Reginald ".repeat(5_000);
        SummarySentence most = one(sentences(byAuthors(endless, endless, "B", "C", "D", "E")), "wrote the most");
        assertThat(most.text()).hasSizeLessThan(200).startsWith("Sir Reginald").endsWith("… (2) wrote the most, 33%.");
    }

    @Test
    void a_name_with_line_breaks_stays_in_its_sentence() {
        SummarySentence most = one(sentences(byAuthors("A\n\nB", "A\n\nB", "C", "D", "E", "F")), "wrote the most");
        assertThat(most.text()).isEqualTo("A B (2) wrote the most, 33%.");
    }

    @Test
    void labels_come_in_their_order_with_share_and_interval_and_the_sentence_names_whom_it_counts() {
        // Wilson intervals by hand: 1 of 4 is 4.6 to 69.9 %, 2 of 4 is 15.0 to 85.0 %.
        SummarySentence labels = one(
                sentences(
                        comment("c1", "you clown").score(Label.HOSTILITY, 0.9),
                        comment("c2", "they planned it, fools")
                                .score(Label.HOSTILITY, 0.8)
                                .score(Label.CONSPIRACY, 0.7),
                        comment("c3", "yes"),
                        comment("c4", "no")),
                "labelled");
        assertThat(labels.text())
                .isEqualTo("1 comment is labelled as conspiracy (25%; 95% interval 5–70%)"
                        + " and 2 as hostile (50%; 15–85%).");
        assertThat(labels.comments()).containsExactly("c1", "c2");
    }

    @Test
    void where_no_label_was_given_the_sentence_rests_on_what_was_scored() {
        SummarySentence none = one(
                sentences(
                        comment("c1", "yes"),
                        comment("c2", "no"),
                        comment("c3", "sí").unscored()),
                "labelled");
        assertThat(none.text()).isEqualTo("None is labelled as conspiracy, as hostile, as propaganda or as off topic.");
        assertThat(none.comments()).containsExactly("c1", "c2");
    }

    @Test
    void of_several_comments_the_one_that_was_scored_is_not_called_it() {
        SummarySentence none = one(sentences(comment("c1", "sí").unscored(), comment("c2", "no")), "labelled");
        assertThat(none.text())
                .isEqualTo("The one that was scored is not labelled as conspiracy, as hostile, as propaganda or as"
                        + " off topic.");
        assertThat(none.comments()).containsExactly("c2");
    }

    @Test
    void a_label_that_could_not_be_judged_is_not_denied() {
        Labeled alone = comment("c1", "yes")
                .unscored()
                .score(Label.HOSTILITY, 0.1)
                .score(Label.CONSPIRACY, 0.1)
                .score(Label.PROPAGANDA, 0.1);
        assertThat(one(sentences(alone), "labelled").text())
                .isEqualTo("It is not labelled as conspiracy, as hostile or as propaganda.");
    }

    @Test
    void a_comment_with_all_four_labels_is_said_to_have_them() {
        Labeled worst = comment("c1", "all of it");
        for (Label label : Label.values()) {
            worst.score(label, 0.9);
        }
        assertThat(one(sentences(worst), "labelled").text())
                .isEqualTo("It is labelled as conspiracy, as hostile, as propaganda and as off topic.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ccchhh | The talk turned hostile at c4: all 3 comments from there on are hostile, while none of the 3"
                        + " before was.",
                "chhh | The talk turned hostile at c2: all 3 comments from there on are hostile, while the comment"
                        + " before it was not.",
                "hccccchchch | The talk turned hostile at c7: 3 of 5 comments from there on are hostile, while 1 of the"
                        + " 6 before was.",
                "hcccccccccchccccchhhhh | The talk turned hostile at c18: all 5 comments from there on are hostile, while 2"
                        + " of the 17 before were."
            })
    void where_the_talk_turned_is_told_with_what_came_before_and_after(String thread, String expected) {
        List<Labeled> comments = new ArrayList<>();
        for (char letter : thread.toCharArray()) {
            comments.add(comment("c" + (comments.size() + 1), "yes").score(Label.HOSTILITY, letter == 'h' ? 0.9 : 0.1));
        }
        assertThat(one(sentences(comments), "turned hostile").text()).isEqualTo(expected);
    }

    @Test
    void the_sentence_on_the_turn_names_the_window_and_the_hostile_ones_before() {
        List<Labeled> comments = new ArrayList<>();
        for (char letter : "hccccchchch".toCharArray()) {
            comments.add(comment("c" + (comments.size() + 1), "yes").score(Label.HOSTILITY, letter == 'h' ? 0.9 : 0.1));
        }
        assertThat(one(sentences(comments), "turned hostile").comments())
                .containsExactly("c1", "c7", "c8", "c9", "c10", "c11");
    }

    @Test
    void two_theories_at_most_are_told_of_and_texts_that_recur_are_quoted() {
        String chain = "Share this with ten friends before midnight";
        List<SummarySentence> sentences = sentences(
                comment("c1", chain),
                comment("c2", chain.toUpperCase(Locale.ROOT)),
                comment("c3", chain),
                comment("c4", "they did it").score(Label.CONSPIRACY, 0.9).theory("moon_landing-hoax", 0.9),
                comment("c5", "they did it too").score(Label.CONSPIRACY, 0.9).theory("moon_landing-hoax", 0.9),
                comment("c6", "our word").score(Label.PROPAGANDA, 0.9).talkingPoint("last", 0.9),
                comment("c7", "our word too").score(Label.PROPAGANDA, 0.9).talkingPoint("last", 0.9));
        assertThat(one(sentences, "have the same text").text())
                .isEqualTo("3 comments have the same text: “" + chain + "”.");
        assertThat(one(sentences, "have the same text").comments()).containsExactly("c1", "c2", "c3");
        assertThat(one(sentences, "The theory").text())
                .isEqualTo("The theory “moon landing hoax” comes up in 2 comments.");
        assertThat(sentences).noneMatch(s -> s.text().contains("talking point"));
    }

    @Test
    void a_talking_point_is_called_one() {
        SummarySentence told = one(
                sentences(
                        comment("c1", "our word").score(Label.PROPAGANDA, 0.9).talkingPoint("only-we", 0.9),
                        comment("c2", "our word too")
                                .score(Label.PROPAGANDA, 0.9)
                                .talkingPoint("only-we", 0.5)),
                "talking point");
        assertThat(told.text()).isEqualTo("The talking point “only we” comes up in 2 comments.");
        assertThat(told.comments()).containsExactly("c1", "c2");
    }

    @Test
    void a_thread_that_partly_left_the_subject_is_told_with_its_share() {
        List<LabeledComment> thread = Threads.of("a", "b!<a", "c!<b", "d<c", "e!<d", "f");
        List<SummarySentence> sentences =
                Summarizer.summarize(discussion(thread)).sentences();
        SummarySentence drift = one(sentences, "left the subject");
        assertThat(drift.text()).isEqualTo("The thread under b left the subject: 3 of 4 comments are off topic.");
        assertThat(drift.comments()).containsExactly("b", "c", "d", "e");
    }

    private static LabeledDiscussion discussion(List<LabeledComment> thread) {
        return new LabeledDiscussion(
                org.winnow.discussion.Discussion.of(
                        "d",
                        org.winnow.discussion.Article.NONE,
                        thread.stream().map(LabeledComment::comment).toList()),
                thread,
                List.of(),
                "m");
    }

    @ParameterizedTest(name = "{0} scored, {1} not")
    @CsvSource({"2, 1, 1 comment was not scored.", "2, 3, 3 comments were not scored."})
    void what_was_not_scored_is_told_last(int scored, int unscored, String expected) {
        List<Labeled> comments = new ArrayList<>();
        for (int i = 1; i <= scored + unscored; i++) {
            Labeled comment = comment("c" + i, "yes");
            comments.add(i <= scored ? comment : comment.unscored());
        }
        List<SummarySentence> sentences = sentences(comments);
        SummarySentence last = sentences.get(sentences.size() - 1);
        assertThat(last.text()).isEqualTo(expected);
        assertThat(last.comments()).hasSize(unscored).contains("c" + (scored + unscored));
    }

    @Test
    void a_quotation_ends_its_sentence_once() {
        for (String end : List.of("", ".", "!", "?", "…")) {
            String words = "The ferry is full every single morning" + end;
            SummarySentence quote = one(
                    sentences(comment("c1", words), comment("c2", words), comment("c3", "Who pays?")), "centres on");
            assertThat(quote.text()).endsWith("morning" + end + "”" + (end.isEmpty() ? "." : ""));
        }
    }

    @Test
    void a_long_quotation_is_cut_between_words_and_says_so() {
        String words = "The ferry is full every morning and ".repeat(7) + "nobody cares.";
        SummarySentence quote = one(sentences(comment("c1", words), comment("c2", words)), "centres on");
        assertThat(quote.text()).hasSizeLessThan(200).endsWith(" …”");
        String quoted = quote.text()
                .substring(quote.text().indexOf('“') + 1, quote.text().length() - 3);
        assertThat(words).startsWith(quoted + " ");
    }

    @Test
    void an_emoji_is_not_cut_in_two() {
        for (String shift : List.of("", "x", "xy")) {
            String cut = Paragraph.shortened(shift + "😀".repeat(200));
            assertThat(cut.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
            assertThat(cut).endsWith(" …");
        }
    }

    @Test
    void every_number_of_a_share_can_be_counted_again_from_the_comments_behind_the_sentence() {
        Pattern counted = Pattern.compile(
                "(\\d+) (?:comments? (?:is|are) labelled )?as (conspiracy|hostile|propaganda|off topic) \\(");
        int checked = 0;
        for (int seed = 0; seed < 60; seed++) {
            LabeledDiscussion discussion = Threads.random(seed, 2 + seed);
            Map<String, LabeledComment> byId = discussion.comments().stream()
                    .collect(Collectors.toMap(c -> c.comment().id(), c -> c));
            for (SummarySentence sentence : Summarizer.summarize(discussion).sentences()) {
                Matcher matcher = counted.matcher(sentence.text());
                while (matcher.find()) {
                    Label label = Label.ofKey(matcher.group(2)
                                    .replace("hostile", "hostility")
                                    .replace(' ', '_'))
                            .orElseThrow();
                    assertThat(sentence.comments().stream().map(byId::get).filter(c -> c.has(label)))
                            .hasSize(Integer.parseInt(matcher.group(1)));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    @Test
    void no_sentence_speaks_of_a_comment_that_does_not_count_or_is_not_there() {
        for (int seed = 100; seed < 150; seed++) {
            LabeledDiscussion discussion = Threads.random(seed, 1 + seed % 50);
            Set<String> counted = discussion.discussion().comments().stream()
                    .filter(c -> c.status().counts())
                    .map(Comment::id)
                    .collect(Collectors.toSet());
            for (SummarySentence sentence : Summarizer.summarize(discussion).sentences()) {
                assertThat(counted).containsAll(sentence.comments());
                assertThat(sentence.comments()).doesNotHaveDuplicates();
                assertThat(sentence.comments().isEmpty()).as(sentence.text()).isEqualTo(counted.isEmpty());
            }
        }
    }

    @Test
    void words_in_quotation_marks_are_words_of_the_comments_behind_the_sentence() {
        int quotes = 0;
        for (int seed = 200; seed < 260; seed++) {
            LabeledDiscussion discussion = Threads.random(seed, 10 + seed % 70);
            for (SummarySentence sentence : Summarizer.summarize(discussion).sentences()) {
                int centres = sentence.text().indexOf("centres on “");
                if (centres >= 0) {
                    String words = sentence.text()
                            .substring(centres + 12, sentence.text().lastIndexOf('”'));
                    String quoted = words.endsWith(" …") ? words.substring(0, words.length() - 2) : words;
                    assertThat(sentence.comments().stream()
                                    .map(id ->
                                            discussion.discussion().comment(id).orElseThrow())
                                    .map(c -> c.text().strip().replaceAll("\\s++", " ")))
                            .as(sentence.text())
                            .anyMatch(text -> text.contains(quoted));
                    quotes++;
                }
            }
        }
        assertThat(quotes).isGreaterThan(30);
    }
}
