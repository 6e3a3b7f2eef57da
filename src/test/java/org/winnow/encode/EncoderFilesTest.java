package org.winnow.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.ModelException;

class EncoderFilesTest {
    private static final EncoderFiles FILE = EncoderFiles.TOKENIZER; // the smaller one

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(EncoderFiles.UNPACKED);
    }

    @Test
    void without_an_unpacked_copy_the_file_comes_from_its_jar() {
        byte[] jar = FILE.read();
        System.setProperty(EncoderFiles.UNPACKED, folder.toString());
        assertThat(FILE.read()).isEqualTo(jar);
    }

    @Test
    void an_unpacked_copy_gives_the_same_bytes() throws IOException {
        byte[] jar = FILE.read();
        Files.write(folder.resolve(FILE.name()), jar);
        System.setProperty(EncoderFiles.UNPACKED, folder.toString());
        assertThat(FILE.read()).isEqualTo(jar);
    }

    @Test
    void an_unpacked_copy_that_was_changed_or_cut_off_is_refused_by_name() throws IOException {
        byte[] bytes = FILE.read();
        System.setProperty(EncoderFiles.UNPACKED, folder.toString());
        Files.write(folder.resolve(FILE.name()), java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(FILE::read).isInstanceOf(ModelException.class).hasMessageContaining(FILE.name());
        bytes[7] ^= 1;
        Files.write(folder.resolve(FILE.name()), bytes);
        assertThatThrownBy(FILE::read)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("SHA-256")
                .hasMessageContaining("mvn clean package");
    }
}
