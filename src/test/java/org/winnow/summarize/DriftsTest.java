package org.winnow.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;

/** Threads are written "id<parent"; an exclamation mark follows what is off topic. */
class DriftsTest {
    private static String drifts(String thread) {
        return Drifts.in(Threads.of(thread.split(" "))).stream()
                .map(drift -> drift.offTopic() + " of " + String.join("", drift.comments()))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a b!<a c!<b d!<c e<a | 3 of bcd | a branch that is off topic throughout",
                "a b!<a c!<b | '' | two comments are a remark, not a drift",
                "a b<a c!<b d!<c e!<d | 3 of cde | it starts where the first is off topic, not above",
                "a! b<a c<a d<a | '' | the others came back to the subject",
                "a! b!<a c<b d!<c e<d | 3 of abcde | three in five are enough",
                "a! b!<a c<b d<c e!<d f<e | '' | three in six are not",
                "a! b!<a c!<b d!<c | 4 of abcd | the largest is told, not the ones inside it",
                "a! b<a c<a d<a e!<b f!<e g!<f | 3 of efg | inside of a root that did not drift one may",
                "a! b! c! | '' | three remarks side by side are no sub-thread",
                "a! b!<a c!<a d! e!<d f!<d | 3 of abc, 3 of def | two drifts",
                "a b! c!<a d!<c e!<c f!<b g!<b | 3 of bfg, 3 of cde | they come in page order, whatever hangs where",
                "a!<gone b!<a c!<a | 3 of abc | a parent that is not there makes a root",
                "a!<c b!<a c!<b | 3 of abc | a ring of parents is walked once"
            })
    void a_sub_thread_drifted_where_it_starts_off_topic_and_three_in_five_of_three_or_more_are(
            String thread, String expected, String why) {
        assertThat(drifts(thread)).as(why).isEqualTo(expected);
    }

    @Test
    void nothing_drifts_where_nobody_talks() {
        assertThat(Drifts.in(List.of())).isEmpty();
    }

    @Test
    void a_drift_begins_with_its_root_and_names_each_comment_once() {
        Drift drift = Drifts.in(Threads.of("a", "b!<a", "c!<b", "d!<b")).get(0);
        assertThat(drift.root()).isEqualTo("b");
        assertThat(drift.comments()).containsExactly("b", "c", "d");
    }

    @Test
    void whatever_the_thread_drifts_do_not_overlap_and_keep_their_definition() {
        Random random = new Random(17);
        int found = 0;
        for (int round = 0; round < 200; round++) {
            List<LabeledComment> thread = thread(random, 1 + random.nextInt(40));
            Map<String, LabeledComment> byId =
                    thread.stream().collect(Collectors.toMap(c -> c.comment().id(), c -> c));
            List<String> all = new ArrayList<>();
            for (Drift drift : Drifts.in(thread)) {
                List<LabeledComment> members =
                        drift.comments().stream().map(byId::get).toList();
                assertThat(byId.get(drift.root()).has(Label.OFF_TOPIC)).isTrue();
                assertThat(members.stream().filter(c -> c.has(Label.OFF_TOPIC))).hasSize(drift.offTopic());
                assertThat(drift.offTopic() * 5)
                        .isGreaterThanOrEqualTo(drift.comments().size() * 3);
                assertThat(drift.comments()).hasSizeGreaterThanOrEqualTo(3);
                assertThat(members.subList(1, members.size()))
                        .allMatch(c -> drift.comments().contains(c.comment().parent()));
                all.addAll(drift.comments());
                found++;
            }
            assertThat(all).doesNotHaveDuplicates();
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void a_thread_of_five_thousand_answers_in_a_row_is_walked_in_time() {
        String[] thread = new String[5_000];
        for (int i = 0; i < thread.length; i++) {
            thread[i] = "c" + i + "!" + (i == 0 ? "" : "<c" + (i - 1));
        }
        List<LabeledComment> comments = Threads.of(thread);
        long start = System.nanoTime();
        List<Drift> drifts = Drifts.in(comments);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(drifts).hasSize(1);
        assertThat(drifts.get(0).comments()).hasSize(5_000);
    }

    private static List<LabeledComment> thread(Random random, int n) {
        String[] thread = new String[n];
        for (int i = 0; i < n; i++) {
            String parent = random.nextInt(3) == 0 ? "" : "<c" + random.nextInt(n);
            thread[i] = "c" + i + (random.nextInt(3) > 0 ? "!" : "") + parent;
        }
        return Threads.of(thread);
    }
}
