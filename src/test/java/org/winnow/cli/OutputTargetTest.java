package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where results, notes and progress go, and that a file appears only when it is whole. */
class OutputTargetTest {
    private static final byte[] RESULT = "result\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(boolean terminal, boolean progress) {
        return new Console(InputStream.nullInputStream(), out, err, terminal, progress, 100);
    }

    private OutputTarget open(Path file, boolean force) {
        return OutputTarget.open(console(false, false), file, force);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_is_there_when_it_is_whole_and_not_before() throws IOException {
        Path file = folder.resolve("out.json");
        try (OutputTarget target = open(file, false)) {
            target.stream().write(RESULT);
            target.stream().flush();
            assertThat(file).doesNotExist();
            target.finished();
            assertThat(file).doesNotExist();
        }
        assertThat(file).hasBinaryContent(RESULT);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_was_not_finished_leaves_nothing() throws IOException {
        Path file = folder.resolve("out.json");
        try (OutputTarget target = open(file, false)) {
            target.stream().write(RESULT);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_is_there_stays_until_its_replacement_is_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), "mine");
        try (OutputTarget target = open(file, true)) {
            target.stream().write(RESULT);
            target.stream().flush();
            assertThat(file).hasContent("mine");
        }
        assertThat(file).hasContent("mine");
        try (OutputTarget target = open(file, true)) {
            target.stream().write(RESULT);
            target.finished();
        }
        assertThat(file).hasBinaryContent(RESULT);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_file_that_is_there_is_not_opened_without_force() throws IOException {
        Path file = Files.writeString(folder.resolve("out.json"), "mine");
        assertThatThrownBy(() -> open(file, false))
                .isInstanceOf(UsageException.class)
                .hasMessage(file + " exists; give another --out, or --force to replace it");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_folder_is_no_file_whether_forced_or_not(boolean force) {
        assertThatThrownBy(() -> open(folder, force))
                .isInstanceOf(UsageException.class)
                .hasMessage(folder + " is a folder; give a file to write to");
    }

    @Test
    void a_file_below_nothing_is_named_with_what_to_check() {
        Path file = folder.resolve("none/out.json");
        assertThatThrownBy(() -> open(file, false))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(file + " cannot be written (")
                .hasMessageEndingWith("); check that its folder is there and writable");
    }

    @Test
    void a_file_below_a_file_is_named_too() throws IOException {
        Path file = Files.writeString(folder.resolve("plain"), "x").resolve("out.json");
        assertThatThrownBy(() -> open(file, false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void a_link_that_is_forced_gives_way_and_what_it_leads_to_stays() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        try (OutputTarget target = open(link, true)) {
            target.stream().write(RESULT);
            target.finished();
        }
        assertThat(link).hasBinaryContent(RESULT);
        assertThat(real).hasContent("mine");
    }

    @Test
    void standard_output_is_flushed_and_stays_open() throws IOException {
        for (int i = 0; i < 2; i++) {
            try (OutputTarget target = OutputTarget.open(console(false, false), null, false)) {
                target.stream().write(RESULT);
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("result\nresult\n");
    }

    @Test
    void an_error_goes_to_standard_error_with_the_program_s_name() {
        console(false, false).error("a.txt: empty file");
        assertThat(errors()).isEqualTo("winnow: a.txt: empty file\n");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "27, true",
        "7, true",
        "8, true",
        "0, true",
        "127, true",
        "133, true",
        "13, true",
        "9, false",
        "10, false",
        "233, false",
        "128512, false"
    })
    void characters_that_steer_a_terminal_are_replaced(int character, boolean replaced) {
        console(false, false).note("a" + Character.toString(character) + "b");
        assertThat(errors()).isEqualTo("a" + (replaced ? "\uFFFD" : Character.toString(character)) + "b\n");
    }

    @Test
    void a_note_on_a_terminal_wipes_the_progress_line_first() {
        console(false, true).note("hello");
        assertThat(errors()).isEqualTo("\r\u001b[Khello\n");
    }

    @Test
    void progress_is_silent_where_nobody_looks() {
        try (Progress progress = new Progress(console(true, false), "pages", 10)) {
            for (int i = 0; i <= 10; i++) {
                progress.at(i);
            }
        }
        assertThat(errors()).isEmpty();
    }

    @Test
    void progress_says_how_far_and_goes_away_at_the_end() {
        try (Progress progress = new Progress(console(false, true), "pages", 4)) {
            progress.at(4);
            assertThat(errors()).startsWith("\r\u001b[Kpages 4/4 (100 %), ").endsWith("/s, 0 s left");
        }
        assertThat(errors()).endsWith("\r\u001b[K");
        assertThat(out.size()).isZero();
    }

    @Test
    void progress_is_not_shown_for_each_of_very_many() {
        try (Progress progress = new Progress(console(false, true), "pages", 1_000_000)) {
            for (int i = 0; i < 100_000; i++) {
                progress.at(i);
            }
        }
        assertThat(errors().split("\r")).hasSizeLessThan(200);
    }

    @Test
    void no_pages_at_all_are_all_of_them() {
        try (Progress progress = new Progress(console(false, true), "pages", 0)) {
            progress.at(0);
            assertThat(errors()).contains("pages 0/0 (100 %)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Broken pipe, true",
        "broken pipe, true",
        "Write failed: Broken pipe, true",
        "The pipe is being closed, true",
        "No space left on device, false",
        "Stream closed, false",
        ", false"
    })
    void only_a_closed_pipe_is_a_closed_pipe(String message, boolean closed) {
        assertThat(Console.isClosedPipe(new IOException(message))).isEqualTo(closed);
        assertThat(Console.isClosedPipe(new IllegalStateException(message))).isFalse();
    }

    @Test
    void colours_and_width_are_for_terminals() {
        assertThat(console(true, false).writerOptions(false))
                .isNotEqualTo(console(false, false).writerOptions(false));
        assertThat(console(false, false).writerOptions(true).lines()).isTrue();
        assertThat(console(false, false).writerOptions(false).width()).isEqualTo(100);
    }
}
