package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.winnow.summarize.Labeled.comment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Comment;
import org.winnow.label.Label;
import org.winnow.label.LabeledDiscussion;

class KeyPointsTest {
    private static final String FERRY = "The ferry is full every single morning.";

    private static KeyPoints among(Labeled... comments) {
        return among(Arrays.asList(comments));
    }

    private static KeyPoints among(List<Labeled> comments) {
        return KeyPoints.among(comments.stream().map(Labeled::build).toList());
    }

    @Test
    void nothing_said_is_no_point() {
        assertThat(among().points()).isEmpty();
        assertThat(among().representative()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "so true", "well said sir", "😀😀😀", "..."})
    void what_has_no_four_words_says_nothing(String text) {
        assertThat(among(comment("c1", text), comment("c2", text)).points()).isEmpty();
    }

    @Test
    void what_is_off_topic_makes_no_point_however_often_it_is_said() {
        String spam = "Earn nine hundred a day from home.";
        KeyPoints points = among(
                comment("c1", spam).score(Label.OFF_TOPIC, 0.9),
                comment("c2", spam).score(Label.OFF_TOPIC, 0.9),
                comment("c3", FERRY));
        assertThat(points.points()).extracting(p -> p.quote().text()).containsExactly(FERRY);
        assertThat(points.representative()).containsExactly(new Highlight("c3", "the only one of substance"));
    }

    @Test
    void where_no_two_are_alike_three_stand_for_themselves_in_page_order() {
        KeyPoints points = among(
                comment("c1", "Taxes pay for everything here."),
                comment("c2", "Engineers surveyed soft soil twice."),
                comment("c3", "Grandmother remembers three ferries."),
                comment("c4", "Someone bought that old warehouse."));
        assertThat(points.points()).hasSize(3).allMatch(p -> p.comments().size() == 1);
        assertThat(points.points()).extracting(p -> p.quote().comment()).isSorted();
        assertThat(points.representative()).hasSize(1);
        assertThat(points.representative().get(0).reason()).isEqualTo("the most central; no two comments are alike");
    }

    @Test
    void five_points_are_told_at_most_the_one_that_most_make_first() {
        List<Labeled> comments = new ArrayList<>();
        for (int group = 0; group < 7; group++) {
            for (int i = 0; i < 2 + group; i++) {
                float[] vector = new float[9];
                vector[group] = 1;
                vector[8] = 0.05f * i;
                comments.add(comment("c" + (comments.size() + 1), "This is what group " + group + " says.")
                        .vector(vector));
            }
        }
        List<KeyPoint> points = among(comments).points();
        assertThat(points).extracting(p -> p.comments().size()).containsExactly(8, 7, 6, 5, 4);
        assertThat(points.get(0).quote().text()).isEqualTo("This is what group 6 says.");
        assertThat(among(comments).representative())
                .extracting(Highlight::reason)
                .containsExactly(
                        "stands for 8 similar comments",
                        "stands for 7 similar comments",
                        "stands for 6 similar comments");
    }

