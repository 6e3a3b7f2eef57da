package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BenchTest {
    private static final List<String> TEXTS = List.of("one two", "three four five", "six");

    /** Burns about so much processor time a text. */
    private static final class Burner implements Contender {
        private final String name;
        private final long nanos;
        private final List<String> log;

        Burner(String name, int millis, List<String> log) {
            this.name = name;
            this.nanos = millis * 1_000_000L;
            this.log = log;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void process(List<String> texts) {
            log.add(name);
            long end = System.nanoTime() + nanos * texts.size();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            log.add("close " + name);
        }
    }

    @Test
    void all_are_warmed_up_and_then_measured_in_turn() throws IOException {
        List<String> log = new ArrayList<>();
        new Bench(TEXTS, 2, 1, text -> {})
                .run(List.of(new Burner("a", 1, log), new Burner("b", 1, log)), () -> new Burner("peer", 1, log));

        assertThat(log).containsExactly("a", "b", "peer", "a", "b", "peer", "a", "b", "peer", "close peer");
    }

    @Test
    void counts_texts_and_rounds() throws IOException {
        BenchReport report = new Bench(TEXTS, 3, 2, text -> {})
                .run(List.of(new Burner("a", 1, new ArrayList<>())), () -> new Burner("peer", 1, new ArrayList<>()));

        assertThat(report.texts()).isEqualTo(3);
        assertThat(report.meanWords()).isEqualTo(2);
        assertThat(report.threads()).isEqualTo(2);
        assertThat(report.contenders().get(0).texts()).isEqualTo(9);
        assertThat(report.peer().byRound()).hasSize(3);
        assertThat(report.peer().total().wallSeconds()).isGreaterThan(0.008);
    }

    @Test
    void the_ratio_is_that_of_processor_time() {
        BenchReport report = report();
        BenchReport.Speed fast = report.contenders().get(0);

        assertThat(report.ratio(fast)).isCloseTo(6, within(1e-9));
        assertThat(report.lowestRatio(fast)).isCloseTo(5, within(1e-9));
        assertThat(report.ratio(report.peer())).isEqualTo(1);
        assertThat(fast.textsPerCpuSecond()).isEqualTo(20);
        assertThat(fast.textsPerWallSecond()).isEqualTo(40);
    }

    private static BenchReport report() {
        List<Usage> fast = List.of(new Usage(2, 1), new Usage(2, 1));
        List<Usage> slow = List.of(new Usage(10, 6), new Usage(14, 6));
        return new BenchReport(
                40,
                50,
                2,
                2,
                4,
                List.of(new BenchReport.Speed("fast", 80, fast)),
                new BenchReport.Speed("peer", 80, slow),
                OptionalLong.of(512L << 20));
    }

    @Test
    void the_text_report_shows_speed_and_memory() {
        assertThat(BenchReportText.of(report()))
                .contains("40 comments of 50 words on average, 2 rounds, 2 threads, 4 processors")
                .contains("| fast | 20.0 | 40.0 | 4.00 | 6.00 | 5.00 |")
                .contains("| peer | 3.3 | 6.7 | 24.00 | 1.00 | 1.00 |")
                .contains("peak memory before the peer was made: 512 MB");
    }

    @Test
    void the_json_report_shows_the_same() throws IOException {
        JsonNode json = new ObjectMapper().readTree(BenchReportJson.of(report(), null));

        assertThat(json.path("contenders").path(0).path("ratio").asDouble()).isCloseTo(6, within(1e-9));
        assertThat(json.path("peer").path("cpu_seconds").asDouble()).isEqualTo(24);
        assertThat(json.path("peak_bytes").asLong()).isEqualTo(512L << 20);
        assertThat(json.has("command")).isFalse();
    }

    @Test
    void nothing_to_measure_is_refused() {
        assertThatThrownBy(() -> new Bench(List.of(), 1, 1, text -> {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bench(TEXTS, 0, 1, text -> {})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void workers_do_each_piece_of_work_once() {
        AtomicInteger sum = new AtomicInteger();
        Workers.run(3, List.of(1, 2, 3, 4, 5, 6, 7), sum::addAndGet);

        assertThat(sum.get()).isEqualTo(28);
    }

    @Test
    void a_worker_that_fails_fails_all() {
        assertThatThrownBy(() -> Workers.run(2, List.of(1), i -> {
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("broken");
    }
}
