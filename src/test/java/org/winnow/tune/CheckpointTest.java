package org.winnow.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.InputException;

class CheckpointTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("encoder.checkpoint");
        new Checkpoint(77, 400, Map.of("a", new float[] {1.5f, -2}, "b", new float[0])).write(file);
    }

    @Test
    void a_run_is_read_as_it_was_written() throws IOException {
        Checkpoint read = Checkpoint.read(file);
        assertThat(read.plan()).isEqualTo(77);
        assertThat(read.step()).isEqualTo(400);
        assertThat(read.weights().get("a")).containsExactly(1.5f, -2);
        assertThat(read.weights().get("b")).isEmpty();
    }

    @Test
    void nothing_half_written_is_left() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_file_cut_off_anywhere_is_named_with_what_to_do() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Checkpoint.read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("encoder.checkpoint")
                    .hasMessageContaining("delete it to start anew");
        }
    }

    @Test
    void sizes_that_no_training_has_are_refused_before_memory_is_taken() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 17, 21, (byte) 0x7f);
        Files.write(file, bytes);
        assertThatThrownBy(() -> Checkpoint.read(file)).isInstanceOf(InputException.class);
    }
}
