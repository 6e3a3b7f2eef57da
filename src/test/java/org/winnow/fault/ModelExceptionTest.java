package org.winnow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelExceptionTest {
    private static final String FINDING = "is 12 bytes long, expected 400; fetch it again";

    @Test
    void it_names_the_place_first_and_then_the_finding() {
        assertThat(new ModelException(Path.of("models", "role.bin"), FINDING))
                .hasMessage(Path.of("models", "role.bin") + ": " + FINDING)
                .hasNoCause();
        assertThat(new ModelException("class path", FINDING)).hasMessage("class path: " + FINDING);
    }

    @Test
    void what_failed_below_is_kept_for_those_who_look_for_it() {
        EOFException cause = new EOFException("after 12 bytes");
        assertThat(new ModelException("role.bin", FINDING, cause))
                .hasMessage("role.bin: " + FINDING)
                .hasCause(cause);
    }

    @Test
    void it_stops_the_run_and_is_not_taken_for_one_page_that_could_not_be_read() {
        assertThat(new ModelException("role.bin", FINDING))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(java.io.IOException.class);
    }
}
