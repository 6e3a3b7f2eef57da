package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.ModelException;

class ModelFilesTest {
    @TempDir
    Path folder;

    private ModelFiles written() throws IOException {
        ModelFiles.write(folder, Map.of("a.bin", new byte[] {1, 2, 3}, "b.bin", new byte[] {4}));
        return ModelFiles.open(folder);
    }

    @Test
    void files_come_back_as_they_were_written() throws IOException {
        assertThat(written().read("a.bin")).containsExactly(1, 2, 3);
    }

    @Test
    void a_flipped_bit_is_refused_with_the_files_name_and_the_remedy() throws IOException {
        ModelFiles files = written();
        Files.write(folder.resolve("a.bin"), new byte[] {1, 2, 2});
        assertThatThrownBy(() -> files.read("a.bin"))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve("a.bin") + ": is corrupt: it has SHA-256 ")
                .hasMessageEndingWith(
                        "restore it with 'git checkout -- models' or train again with './winnow train labels'");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        ModelFiles files = written();
        Files.delete(folder.resolve("b.bin"));
        assertThatThrownBy(() -> files.read("b.bin"))
                .hasMessageStartingWith(folder.resolve("b.bin") + ": is missing; restore it");
    }

    @Test
    void a_file_that_the_manifest_does_not_list_is_not_read() throws IOException {
        ModelFiles files = written();
        Files.write(folder.resolve("c.bin"), new byte[1]);
        assertThatThrownBy(() -> files.read("c.bin")).hasMessageContaining("does not list c.bin");
    }

    @Test
    void a_folder_without_manifest_is_no_model() {
        assertThatThrownBy(() -> ModelFiles.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve("manifest.json") + ": is missing");
    }

    @Test
    void a_manifest_that_is_no_list_is_refused() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "[1, 2]");
        assertThatThrownBy(() -> ModelFiles.open(folder))
                .hasMessageContaining("is no list of files with their SHA-256");
    }

    @Test
    void the_version_changes_with_any_byte_of_any_file() throws IOException {
        String before = written().version();
        ModelFiles.write(folder, Map.of("a.bin", new byte[] {1, 2, 3}, "b.bin", new byte[] {5}));
        assertThat(ModelFiles.open(folder).version()).isNotEqualTo(before).hasSize(12);
    }
}
