package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.InputException;

class PageSourcesTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_is_searched_for_pages_in_the_order_of_their_paths() throws IOException {
        write("b.txt", "a.html", "c/d.MHT", "c/e.xhtml", "c/f.htm", "g.text", "h.mhtml");
        assertThat(ids(folder.toString())).containsExactly("a", "b", "d", "e", "f", "g", "h");
    }

    @Test
    void other_files_are_counted_in_one_note_and_fail_nothing() throws IOException {
        write("a.txt", "b.pdf", "c.jpg", "d/e");
        PageSources sources = sources(folder.toString());
        assertThat(sources.sources()).hasSize(1);
        assertThat(sources.failures()).isEmpty();
        assertThat(sources.notes())
                .containsExactly(
                        "3 other files in the folders not read; pages end in .txt .text .html .htm .xhtml .mhtml .mht");
    }

    @Test
    void a_folder_without_pages_is_a_note() {
        assertThat(sources(folder.toString()).notes())
                .containsExactly(
                        folder + ": no pages in this folder; pages end in .txt .text .html .htm .xhtml .mhtml .mht");
    }

    @Test
    void a_file_named_outright_is_read_whatever_its_name() throws IOException {
        write("page.saved");
        assertThat(ids(folder.resolve("page.saved").toString())).containsExactly("page");
    }

    @Test
    void a_path_that_leads_nowhere_is_a_failure_and_the_rest_is_found() throws IOException {
        write("a.txt");
        String missing = folder.resolve("missing").toString();
        PageSources sources = sources(missing, folder.toString(), "bad\0name");
        assertThat(sources.sources()).hasSize(1);
        assertThat(sources.failures())
                .extracting(InputException::getMessage)
                .containsExactly(
                        missing + ": no such file or folder; check the path",
                        "bad\0name: not a path: Nul character not allowed; check its name");
    }

    @Test
    void standard_input_is_called_stdin_and_stays_open() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        PageSource source = PageSources.of(List.of("-"), in).sources().get(0);
        assertThat(source.id()).isEqualTo("stdin");
        assertThat(source.source()).isEqualTo("-");
        assertThat(Pages.texts(new PageReader().read(source))).containsExactly("text");
        assertThat(closed[0]).isFalse();
    }

    @Test
    void names_that_clash_give_way_to_relative_paths() throws IOException {
        write("a/page.txt", "b/page.txt", "other.txt");
        assertThat(ids(folder.toString())).containsExactly("a/page", "b/page", "other");
    }

    @Test
    void paths_that_clash_without_suffix_get_it() throws IOException {
        write("a/page.txt", "a/page.html", "b/page.txt");
        assertThat(ids(folder.toString())).containsExactly("a/page.html", "a/page.txt", "b/page");
    }

    @Test
    void paths_that_clash_in_two_folders_are_told_as_given() throws IOException {
        write("x/page.txt", "y/page.txt");
        String x = folder.resolve("x").toString();
        String y = folder.resolve("y").toString();
        assertThat(ids(x, y)).containsExactly(x + "/page.txt", y + "/page.txt");
    }

    @Test
    void a_file_called_stdin_gives_way_to_standard_input() throws IOException {
        write("stdin.txt");
        assertThat(ids("-", folder.toString())).containsExactly("stdin", "stdin.txt");
    }

    @Test
    void only_the_last_suffix_goes_and_hidden_names_keep_theirs() throws IOException {
        write("a.b.html", ".txt");
        assertThat(ids(folder.toString())).containsExactly(".txt", "a.b");
    }

    @Test
    void a_file_reached_twice_is_read_once() throws IOException {
        write("a.txt");
        assertThat(ids(
                        folder.resolve("a.txt").toString(),
                        folder.toString(),
                        folder.resolve("./a.txt").toString()))
                .containsExactly("a");
    }

    @Test
    void links_are_followed_unless_they_loop() throws IOException {
        write("in/a.txt", "away.txt");
        Files.createSymbolicLink(folder.resolve("in/link.txt"), folder.resolve("away.txt"));
        Files.createSymbolicLink(folder.resolve("in/up"), folder);
        Files.createSymbolicLink(folder.resolve("in/self"), folder.resolve("in/self"));
        PageSources sources = sources(folder.resolve("in").toString());
        assertThat(sources.sources())
                .extracting(PageSource::id)
                .contains("a", "link")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(sources.failures()).isEmpty();
    }

    @Test
    void folders_that_link_to_each_other_are_searched_once() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.createDirectory(folder.resolve("d" + i));
        }
        for (int i = 0; i < 20; i++) {
            for (int k = 0; k < 20; k++) {
                Files.createSymbolicLink(folder.resolve("d" + i + "/to" + k), folder.resolve("d" + k));
            }
        }
        write("d7/a.txt");
        PageSources sources =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> sources(folder.toString()));
        assertThat(sources.sources()).hasSize(1);
    }

    @Test
    void ids_of_a_hundred_thousand_files_are_quick() {
        List<FoundFile> files = IntStream.range(0, 100_000)
                .mapToObj(i -> "d" + i % 1000 + "/page" + i / 2000 + (i % 2000 < 1000 ? ".txt" : ".html"))
                .map(way -> new FoundFile(Path.of(way), "in/" + way, way))
                .toList();
        List<String> ids = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> UniqueIds.of(files));
        assertThat(ids).doesNotHaveDuplicates().hasSize(100_000).contains("d0/page0.txt", "d0/page0.html");
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "text of " + name);
        }
    }

    private static List<String> ids(String... paths) {
        return sources(paths).sources().stream().map(PageSource::id).toList();
    }

    private static PageSources sources(String... paths) {
        return PageSources.of(Arrays.asList(paths), InputStream.nullInputStream());
    }
}
