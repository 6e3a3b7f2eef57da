package org.winnow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.InputException;

/** A user's entries are added all or none, and never repeat what is in force. */
class CatalogueEditorTest {
    @TempDir
    Path folder;

    private List<String> add(String json) throws IOException {
        return CatalogueEditor.add(
                folder.resolve("own"),
                List.of(folder.resolve("shipped")),
                "new.json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> ids() {
        return CatalogueReader.load(List.of(folder.resolve("own"))).entries().stream()
                .map(Entry::id)
                .toList();
    }

    @Test
    void the_first_entry_makes_the_folder_and_the_next_ones_follow() throws IOException {
        assertThat(add(Entries.json("orlen.a"))).containsExactly("orlen.a");
        add("[" + Entries.json("orlen.b") + "," + Entries.json("orlen.c") + "]");
        assertThat(ids()).containsExactly("orlen.a", "orlen.b", "orlen.c");
        assertThat(folder.resolve("own")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_faulty_entry_keeps_the_sound_ones_beside_it_out() throws IOException {
        add(Entries.json("orlen.a"));
        assertThatThrownBy(() -> add("[" + Entries.json("orlen.b") + ", {}]"))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("new.json", "entry 2");
        assertThat(ids()).containsExactly("orlen.a");
    }

    @Test
    void an_id_or_sentence_that_is_in_force_is_refused_under_the_new_file_s_name() throws IOException {
        Files.createDirectory(folder.resolve("shipped"));
        Files.writeString(folder.resolve("shipped/a.json"), Entries.json("orlen.a"));
        assertThatThrownBy(() -> add(Entries.json("orlen.a")))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("new.json: entry \"orlen.a\"");
        assertThatThrownBy(() -> add(Entries.json("orlen.b").replace("orlen.b c", "orlen.a c")))
                .hasMessageStartingWith("new.json: entry \"orlen.b\" says");
        add(Entries.json("orlen.c"));
        assertThatThrownBy(() -> add(Entries.json("orlen.c"))).hasMessageStartingWith("new.json: entry \"orlen.c\"");
        assertThat(ids()).containsExactly("orlen.c");
    }

    @Test
    void nothing_to_add_is_refused() {
        assertThatThrownBy(() -> add("[]")).hasMessageContaining("holds no entry");
    }

    @Test
    void a_file_of_one_s_own_that_was_spoilt_is_named_and_kept() throws IOException {
        Files.createDirectory(folder.resolve("own"));
        Path own = Files.writeString(folder.resolve("own/own.json"), "[oops");
        assertThatThrownBy(() -> add(Entries.json("orlen.a"))).hasMessageContaining("own.json");
        assertThat(own).hasContent("[oops");
    }
}