    @Test
    void the_quoted_comment_comes_first_and_the_others_in_page_order() {
        List<Labeled> comments = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            comments.add(comment("c" + i, FERRY + (i == 3 ? " Full ferry every morning." : "")));
        }
        comments.add(comment("c6", "Taxes pay for a bridge elsewhere."));
        KeyPoint point = among(comments).points().get(0);
        List<String> others = point.comments().subList(1, point.comments().size());
        assertThat(point.comments().get(0)).isEqualTo(point.quote().comment());
        assertThat(others).isSorted().doesNotContain(point.quote().comment()).hasSize(4);
    }

    @Test
    void the_sentence_that_shares_most_with_the_group_is_quoted_and_not_the_first() {
        String greeting = "Good morning to all of you from sunny Portugal.";
        KeyPoints points = among(
                comment("c1", greeting + " The ferry is full every day."),
                comment("c2", "Every day the ferry is full, so what."),
                comment("c3", "My cousin paints boats for a living."));
        assertThat(points.points().get(0).quote().text()).contains("ferry").doesNotContain("Portugal");
    }

    @Test
    void a_comment_without_any_sentence_short_enough_is_quoted_by_its_first_words() {
        String endless = "the ferry and ".repeat(60).strip();
        Quote quote = among(comment("c1", endless), comment("c2", endless))
                .points()
                .get(0)
                .quote();
        assertThat(quote.start()).isZero();
        assertThat(quote.text()).hasSizeBetween(280, 300);
        assertThat(endless).startsWith(quote.text() + " ");
    }

    @Test
    void one_word_without_end_is_cut_but_no_emoji_in_two() {
        for (String shift : List.of("", "x")) {
            String endless = "look at this thing " + shift + "😀".repeat(500);
            Quote quote = among(comment("c1", endless)).points().get(0).quote();
            assertThat(Character.isHighSurrogate(
                            quote.text().charAt(quote.text().length() - 1)))
                    .isFalse();
            assertThat(endless.substring(quote.start(), quote.end())).isEqualTo(quote.text());
        }
    }

    @Test
    void white_space_around_a_comment_is_not_quoted() {
        Quote quote = among(comment("c1", "\n\n   " + "and so on ".repeat(50)))
                .points()
                .get(0)
                .quote();
        assertThat(quote.start()).isEqualTo(5);
        assertThat(quote.text()).isEqualTo(quote.text().strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "الجسر القديم أُغلق قبل ثلاث سنوات، والعبّارة لا تكفي.",
                "Мост закрыт уже три года, и паром полон каждое утро.",
                "गाँव का पुल तीन साल से बंद है।",
                "The 👩‍👩‍👧‍👦 family waits 🚢 for the ferry 🇯🇵 every day.",
                "Zu\u0308rich hat sechs Bru\u0308cken über den Fluss."
            })
    void words_of_every_script_are_quoted_as_they_stand(String text) {
        Quote quote =
                among(comment("c1", text), comment("c2", text)).points().get(0).quote();
        assertThat(text.substring(quote.start(), quote.end())).isEqualTo(quote.text());
        assertThat(quote.text()).isEqualTo(text);
    }

    @Test
    void abuse_is_quoted_only_where_the_group_holds_nothing_else() {
        KeyPoints abuse = among(
                comment("c1", "You are vermin, all of you.").score(Label.HOSTILITY, 0.9),
                comment("c2", "You are vermin, all of you.").score(Label.HOSTILITY, 0.9));
        assertThat(abuse.points().get(0).quote().text()).isEqualTo("You are vermin, all of you.");
        KeyPoints mixed = among(
                comment("c1", FERRY + " You fools.").score(Label.HOSTILITY, 0.9).vector(1, 0, 0),
                comment("c2", FERRY + " You fools.").score(Label.HOSTILITY, 0.9).vector(1, 0.02f, 0),
                comment("c3", FERRY + " Sad.").vector(0.98f, 0, 0.1f),
                comment("c4", "Taxes pay for everything here.").vector(0, 1, 0),
                comment("c5", "Grandmother remembers three ferries.").vector(0, 0, 1));
        assertThat(mixed.points().get(0).quote().comment()).isEqualTo("c3");
        assertThat(mixed.representative().get(0).comment()).isEqualTo("c3");
    }

    @Test
    void every_quote_is_verbatim_and_every_comment_makes_one_point_at_most() {
        int points = 0;
        for (int seed = 0; seed < 60; seed++) {
            LabeledDiscussion discussion = Threads.random(seed, 2 + 2 * seed);
            Map<String, String> texts =
                    discussion.discussion().comments().stream().collect(Collectors.toMap(Comment::id, Comment::text));
            List<String> ids = new ArrayList<>();
            for (KeyPoint point : KeyPoints.among(discussion.comments()).points()) {
                Quote quote = point.quote();
                assertThat(texts.get(quote.comment()).substring(quote.start(), quote.end()))
                        .isEqualTo(quote.text())
                        .isEqualTo(quote.text().strip());
                ids.addAll(point.comments());
                points++;
            }
            assertThat(ids).doesNotHaveDuplicates();
        }
        assertThat(points).isGreaterThan(100);
    }

    @Test
    void five_thousand_comments_are_grouped_in_time() {
        LabeledDiscussion discussion = Threads.random(3, 5_000);
        long start = System.nanoTime();
        KeyPoints points = KeyPoints.among(discussion.comments());
        assertThat(points.points()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_hundred_thousand_letters_of_one_comment_are_read_in_time() {
        Labeled novel = comment("c1", "It was late and nobody knew why. ".repeat(3_000));
        long start = System.nanoTime();
        assertThat(among(novel, comment("c2", FERRY)).points()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest(name = "{0}..{1} of “{2}”")
    @CsvSource({"-1, 3, ferr", "0, 3, ferry", "5, 5, ''", "5, 3, ab"})
    void a_quote_that_does_not_fit_its_words_is_refused(int start, int end, String text) {
        assertThatThrownBy(() -> new Quote("c1", start, end, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quote " + start + ".." + end + " does not fit its text");
    }
}
