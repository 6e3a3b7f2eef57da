package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void waiting_takes_time_that_passes_and_next_to_no_processor_time() {
        Usage usage = Usage.of(() -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(usage.wallSeconds()).isGreaterThanOrEqualTo(0.29);
        assertThat(usage.cpuSeconds()).isLessThan(usage.wallSeconds());
    }

    @Test
    void usages_add_up() {
        assertThat(new Usage(1, 2).plus(new Usage(3, 4))).isEqualTo(new Usage(4, 6));
        assertThat(Usage.NONE.plus(new Usage(3, 4))).isEqualTo(new Usage(3, 4));
    }

    @Test
    void the_json_report_tells_what_the_command_took() throws IOException {
        List<Usage> second = List.of(new Usage(1, 1));
        BenchReport report = new BenchReport(
                1, 50, 1, 1, 2, List.of(), new BenchReport.Speed("peer", 1, second), OptionalLong.empty());
        CommandProbe probe = new CommandProbe(Duration.ofMillis(2500), Duration.ofSeconds(4), 1 << 20, 0);
        JsonNode json = new ObjectMapper().readTree(BenchReportJson.of(report, probe));

        assertThat(json.path("command").path("first_result_seconds").asDouble()).isEqualTo(2.5);
        assertThat(json.path("command").path("seconds").asDouble()).isEqualTo(4);
        assertThat(json.path("command").path("peak_bytes").asLong()).isEqualTo(1 << 20);
        assertThat(json.has("peak_bytes")).isFalse();
        assertThat(BenchReportText.of(probe))
                .startsWith("first result after 2.50 s, whole run 4.00 s, peak memory 1 MB, exit status 0");
    }

    @Test
    void a_command_without_a_result_has_null_there() throws IOException {
        List<Usage> second = List.of(new Usage(1, 1));
        BenchReport report = new BenchReport(
                1, 50, 1, 1, 2, List.of(), new BenchReport.Speed("peer", 1, second), OptionalLong.empty());
        CommandProbe probe = new CommandProbe(null, Duration.ofSeconds(4), 0, 2);

        assertThat(new ObjectMapper()
                        .readTree(BenchReportJson.of(report, probe))
                        .path("command")
                        .path("first_result_seconds")
                        .isNull())
                .isTrue();
    }
}
