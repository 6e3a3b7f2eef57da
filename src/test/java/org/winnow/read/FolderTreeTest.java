package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;

/** Folders of every shape, and the ids that their pages get. */
class FolderTreeTest {
    private static final Set<String> SUFFIXES = Set.of("txt", "text", "html", "htm", "xhtml", "mhtml", "mht");
    private static final String[] NAMES = {
        "page.txt",
        "page.html",
        "page.htm",
        "page.mht",
        "other.txt",
        "a.b.txt",
        "PAGE.TXT",
        "x.pdf",
        "page",
        "é.html",
        "txt",
        "read me.text"
    };

    @TempDir
    Path folder;

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "text of " + name);
    }

    private static PageSources sources(Path... paths) {
        return PageSources.of(Stream.of(paths).map(Path::toString).toList(), InputStream.nullInputStream());
    }

    private static List<String> ids(PageSources sources) {
        return sources.sources().stream().map(PageSource::id).toList();
    }

    private void randomTree(Random random) throws IOException {
        for (int i = random.nextInt(25); i >= 0; i--) {
            StringBuilder way = new StringBuilder();
            for (int depth = random.nextInt(4); depth > 0; depth--) {
                way.append((char) ('a' + random.nextInt(3))).append("dir/");
            }
            write(way + NAMES[random.nextInt(NAMES.length)]);
        }
    }

    private static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.contains(".") && SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Test
    void every_page_of_a_tree_is_found_once_and_every_other_file_counted() throws IOException {
        for (int round = 0; round < 25; round++) {
            Path tree = Files.createDirectory(folder.resolve("tree" + round));
            Path outer = folder;
            folder = tree;
            randomTree(new Random(round));
            folder = outer;
            List<Path> files;
            try (Stream<Path> all = Files.walk(tree)) {
                files = all.filter(Files::isRegularFile).toList();
            }
            PageSources found = sources(tree);
            assertThat(found.sources())
                    .extracting(PageSource::source)
                    .containsExactlyInAnyOrderElementsOf(files.stream()
                            .filter(FolderTreeTest::isPage)
                            .map(Path::toString)
                            .toList());
            long others = files.stream().filter(file -> !isPage(file)).count();
            assertThat(found.notes().stream().anyMatch(note -> note.startsWith(others + " other file")))
                    .isEqualTo(others > 0);
            assertThat(found.failures()).isEmpty();
            assertIdsFollowTheRules(tree, found);
        }
    }

    /** Name without suffix if no other has it; else the way without suffix if no other has it; else with it. */
    private static void assertIdsFollowTheRules(Path tree, PageSources found) {
        List<String> ways = found.sources().stream()
                .map(s -> tree.relativize(Path.of(s.source())).toString())
                .toList();
        Map<String, Integer> byName = new HashMap<>();
        Map<String, Integer> byWay = new HashMap<>();
        ways.forEach(way -> byName.merge(bare(Path.of(way).getFileName().toString()), 1, Integer::sum));
        ways.forEach(way -> byWay.merge(bare(way), 1, Integer::sum));
        List<String> expected = new ArrayList<>();
        for (String way : ways) {
            String name = bare(Path.of(way).getFileName().toString());
            expected.add(byName.get(name) == 1 ? name : byWay.get(bare(way)) == 1 ? bare(way) : way);
        }
        assertThat(ids(found)).doesNotHaveDuplicates().containsExactlyElementsOf(expected);
    }

    private static String bare(String way) {
        return way.substring(0, way.lastIndexOf('.'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.TXT", "a.Html", "a.MHTML", "b c.htm", "ü.xhtml", "a.tar.txt", "-.txt", "'quoted'.text"})
    void pages_are_known_by_their_suffix_in_any_case(String name) throws IOException {
        write(name);
        assertThat(sources(folder).sources()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "a.txt.gz", "a.html~", "a.json", "atxt", "a.md", "a.txt "})
    void other_names_are_no_pages(String name) throws IOException {
        write(name);
        PageSources found = sources(folder);
        assertThat(found.sources()).isEmpty();
        assertThat(found.notes())
                .containsExactly(
                        folder + ": no pages in this folder; pages end in .txt .text .html .htm .xhtml .mhtml .mht",
                        "1 other file in the folders not read; pages end in .txt .text .html .htm .xhtml .mhtml .mht");
    }

    @Test
    void a_folder_named_like_a_page_is_a_folder() throws IOException {
        write("saved.html/inside.txt");
        assertThat(ids(sources(folder))).containsExactly("inside");
    }

    @Test
    void pages_in_a_very_deep_folder_are_found() throws IOException {
        write("d/".repeat(120) + "deep.txt");
        assertThat(ids(sources(folder))).containsExactly("deep");
    }

    @Test
    void a_link_that_leads_nowhere_is_named_and_the_rest_is_found() throws IOException {
        write("a.txt");
        Path broken = Files.createSymbolicLink(folder.resolve("broken.txt"), folder.resolve("gone.txt"));
        PageSources found = sources(folder);
        assertThat(ids(found)).contains("a");
        // a page that cannot be opened fails when it is read, at the latest
        List<String> failures = new ArrayList<>(
                found.failures().stream().map(InputException::getMessage).toList());
        for (PageSource source : found.sources()) {
            try {
                new PageReader().read(source);
            } catch (InputException e) {
                failures.add(e.getMessage());
            }
        }
        assertThat(failures).containsExactly(broken + ": no such file or folder; check the path");
    }

    @Test
    void a_link_to_a_folder_above_is_not_followed_for_ever() throws IOException {
        write("a/b/c/page.txt");
        Files.createSymbolicLink(folder.resolve("a/b/c/up"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/b/c/self"), folder.resolve("a/b/c"));
        Files.createSymbolicLink(folder.resolve("a/b/ping"), folder.resolve("a/b/pong"));
        Files.createSymbolicLink(folder.resolve("a/b/pong"), folder.resolve("a/b/ping"));
        PageSources found = sources(folder);
        assertThat(ids(found)).containsExactly("page");
        assertThat(found.failures()).isEmpty();
    }

    @Test
    void a_link_that_loops_is_a_failure_where_it_is_named_outright() throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("loop.txt"), folder.resolve("loop.txt"));
        PageSources found = sources(loop);
        assertThat(found.sources()).isEmpty();
        assertThat(found.failures()).singleElement().asString().contains(loop + ": ");
    }

    @Test
    void a_folder_reached_by_two_links_is_searched_once() throws IOException {
        write("real/page.txt");
        Files.createSymbolicLink(folder.resolve("one"), folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("two"), folder.resolve("real"));
        assertThat(sources(folder).sources()).hasSize(1);
    }

    @Test
    void a_folder_that_may_not_be_entered_is_named_and_the_rest_is_found() throws IOException {
        write("open/a.txt");
        write("closed/b.txt");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(closed), "run by a user who may enter every folder");
            PageSources found = sources(folder);
            assertThat(ids(found)).containsExactly("a");
            assertThat(found.failures())
                    .extracting(InputException::getMessage)
                    .containsExactly(
                            closed + ": not readable: permission denied; change its permissions or run as its owner");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void several_folders_keep_the_order_they_were_named_in() throws IOException {
        write("z/1.txt");
        write("a/2.txt");
        Path single = write("m.saved");
        assertThat(ids(sources(folder.resolve("z"), single, folder.resolve("a"))))
                .containsExactly("1", "m", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "x/page.txt, 0, page",
        "x/page.txt, 1, x/page",
        "x/page.txt, 2, x/page.txt",
        "x/page.txt, 3, in/x/page.txt",
        ".hidden, 0, .hidden",
        "a.b.html, 0, a.b",
        "x.y/page, 0, page",
        "x.y/page, 1, x.y/page",
        "x\\page.txt, 1, x/page"
    })
    void an_id_by_each_rule(String way, int rule, String id) {
        assertThat(new FoundFile(Path.of("in", way), "in/" + way, way).id(rule)).isEqualTo(id);
    }

    @Test
    void files_that_clash_to_the_last_are_numbered() {
        FoundFile one = new FoundFile(Path.of("a"), "same", "same");
        assertThat(UniqueIds.of(List.of(one, one, one))).containsExactly("same", "same#2", "same#3");
        FoundFile taken = new FoundFile(Path.of("b"), "same#2", "same#2");
        assertThat(UniqueIds.of(List.of(one, one, taken))).doesNotHaveDuplicates();
        assertThat(UniqueIds.of(List.of(taken, one, one))).doesNotHaveDuplicates();
    }
}
