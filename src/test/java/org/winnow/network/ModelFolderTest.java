package org.winnow.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.ModelException;

class ModelFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void seal() throws IOException {
        Files.writeString(folder.resolve("a.bin"), "first model");
        Files.writeString(folder.resolve("b.bin"), "second model");
        ModelFolder.seal(folder, List.of("a.bin", "b.bin"));
    }

    @Test
    void sealed_files_are_read_as_written() throws IOException {
        ModelFolder models = ModelFolder.open(folder);
        assertThat(models.bytes("a.bin")).asString(StandardCharsets.UTF_8).isEqualTo("first model");
        try (var in = models.open("b.bin")) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("second model");
        }
    }

    @Test
    void the_version_changes_with_any_file_and_with_nothing_else() throws IOException {
        String before = ModelFolder.open(folder).version();
        ModelFolder.seal(folder, List.of("a.bin", "b.bin"));
        assertThat(ModelFolder.open(folder).version()).isEqualTo(before).matches("[0-9a-f]{10}");
        Files.writeString(folder.resolve("b.bin"), "third model");
        ModelFolder.seal(folder, List.of("a.bin", "b.bin"));
        assertThat(ModelFolder.open(folder).version()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10})
    void a_flipped_bit_names_the_file_and_the_remedy(int place) throws IOException {
        Path file = folder.resolve("a.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ModelFolder.open(folder).bytes("a.bin"))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(file + ": was changed or cut off")
                .hasMessageContaining("restore the models folder of this release or run `winnow train`");
        assertThat(ModelFolder.open(folder).bytes("b.bin")).hasSize(12);
    }

    @Test
    void a_cut_off_file_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.bin"), "first mod");
        assertThatThrownBy(() -> ModelFolder.open(folder).open("a.bin"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("a.bin: was changed or cut off");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("a.bin"));
        assertThatThrownBy(() -> ModelFolder.open(folder).bytes("a.bin"))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve("a.bin") + ": missing; restore the models folder");
    }

    @Test
    void a_file_that_the_manifest_does_not_list_is_refused() throws IOException {
        Files.writeString(folder.resolve("c.bin"), "slipped in");
        assertThatThrownBy(() -> ModelFolder.open(folder).bytes("c.bin"))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("manifest.json: does not list c.bin; restore the models folder");
    }

    @Test
    void a_folder_without_a_manifest_is_refused_by_name() throws IOException {
        Files.delete(folder.resolve("manifest.json"));
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith(folder.resolve("manifest.json") + ": missing");
        assertThatThrownBy(() -> ModelFolder.open(folder.resolve("nowhere")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "\"files\"", "null", "{\"files\": []}", "\u0000\u0001"})
    void a_manifest_that_lists_no_files_is_refused(String manifest) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), manifest);
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("manifest.json: ")
                .hasMessageContaining("restore the models folder");
    }

    @Test
    void files_are_written_with_their_manifest() throws IOException {
        Path fresh = folder.resolve("deep/fresh");
        ModelFolder.write(fresh, Map.of("x.bin", new byte[] {1, 2, 3}, "y.bin", new byte[0]));
        ModelFolder models = ModelFolder.open(fresh);
        assertThat(models.bytes("x.bin")).containsExactly(1, 2, 3);
        assertThat(models.bytes("y.bin")).isEmpty();
        assertThat(Files.readString(fresh.resolve("manifest.json"))).contains("\"x.bin\" : \"039058c6f2c0cb49");
    }
}
