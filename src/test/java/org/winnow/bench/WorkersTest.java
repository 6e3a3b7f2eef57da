package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work shared out to threads, and the order in which contenders meet. */
class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void each_piece_is_done_once_whatever_the_number_of_threads(int threads) {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<Integer> work = IntStream.range(0, 500).boxed().toList();
        Workers.run(threads, work, done::add);
        assertThat(done).containsExactlyInAnyOrderElementsOf(work);
    }

    @Test
    void one_thread_keeps_the_order() {
        List<Integer> done = new ArrayList<>();
        List<Integer> work = IntStream.range(0, 100).boxed().toList();
        Workers.run(1, work, done::add);
        assertThat(done).isEqualTo(work);
    }

    @Test
    void no_work_is_done_at_once() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> Workers.run(4, List.of(), piece -> {
                    throw new AssertionError("there is no piece");
                }));
    }

    @Test
    void threads_work_at_the_same_time() {
        // each piece waits for the other: one thread alone would never end
        CountDownLatch both = new CountDownLatch(2);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Workers.run(2, List.of(1, 2), piece -> {
                    both.countDown();
                    assertThat(await(both)).isTrue();
                }));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void no_more_threads_work_than_asked_for() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Workers.run(3, IntStream.range(0, 200).boxed().toList(), piece -> threads.add(Thread.currentThread()));
        assertThat(threads).hasSizeBetween(1, 3).doesNotContain(Thread.currentThread());
    }

    @Test
    void a_failure_names_its_cause() {
        assertThatThrownBy(() -> Workers.run(3, List.of(1, 2, 3), piece -> {
                    throw new IllegalArgumentException("piece " + piece + " is broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("a worker failed: .*piece [123] is broken")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_interrupted_wait_fails_and_leaves_the_thread_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Workers.run(1, List.of(1), piece -> LockSupport.parkNanos(5_000_000_000L)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private record Named(String name, List<String> log) implements Contender {
        @Override
        public void process(List<String> texts) {
            log.add(name + " " + texts.size());
        }

        @Override
        public void close() {
            log.add(name + " closed");
        }
    }

    private static List<String> texts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "text " + i).toList();
    }

    @Test
    void the_peer_is_made_after_the_contenders_are_warm_and_warms_up_on_few_texts() throws IOException {
        List<String> log = new ArrayList<>();
        new Bench(texts(40), 1, 1, text -> {}).run(List.of(new Named("ours", log)), () -> {
            log.add("made");
            return new Named("peer", log);
        });
        assertThat(log).containsExactly("ours 40", "made", "peer 24", "ours 40", "peer 40", "peer closed");
    }

    @Test
    void progress_says_what_is_going_on() throws IOException {
        List<String> told = new ArrayList<>();
        new Bench(texts(1), 2, 1, told::add)
                .run(List.of(new Named("ours", new ArrayList<>())), () -> new Named("peer", new ArrayList<>()));
        assertThat(told)
                .containsExactly(
                        "warming up: ours", "making the peer", "warming up: peer", "round 1 of 2", "round 2 of 2");
    }

    @Test
    void a_peer_that_cannot_be_made_fails_the_benchmark() {
        assertThatThrownBy(() -> new Bench(texts(1), 1, 1, text -> {}).run(List.of(), () -> {
                    throw new IOException("no space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
    }

    @Test
    void the_peer_is_closed_even_where_it_fails() {
        List<String> log = new ArrayList<>();
        Contender failing = new Contender() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public void process(List<String> texts) {
                throw new IllegalStateException("out of memory");
            }

            @Override
            public void close() {
                log.add("closed");
            }
        };
        assertThatThrownBy(() -> new Bench(texts(1), 1, 1, text -> {}).run(List.of(), () -> failing))
                .hasMessage("out of memory");
        assertThat(log).containsExactly("closed");
    }

    @Test
    void a_benchmark_of_nothing_says_what_is_missing() {
        assertThatThrownBy(() -> new Bench(List.of(), 3, 1, text -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 texts, 3 rounds; expected at least 1 of each");
        assertThatThrownBy(() -> new Bench(texts(2), 0, 1, text -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 texts, 0 rounds; expected at least 1 of each");
    }
}
