package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.winnow.summarize.Labeled.comment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Status;
import org.winnow.label.Label;
import org.winnow.label.LabeledDiscussion;
import org.winnow.summarize.Participation.Participant;
import org.winnow.summarize.Recurring.What;

class SummarizerTest {
    private static DiscussionSummary summarize(Labeled... comments) {
        return Summarizer.summarize(Labeled.discussion("Council meets", List.of(comments)));
    }

    private static List<String> ids(List<Highlight> highlights) {
        return highlights.stream().map(Highlight::comment).toList();
    }

    @Test
    void only_visible_comments_and_those_of_unknown_status_count() {
        DiscussionSummary summary = summarize(
                comment("c1", "one").status(Status.VISIBLE),
                comment("c2", "two"),
                comment("c3", "three").status(Status.SPAM).score(Label.OFF_TOPIC, 0.99),
                comment("c4", "four").status(Status.REJECTED).score(Label.HOSTILITY, 0.99));
        assertThat(summary.comments()).isEqualTo(2);
        assertThat(summary.flagged()).isEmpty();
        assertThat(summary.labels().get(Label.HOSTILITY)).isEqualTo(new Prevalence(0, 2));
        assertThat(summary.notCounted()).isEqualTo(Map.of(Status.SPAM, 1, Status.REJECTED, 1));
        assertThat(summary.text()).contains("1 rejected and 1 spam are not counted.");
    }

    @Test
    void shares_are_over_comments_with_a_score() {
        DiscussionSummary summary = summarize(
                comment("c1", "one").score(Label.HOSTILITY, 0.9),
                comment("c2", "two"),
                comment("c3", "tres").unscored());
        assertThat(summary.labels().get(Label.HOSTILITY)).isEqualTo(new Prevalence(1, 2));
        assertThat(summary.unscored()).isEqualTo(1);
        assertThat(summary.text()).contains("1 comment was not scored.");
    }

    @Test
    void at_most_ten_are_flagged_and_the_highest_score_comes_first() {
        List<Labeled> comments = new ArrayList<>();
        for (int i = 1; i <= 14; i++) {
            comments.add(comment("c" + i, "you fool " + i).score(Label.HOSTILITY, 0.5 + i / 100.0));
        }
        DiscussionSummary summary = Summarizer.summarize(Labeled.discussion("x", comments));
        assertThat(ids(summary.flagged()))
                .containsExactly("c14", "c13", "c12", "c11", "c10", "c9", "c8", "c7", "c6", "c5");
    }

    @Test
    void the_reason_of_a_flag_names_label_score_and_words() {
        DiscussionSummary summary = summarize(comment("c1", "Get out, you pathetic clown.")
                .score(Label.HOSTILITY, 0.944)
                .mark(Label.HOSTILITY, "pathetic clown", 0.9));
        assertThat(summary.flagged()).containsExactly(new Highlight("c1", "hostility 0.94: “pathetic clown”"));
    }

