package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that the benchmark prints, from usages that are known. */
class ReportFiguresTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static BenchReport.Speed speed(String name, int texts, double... cpuSeconds) {
        List<Usage> usages = new ArrayList<>();
        for (double seconds : cpuSeconds) {
            usages.add(new Usage(seconds, seconds / 2));
        }
        return new BenchReport.Speed(name, texts, usages);
    }

    private static BenchReport report(BenchReport.Speed peer, BenchReport.Speed... contenders) {
        return new BenchReport(100, 49.6, peer.byRound().size(), 2, 8, List.of(contenders), peer, OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 11, 5.5", "10, 5, 0.5", "0.25, 3, 12"})
    void the_ratio_is_how_many_times_less_processor_time_was_taken(double ours, double theirs, double ratio) {
        BenchReport report = report(speed("peer", 100, theirs), speed("ours", 100, ours));
        assertThat(report.ratio(report.contenders().get(0))).isCloseTo(ratio, within(1e-12));
        assertThat(report.lowestRatio(report.contenders().get(0))).isCloseTo(ratio, within(1e-12));
    }

    @Test
    void the_ratio_of_all_rounds_lies_between_those_of_the_rounds() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 200; trial++) {
            double[] ours = random.doubles(4, 0.5, 2).toArray();
            double[] theirs = random.doubles(4, 3, 12).toArray();
            BenchReport report = report(speed("peer", 400, theirs), speed("ours", 400, ours));
            double highest = 0;
            double lowest = Double.MAX_VALUE;
            for (int round = 0; round < 4; round++) {
                highest = Math.max(highest, theirs[round] / ours[round]);
                lowest = Math.min(lowest, theirs[round] / ours[round]);
            }
            BenchReport.Speed contender = report.contenders().get(0);
            assertThat(report.lowestRatio(contender)).isEqualTo(lowest);
            assertThat(report.ratio(contender)).isBetween(lowest, highest);
        }
    }

    @Test
    void the_peer_is_as_fast_as_itself_in_every_round() {
        BenchReport report = report(speed("peer", 300, 4, 9, 7));
        assertThat(report.ratio(report.peer())).isEqualTo(1);
        assertThat(report.lowestRatio(report.peer())).isEqualTo(1);
    }

    @Test
    void speed_counts_the_texts_of_all_rounds_over_the_time_of_all_rounds() {
        BenchReport.Speed speed = speed("ours", 300, 1, 2, 3);
        assertThat(speed.total()).isEqualTo(new Usage(6, 3));
        assertThat(speed.textsPerCpuSecond()).isEqualTo(50);
        assertThat(speed.textsPerWallSecond()).isEqualTo(100);
    }

    @Test
    void usages_add_up_and_none_adds_nothing() {
        Usage sum = new Usage(1, 2).plus(new Usage(0.5, 0.25));
        assertThat(sum).isEqualTo(new Usage(1.5, 2.25));
        assertThat(sum.plus(Usage.NONE)).isEqualTo(sum);
    }

    @Test
    void later_changes_of_lists_do_not_reach_a_report() {
        List<Usage> usages = new ArrayList<>(List.of(new Usage(1, 1)));
        BenchReport.Speed speed = new BenchReport.Speed("ours", 1, usages);
        usages.clear();
        assertThat(speed.byRound()).hasSize(1);
        assertThatThrownBy(() -> speed.byRound().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void text_says_what_was_compared_and_how_in_rows_of_one_table() {
        String text = BenchReportText.of(report(
                speed("BERT-base", 200, 8, 10), speed("evidence off", 200, 1, 2), speed("evidence on", 200, 3, 3)));
        assertThat(text.lines())
                .containsExactly(
                        "100 comments of 50 words on average, 2 rounds, 2 threads, 8 processors",
                        "",
                        "| | comments / CPU second | comments / second | CPU seconds | times the peer | lowest round |",
                        "| --- | ---: | ---: | ---: | ---: | ---: |",
                        "| evidence off | 66.7 | 133.3 | 3.00 | 6.00 | 5.00 |",
                        "| evidence on | 33.3 | 66.7 | 6.00 | 3.00 | 2.67 |",
                        "| BERT-base | 11.1 | 22.2 | 18.00 | 1.00 | 1.00 |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar", "fa", "fr"})
    void text_is_the_same_in_every_locale(String language) {
        Locale before = Locale.getDefault();
        BenchReport report = report(speed("peer", 200, 8.5, 10), speed("ours", 200, 1.5, 2));
        String expected = BenchReportText.of(report);
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(BenchReportText.of(report)).isEqualTo(expected).contains("18.50");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void json_holds_every_figure_of_every_contender() throws IOException {
        BenchReport report = report(speed("peer", 200, 8, 10), speed("a", 200, 1, 2), speed("b", 200, 3, 3));
        JsonNode json = JSON.readTree(BenchReportJson.of(report, null));
        assertThat(json.path("mean_words").asDouble()).isEqualTo(49.6);
        assertThat(json.path("rounds").asInt()).isEqualTo(2);
        assertThat(json.path("threads").asInt()).isEqualTo(2);
        assertThat(json.path("processors").asInt()).isEqualTo(8);
        assertThat(json.path("contenders"))
                .extracting(c -> c.path("name").asText())
                .containsExactly("a", "b");
        assertThat(json.path("contenders"))
                .extracting(c -> c.path("ratio").asDouble())
                .containsExactly(6.0, 3.0);
        assertThat(json.path("contenders").get(1).path("lowest_ratio").asDouble())
                .isCloseTo(8.0 / 3, within(1e-12));
        assertThat(json.path("peer").path("texts_per_second").asDouble()).isCloseTo(200 / 9.0, within(1e-12));
        assertThat(json.has("peak_bytes"))
                .as("memory that the system does not tell")
                .isFalse();
    }

    @Test
    void json_holds_what_a_command_took() throws IOException {
        CommandProbe probe = new CommandProbe(Duration.ofMillis(1234), Duration.ofMillis(5678), 99L << 20, 0);
        JsonNode command = JSON.readTree(BenchReportJson.of(report(speed("peer", 100, 1)), probe))
                .path("command");
        assertThat(command.path("first_result_seconds").asDouble()).isEqualTo(1.234);
        assertThat(command.path("seconds").asDouble()).isEqualTo(5.678);
        assertThat(command.path("peak_bytes").asLong()).isEqualTo(99L << 20);
        assertThat(command.path("exit").asInt()).isZero();
    }

    @Test
    void a_command_without_result_has_null_in_json_and_says_so_in_text() throws IOException {
        CommandProbe probe = new CommandProbe(null, Duration.ofMillis(250), 0, 2);
        JsonNode command = JSON.readTree(BenchReportJson.of(report(speed("peer", 100, 1)), probe))
                .path("command");
        assertThat(command.path("first_result_seconds").isNull()).isTrue();
        assertThat(BenchReportText.of(probe))
                .isEqualToIgnoringNewLines("no result, whole run 0.25 s, peak memory 0 MB, exit status 2");
    }

    @Test
    void a_command_s_first_result_is_told_in_seconds() {
        assertThat(BenchReportText.of(new CommandProbe(Duration.ofMillis(3050), Duration.ofSeconds(4), 3L << 20, 0)))
                .isEqualToIgnoringNewLines(
                        "first result after 3.05 s, whole run 4.00 s, peak memory 3 MB, exit status 0");
    }
}
