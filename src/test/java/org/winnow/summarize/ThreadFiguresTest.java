package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.winnow.summarize.Labeled.comment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.discussion.Status;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;

/** Counts of a summary against counts made in another way. */
class ThreadFiguresTest {
    private static DiscussionSummary summarize(List<Labeled> comments) {
        return Summarizer.summarize(Labeled.discussion("Council meets", comments));
    }

    private static DiscussionSummary summarize(Labeled... comments) {
        return summarize(List.of(comments));
    }

    private static List<Labeled> crowd(int... commentsByAuthor) {
        List<Labeled> comments = new ArrayList<>();
        for (int author = 0; author < commentsByAuthor.length; author++) {
            for (int i = 0; i < commentsByAuthor[author]; i++) {
                comments.add(comment("c" + (comments.size() + 1), "yes").by("Name " + author));
            }
        }
        return comments;
    }

    /** Half the mean absolute difference over the mean: the definition, without sorting. */
    private static double giniByDefinition(int... counts) {
        double differences = 0;
        double sum = 0;
        for (int a : counts) {
            sum += a;
            for (int b : counts) {
                differences += Math.abs(a - b);
            }
        }
        return differences / (2 * counts.length * sum);
    }

    @Test
    void concentration_is_the_gini_coefficient_by_its_definition() {
        Random random = new Random(21);
        for (int round = 0; round < 50; round++) {
            int[] counts = random.ints(1 + random.nextInt(12), 1, 20).toArray();
            assertThat(summarize(crowd(counts)).participation().gini())
                    .isCloseTo(giniByDefinition(counts), within(1e-9));
        }
    }

