package org.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are those of a Unix shell")
class CommandProbeTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static CommandProbe run(String script, Duration limit) throws IOException {
        return CommandProbe.run(List.of("sh", "-c", script), limit);
    }

    @Test
    void tells_when_the_first_output_came_and_when_all_was_done() throws IOException {
        CommandProbe probe = run("sleep 0.3; echo first; sleep 0.4; echo last", LIMIT);

        assertThat(probe.exit()).isZero();
        assertThat(probe.firstResult()).isBetween(Duration.ofMillis(290), Duration.ofSeconds(5));
        assertThat(probe.whole()).isGreaterThan(probe.firstResult().plusMillis(300));
    }

    @Test
    void a_command_without_output_has_no_first_result() throws IOException {
        CommandProbe probe = run("echo hidden >&2; exit 3", LIMIT);

        assertThat(probe.firstResult()).isNull();
        assertThat(probe.exit()).isEqualTo(3);
        assertThat(BenchReportText.of(probe)).startsWith("no result").contains("exit status 3");
    }

    @Test
    void a_command_that_does_not_end_is_stopped() throws IOException {
        CommandProbe probe = run("echo begun; sleep 60", Duration.ofMillis(400));

        assertThat(probe.exit()).isEqualTo(-1);
        assertThat(probe.whole()).isLessThan(Duration.ofSeconds(20));
        assertThat(probe.firstResult()).isNotNull();
    }

    @Test
    void a_lot_of_output_does_not_block_it() throws IOException {
        assertThat(run("head -c 3000000 /dev/zero", LIMIT).exit()).isZero();
    }

    @Test
    void a_command_that_is_not_there_is_a_failure() {
        assertThatThrownBy(() -> CommandProbe.run(List.of("no-such-command-here"), LIMIT))
                .isInstanceOf(IOException.class);
    }

    @Test
    void peak_memory_is_read_from_the_status_of_the_process() {
        assertThat(PeakMemory.parse(List.of("Name:\tjava", "VmHWM:\t  123456 kB", "VmRSS:\t 99 kB")))
                .isEqualTo(OptionalLong.of(123456L * 1024));
        assertThat(PeakMemory.parse(List.of("Name:\tjava"))).isEmpty();
        assertThat(PeakMemory.of(Path.of("no/such/status"))).isEmpty();
    }
}