    @Test
    void participation_counts_names_and_how_concentrated_the_talk_is() {
        DiscussionSummary summary = summarize(
                comment("c1", "a").by("Ann"),
                comment("c2", "b").by("Ann"),
                comment("c3", "c").by("Ann"),
                comment("c4", "d").by("Bo"),
                comment("c5", "e"));
        Participation talk = summary.participation();
        assertThat(talk.authors()).isEqualTo(2);
        assertThat(talk.unnamed()).isEqualTo(1);
        assertThat(talk.top())
                .containsExactly(
                        new Participant("Ann", List.of("c1", "c2", "c3")), new Participant("Bo", List.of("c4")));
        assertThat(talk.topShare()).isEqualTo(1);
        // Gini of (3, 1): mean absolute difference over twice the mean, (|3-1| * 2 / 4) / (2 * 2).
        assertThat(talk.gini()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void key_points_quote_word_for_word_and_name_the_comments_behind_them() {
        DiscussionSummary summary = summarize(
                comment("c1", "Close the road to cars. It is too narrow for them.")
                        .vector(1, 0, 0, 0.1f),
                comment("c2", "The road is too narrow for cars, close it.").vector(0.98f, 0.05f, 0, 0.1f),
                comment("c3", "Parking costs more here than anywhere else.").vector(0, 1, 0, 0.1f),
                comment("c4", "My rent went up again this year, thank you council.")
                        .vector(0, 0, 1, 0.1f));
        KeyPoint first = summary.keyPoints().get(0);
        assertThat(first.comments()).containsExactlyInAnyOrder("c1", "c2");
        assertThat(first.comments().get(0)).isEqualTo(first.quote().comment());
        assertThat(summary.text()).contains("The largest group of similar comments (2) centres on “");
    }

    @Test
    void a_group_is_quoted_and_represented_without_abuse_where_that_can_be() {
        DiscussionSummary summary = summarize(
                comment("c1", "The ferry is full every single morning, you clown.")
                        .score(Label.HOSTILITY, 0.9),
                comment("c2", "The ferry is full every single morning again."),
                comment("c3", "Taxes pay for the bridge, as always here."));
        assertThat(summary.keyPoints().get(0).quote().comment()).isEqualTo("c2");
        assertThat(summary.representative().get(0)).isEqualTo(new Highlight("c2", "stands for 2 similar comments"));
    }

    @Test
    void without_vectors_comments_that_share_words_come_together() {
        DiscussionSummary summary = summarize(
                comment("c1", "The ferry is full every single morning."),
                comment("c2", "Full ferry again this morning, no seat left."),
                comment("c3", "Taxes will pay for the bridge, as always."),
                comment("c4", "Who elected these people anyway, honestly?"));
        assertThat(summary.keyPoints().get(0).comments()).containsExactlyInAnyOrder("c1", "c2");
    }

    @Test
    void a_theory_or_text_in_two_comments_recurs() {
        String chain = "Share this with ten friends before midnight or else";
        DiscussionSummary summary = summarize(
                comment("c1", "They staged it").score(Label.CONSPIRACY, 0.9).theory("false-flag", 0.8),
                comment("c2", "Actors, all").score(Label.CONSPIRACY, 0.8).theory("false-flag", 0.6),
                comment("c3", "Not a match").score(Label.CONSPIRACY, 0.8).theory("false-flag", 0.2),
                comment("c4", chain),
                comment("c5", chain + " "));
        assertThat(summary.recurring())
                .containsExactly(
                        new Recurring(What.THEORY, "false-flag", List.of("c1", "c2")),
                        new Recurring(What.TEXT, chain, List.of("c4", "c5")));
        assertThat(summary.text()).contains("The theory “false flag” comes up in 2 comments.");
    }

    @Test
    void a_sub_thread_that_starts_off_topic_and_stays_there_drifted() {
        DiscussionSummary summary = summarize(
                comment("c1", "On the subject"),
                comment("c2", "My app logs me out").to("c1").score(Label.OFF_TOPIC, 0.9),
                comment("c3", "Mine too").to("c2").score(Label.OFF_TOPIC, 0.9),
                comment("c4", "Delete the cookies").to("c3").score(Label.OFF_TOPIC, 0.9),
                comment("c5", "Back to the council").to("c1"));
        assertThat(summary.drifts()).containsExactly(new Drift(List.of("c2", "c3", "c4"), 3));
        assertThat(summary.text()).contains("The thread under c2 left the subject: all 3 comments are off topic.");
    }

    @Test
    void the_course_covers_every_comment_once() {
        for (int n : new int[] {1, 2, 3, 4, 29, 30, 31, 1000}) {
            List<Labeled> comments = IntStream.range(0, n)
                    .mapToObj(i -> comment("c" + i, "words " + i))
                    .toList();
            List<Stretch> course =
                    Summarizer.summarize(Labeled.discussion("x", comments)).course();
            assertThat(course.stream().mapToInt(Stretch::comments).sum()).isEqualTo(n);
            assertThat(course.get(0).first()).isEqualTo("c0");
            assertThat(course.get(course.size() - 1).last()).isEqualTo("c" + (n - 1));
            assertThat(course).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void no_comments_make_one_plain_sentence() {
        DiscussionSummary summary = summarize();
        assertThat(summary.text()).isEqualTo("There are no comments.");
        assertThat(summary.keyPoints()).isEmpty();
        assertThat(summary.representative()).isEmpty();
        assertThat(summary.course()).isEmpty();
        assertThat(summary.labels().get(Label.PROPAGANDA).share()).isNull();
    }

    @Test
    void one_comment_makes_no_statistics() {
        assertThat(summarize(comment("c1", "I liked the concert very much.").by("Ann"))
                        .text())
                .isEqualTo("There is 1 comment by 1 person."
                        + " It is not labelled as conspiracy, as hostile, as propaganda or as off topic.");
        assertThat(summarize(comment("c1", "You clown").score(Label.HOSTILITY, 0.9))
                        .text())
                .isEqualTo("There is 1 comment; it bears no name. It is labelled as hostile.");
        assertThat(summarize(comment("c1", "Hola a todos").unscored()).text())
                .isEqualTo("There is 1 comment; it bears no name. It was not scored.");
    }

    @Test
    void two_comments_that_were_not_scored_are_none() {
        assertThat(summarize(
                                comment("c1", "hola").by("A").unscored(),
                                comment("c2", "adios").unscored())
                        .text())
                .isEqualTo(
                        "There are 2 comments, 1 by 1 person and 1 without a name. None of the comments was scored.");
    }

    @Test
    void only_comments_that_do_not_count() {
        assertThat(summarize(comment("c1", "buy").status(Status.SPAM)).text())
                .isEqualTo("There are no visible comments; 1 spam is not counted.");
    }

    @Test
    void every_sentence_quote_and_finding_leads_to_comments_that_exist() {
        for (int seed = 0; seed < 40; seed++) {
            LabeledDiscussion discussion = random(seed, 1 + seed * 3);
            assertTraceable(discussion, Summarizer.summarize(discussion));
        }
    }

    @Test
    void the_same_discussion_gives_the_same_summary() {
        assertThat(Summarizer.summarize(random(7, 500))).isEqualTo(Summarizer.summarize(random(7, 500)));
    }

    @Test
    @Timeout(60)
    void twenty_thousand_comments_take_seconds() {
        LabeledDiscussion discussion = random(11, 20_000);
        long start = System.nanoTime();
        DiscussionSummary summary = Summarizer.summarize(discussion);
        assertThat(summary.comments()).isEqualTo(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    private static final String[] WORDS =
            "bridge ferry council soil delay money shop quay report pier engineer vote tax road clown liar press plan"
                    .split(" ");

    private static LabeledDiscussion random(int seed, int n) {
        Random random = new Random(seed);
        List<Labeled> comments = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            String text = IntStream.range(0, 1 + random.nextInt(25))
                    .mapToObj(k -> WORDS[random.nextInt(WORDS.length)] + (random.nextInt(9) == 0 ? ". And" : ""))
                    .collect(Collectors.joining(" "));
            Labeled comment = comment("c" + i, text)
                    .by(random.nextInt(4) == 0 ? null : "Name " + random.nextInt(1 + n / 3))
                    .to(i > 1 && random.nextInt(2) == 0 ? "c" + (1 + random.nextInt(i - 1)) : null)
                    .theory("land-grab", random.nextDouble());
            for (Label label : Label.values()) {
                comment.score(label, random.nextDouble() * 0.7);
            }
            comments.add(comment);
        }
        return Labeled.discussion("Bridge delayed", comments);
    }

    private static void assertTraceable(LabeledDiscussion discussion, DiscussionSummary summary) {
        Map<String, String> texts =
                discussion.discussion().comments().stream().collect(Collectors.toMap(Comment::id, Comment::text));
        for (SummarySentence sentence : summary.sentences()) {
            assertThat(sentence.comments()).as(sentence.text()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(texts.keySet()).containsAll(sentence.comments());
        }
        for (KeyPoint point : summary.keyPoints()) {
            assertThat(texts.keySet()).containsAll(point.comments());
            Quote quote = point.quote();
            assertThat(texts.get(quote.comment()).substring(quote.start(), quote.end()))
                    .isEqualTo(quote.text());
        }
        summary.recurring().forEach(r -> assertThat(texts.keySet()).containsAll(r.comments()));
        summary.drifts().forEach(d -> assertThat(texts.keySet()).containsAll(d.comments()));
        assertThat(texts.keySet()).containsAll(ids(summary.flagged())).containsAll(ids(summary.representative()));
        assertThat(summary.text()).doesNotContain("  ").doesNotContain("null").matches("(?s).*[.!?…]”?$");
    }
}
