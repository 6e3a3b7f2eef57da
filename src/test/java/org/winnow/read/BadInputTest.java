package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.fault.InputException;

class BadInputTest {
    private static final PageReader READER = new PageReader();

    @TempDir
    Path folder;

    @Test
    void an_empty_file_is_named_with_its_remedy() {
        assertThatThrownBy(() -> READER.read("a", "dir/a.txt", new byte[0]))
                .isInstanceOf(InputException.class)
                .hasMessage("dir/a.txt: empty file: no bytes in it; save the page again");
    }

    @Test
    void a_file_of_white_space_has_no_text() {
        assertThatThrownBy(() -> Pages.text(" \n\u00A0\n\n"))
                .isInstanceOf(InputException.class)
                .hasMessage("page.txt: no text: nothing but white space in it; save the page again");
    }

    @Test
    void a_page_drawn_by_script_has_no_text() {
        assertThatThrownBy(() -> Pages.html("<body><div id=root></div><script>draw()</script>"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "page.html: no visible text: its text may be loaded by script; save the page from a browser");
    }

    @Test
    void a_file_full_of_zero_bytes_is_binary() {
        assertThatThrownBy(() -> READER.read("a", "a.txt", new byte[1000]))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "a.txt: binary file: 1000 control characters in 1000; save the page as text, HTML or MHTML and try again");
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7,a PDF", "GIF89a,a GIF image", "{\\rtf1,a rich text document", "bplist00,a Safari web archive"
    })
    void known_formats_are_called_by_name(String start, String name) {
        assertThatThrownBy(() -> READER.read("a", "a.txt", (start + " and more").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InputException.class)
                .hasMessage("a.txt: binary file: " + name
                        + ", not text; save the page as text, HTML or MHTML and try again");
    }

    @Test
    void a_stray_control_character_makes_no_file_binary() throws InputException {
        assertThat(Pages.text("word ".repeat(100) + "\u0001").lines()).hasSize(1);
    }

    @Test
    void a_file_beyond_the_limit_is_refused() {
        PageReader strict = new PageReader(new ReadLimits(10, 100));
        assertThatThrownBy(() ->
                        strict.read("a", "a.txt", InputStream.nullInputStream().readAllBytes()))
                .hasMessageContaining("empty file");
        assertThatThrownBy(() -> strict.read("a", "a.txt", "eleven char".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InputException.class)
                .hasMessage("a.txt: larger than 10 bytes, the most one page may have; split it and try again");
    }

    @Test
    void no_more_than_the_limit_is_read_of_a_stream_without_end() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> new PageReader(new ReadLimits(1 << 20, 100)).read("stdin", "-", endless))
                .isInstanceOf(InputException.class)
                .hasMessage("-: larger than 1 MiB, the most one page may have; split it and try again");
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = folder.resolve("missing.txt");
        assertThatThrownBy(() -> READER.read(PageSource.ofFile("missing", missing)))
                .isInstanceOf(InputException.class)
                .hasMessage(missing + ": no such file or folder; check the path");
    }

    @Test
    void an_unreadable_file_is_named() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "text");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "run by a user who may read every file");
        assertThatThrownBy(() -> READER.read(PageSource.ofFile("secret", secret)))
                .isInstanceOf(InputException.class)
                .hasMessage(secret + ": not readable: permission denied; change its permissions or run as its owner");
    }

    @Test
    void a_file_of_someone_else_is_named() {
        PageSource secret = new PageSource("secret", "secret.txt", () -> {
            throw new AccessDeniedException("secret.txt");
        });
        assertThatThrownBy(() -> READER.read(secret))
                .isInstanceOf(InputException.class)
                .hasMessage("secret.txt: not readable: permission denied; change its permissions or run as its owner");
    }

    @Test
    void a_folder_is_no_page() {
        assertThatThrownBy(() -> READER.read(PageSource.ofFile("folder", folder)))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": a folder, not a file; name it on the command line to read what lies in it");
    }

    @Test
    void a_failing_disk_is_reported_in_its_own_words() {
        PageSource failing = new PageSource("x", "x.txt", () -> {
            throw new IOException("Input/output error");
        });
        assertThatThrownBy(() -> READER.read(failing))
                .isInstanceOf(InputException.class)
                .hasMessage("x.txt: not readable: Input/output error; check the disk and try again");
    }
}