    @ParameterizedTest(name = "{0}: {1}, top three wrote {2}")
    @CsvSource({"1, 0, 1", "4 4 4, 0, 1", "1 1 1 1, 0, 0.75", "9 1, 0.4, 1", "97 1 1 1, 0.72, 0.99"})
    void concentration_runs_from_none_to_nearly_one(String counts, double gini, double topShare) {
        int[] byAuthor = java.util.Arrays.stream(counts.split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
        Participation talk = summarize(crowd(byAuthor)).participation();
        assertThat(talk.gini()).isCloseTo(gini, within(1e-9));
        assertThat(talk.topShare()).isCloseTo(topShare, within(1e-9));
    }

    @Test
    void where_nobody_has_a_name_nothing_is_concentrated_and_nothing_is_divided_by_zero() {
        Participation talk =
                summarize(comment("c1", "yes"), comment("c2", "no")).participation();
        assertThat(talk).isEqualTo(new Participation(0, 2, List.of(), 0, 0));
        assertThat(summarize().participation()).isEqualTo(new Participation(0, 0, List.of(), 0, 0));
    }

    @Test
    void the_three_most_active_are_named_ties_in_page_order() {
        Participation talk = summarize(crowd(1, 3, 2, 3, 2)).participation();
        assertThat(talk.top())
                .extracting(Participation.Participant::author)
                .containsExactly("Name 1", "Name 3", "Name 2");
        assertThat(talk.top().get(0).comments()).containsExactly("c2", "c3", "c4");
    }

    @Test
    void names_that_differ_in_case_are_two_people() {
        assertThat(summarize(comment("c1", "yes").by("ann"), comment("c2", "no").by("Ann"))
                        .participation()
                        .authors())
                .isEqualTo(2);
    }

    @Test
    void prevalence_participation_and_course_add_up_to_the_comments_that_count() {
        for (int seed = 0; seed < 40; seed++) {
            LabeledDiscussion discussion = Threads.random(seed, 1 + 3 * seed);
            DiscussionSummary summary = Summarizer.summarize(discussion);
            List<LabeledComment> counted = discussion.comments().stream()
                    .filter(c -> c.comment().status().counts())
                    .toList();
            assertThat(summary.comments()).isEqualTo(counted.size());
            for (Label label : Label.values()) {
                Prevalence prevalence = summary.labels().get(label);
                assertThat(prevalence.count()).isEqualTo((int)
                        counted.stream().filter(c -> c.has(label)).count());
                assertThat(prevalence.scored()).isEqualTo(counted.size() - summary.unscored());
            }
            int left = summary.notCounted().values().stream().mapToInt(i -> i).sum();
            assertThat(left + counted.size()).isEqualTo(discussion.comments().size());
            assertThat(summary.notCounted().keySet()).noneMatch(Status::counts);
            assertThat(summary.course().stream().mapToInt(Stretch::flagged).sum())
                    .isEqualTo((int)
                            counted.stream().filter(c -> !c.labels().isEmpty()).count());
            assertThat(summary.course().stream().mapToInt(Stretch::hostile).sum())
                    .isEqualTo(summary.labels().get(Label.HOSTILITY).count());
        }
    }

    @ParameterizedTest(name = "{0} comments: {1}")
    @CsvSource({"1, 1", "3, 3", "4, '2 2'", "6, '3 3'", "7, '2 2 3'", "30, '3 3 3 3 3 3 3 3 3 3'"})
    void stretches_are_as_even_as_can_be_and_not_too_short_to_have_a_share(int comments, String expected) {
        String sizes = summarize(crowd(comments)).course().stream()
                .map(stretch -> String.valueOf(stretch.comments()))
                .collect(Collectors.joining(" "));
        assertThat(sizes).isEqualTo(expected);
    }

    @Test
    void a_stretch_tells_where_it_begins_and_ends_and_what_share_is_flagged() {
        Stretch stretch = summarize(
                        comment("c1", "you clown").score(Label.HOSTILITY, 0.9),
                        comment("c2", "my app is slow").score(Label.OFF_TOPIC, 0.9),
                        comment("c3", "yes"))
                .course()
                .get(0);
        assertThat(stretch).isEqualTo(new Stretch("c1", "c3", 3, 2, 1));
        assertThat(stretch.share()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void flagged_comments_with_the_same_score_stand_in_page_order() {
        List<Labeled> comments = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            comments.add(comment("c" + i, "you clown").score(Label.HOSTILITY, i == 17 ? 0.95 : 0.9));
        }
        assertThat(summarize(comments).flagged())
                .extracting(Highlight::comment)
                .containsExactly("c17", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9");
    }

    @Test
    void a_high_score_without_a_label_is_not_flagged() {
        LabeledComment almost =
                comment("c1", "you clown").score(Label.HOSTILITY, 0.49).build();
        assertThat(summarize(comment("c1", "you clown").score(Label.HOSTILITY, 0.49))
                        .flagged())
                .isEmpty();
        assertThat(almost.labels()).isEmpty();
    }

    @Test
    void the_reason_names_the_strongest_label_first_its_kinds_and_the_weightiest_words() {
        Labeled worst = comment("c1", "They planned it, you vermin, and you will pay.")
                .score(Label.CONSPIRACY, 0.7)
                .score(Label.HOSTILITY, 0.9)
                .kind(Kind.THREAT, 0.6)
                .kind(Kind.DEHUMANISING, 0.8)
                .kind(Kind.INSULT, 0.49)
                .kind(Kind.PLOT, 0.5)
                .mark(Label.CONSPIRACY, "They planned it", 0.4)
                .mark(Label.HOSTILITY, "you vermin", 0.6)
                .mark(Label.PROPAGANDA, "you will pay", 0.9);
        assertThat(summarize(worst).flagged())
                .containsExactly(new Highlight(
                        "c1", "hostility 0.90 (threat, dehumanising); conspiracy 0.70 (plot): “you vermin”"));
    }

    @Test
    void the_reason_quotes_no_more_than_a_line_or_two() {
        String rant = "you fools and clowns and ".repeat(200).strip();
        Labeled ranting = comment("c1", rant).score(Label.HOSTILITY, 0.9).mark(Label.HOSTILITY, rant, 1);
        assertThat(summarize(ranting).flagged().get(0).reason())
                .hasSizeLessThan(160)
                .endsWith(" …”");
    }

    @Test
    void a_summary_cannot_be_changed() {
        DiscussionSummary summary = summarize(crowd(2, 1));
        assertThatThrownBy(() -> summary.labels().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> summary.notCounted().put(Status.SPAM, 1))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> summary.sentences().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> summary.course().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void its_text_is_its_sentences() {
        DiscussionSummary summary = Summarizer.summarize(Threads.random(1, 80));
        assertThat(summary.text())
                .isEqualTo(
                        summary.sentences().stream().map(SummarySentence::text).collect(Collectors.joining(" ")));
    }

    @Test
    void what_does_not_count_changes_nothing_but_the_count_of_it() {
        for (int seed = 0; seed < 20; seed++) {
            LabeledDiscussion all = Threads.random(seed, 40);
            List<LabeledComment> counted = all.comments().stream()
                    .filter(c -> c.comment().status().counts())
                    .toList();
            DiscussionSummary with = Summarizer.summarize(all);
            DiscussionSummary without = Summarizer.summarize(new LabeledDiscussion(
                    all.discussion()
                            .with(
                                    "en",
                                    counted.stream()
                                            .map(LabeledComment::comment)
                                            .toList()),
                    counted,
                    all.topicTerms(),
                    all.model()));
            assertThat(without.keyPoints()).isEqualTo(with.keyPoints());
            assertThat(without.flagged()).isEqualTo(with.flagged());
            assertThat(without.labels()).isEqualTo(with.labels());
            assertThat(without.turnedHostileAt()).isEqualTo(with.turnedHostileAt());
            assertThat(without.recurring()).isEqualTo(with.recurring());
            assertThat(without.notCounted()).isEmpty();
        }
    }

    @Test
    void the_turn_is_where_the_contract_says_by_trying_every_place() {
        int turned = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Labeled> comments = new ArrayList<>();
            boolean[] hostile = new boolean[2 + random.nextInt(30)];
            for (int i = 0; i < hostile.length; i++) {
                hostile[i] = random.nextDouble() < (i < hostile.length / 2 ? 0.1 : 0.5);
                comments.add(comment("c" + i, "yes").score(Label.HOSTILITY, hostile[i] ? 0.9 : 0.1));
            }
            String expected = turn(hostile);
            assertThat(summarize(comments).turnedHostileAt()).isEqualTo(expected);
            turned += expected == null ? 0 : 1;
        }
        assertThat(turned).isBetween(50, 250);
    }

    private static String turn(boolean[] hostile) {
        for (int i = 1; i < hostile.length; i++) {
            int before = 0;
            int after = 0;
            for (int k = 0; k < hostile.length; k++) {
                before += k < i && hostile[k] ? 1 : 0;
                after += k >= i && k < i + 5 && hostile[k] ? 1 : 0;
            }
            if (hostile[i] && before / (double) i < 0.2 && after >= 3) {
                return "c" + i;
            }
        }
        return null;
    }

    @Test
    void five_thousand_comments_are_summarised_in_time() {
        LabeledDiscussion discussion = Threads.random(8, 5_000);
        long start = System.nanoTime();
        DiscussionSummary summary = Summarizer.summarize(discussion);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        Map<Status, Integer> left = new HashMap<>(summary.notCounted());
        assertThat(left.keySet()).containsExactlyInAnyOrder(Status.SPAM, Status.REJECTED);
        assertThat(summary.flagged()).hasSize(10);
        assertThat(summary.text()).hasSizeLessThan(2_000);
    }
}
