package org.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One run over a folder of everything that can be wrong with a page, beside pages that are right. */
class BadInputsTest {
    private static final int HOSTILE = 12;
    private static final String PAGE =
            "Harbour bridge opens\n\nThe bridge opened on Monday after seven years of work.\n";

    @TempDir
    static Path folder;

    @TempDir
    static Path hostile;

    private static Commands.Outcome outcome;
    private static List<JsonNode> all;
    private static List<JsonNode> pages;

    private static void write(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), bytes);
    }

    private static void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeAll
    static void analyzeEverything() throws IOException {
        write("good.txt", PAGE);
        write("deeper/good.html", "<title>Pool</title><h1>Pool closes</h1><p>The pool closes in May.</p>");
        write("empty.txt", "");
        write("blank.txt", "\n \u00A0\n\u200B\n");
        write("zeros.txt", new byte[300]);
        write("picture.html", "\u0089PNG\r\n\u001A\n and more".getBytes(StandardCharsets.ISO_8859_1));
        write("office.txt", "PK\003\004 and more");
        write("script.html", "<body><div id=app></div><script>draw()</script>");
        write("archive.mht", "no archive at all");
        write("half.txt", "lone ".repeat(9) + "X half\n");
        damage("half.txt");
        write("utf16.txt", ("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_16LE));
        write("crlf.txt", PAGE.replace("\n", "\r\n"));
        write("notes.docx", "not read");
        write("deeper/picture.jpg", "not read");
        Files.createSymbolicLink(folder.resolve("deeper/up"), folder);
        Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nowhere.txt"));
        writeHostile();
        outcome = Commands.run(
                "analyze",
                folder.toString(),
                "no-such.txt",
                "no\0name",
                hostile.toString(),
                "--format",
                "jsonl",
                "--lines",
                "--no-evidence");
        all = outcome.jsonLines();
        pages = all.stream()
                .filter(p -> p.path("source").asText().startsWith(folder.toString()))
                .toList();
    }

    /** Puts a surrogate, written as three bytes, in the place of the X. */
    private static void damage(String name) throws IOException {
        String latin = Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
        write(name, latin.replace("X", "\u00ED\u00A0\u00BD").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static JsonNode page(String id) {
        return pages.stream()
                .filter(p -> p.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.txt|empty file: no bytes in it; save the page again",
                "blank.txt|no text: nothing but white space in it; save the page again",
                "zeros.txt|binary file: 300 control characters in 300; save the page as text, HTML or MHTML and try again",
                "picture.html|binary file: a PNG image, not text; save the page as text, HTML or MHTML and try again",
                "office.txt|binary file: a zip archive or office document, not text; save the page as text, HTML or MHTML and try again",
                "script.html|no visible text: its text may be loaded by script; save the page from a browser",
                "archive.mht|not a whole web archive: no HTML part in it; save the page again as MHTML",
                "gone.txt|no such file or folder; check the path"
            })
    void each_bad_file_is_named_with_what_was_found_and_what_to_do(String name, String finding) {
        assertThat(outcome.err().lines()).contains("winnow: " + folder.resolve(name) + ": " + finding);
    }

    @Test
    void paths_that_lead_nowhere_are_named_before_anything_is_read() {
        assertThat(outcome.err().lines().filter(line -> line.startsWith("winnow: no")))
                .containsExactly(
                        "winnow: no-such.txt: no such file or folder; check the path",
                        "winnow: no\uFFFDname: not a path: Nul character not allowed; check its name");
    }

    @Test
    void other_files_are_one_note() {
        assertThat(outcome.err().lines())
                .filteredOn(line -> !line.startsWith("winnow: "))
                .containsExactly(
                        "2 other files in the folders not read; pages end in .txt .text .html .htm .xhtml .mhtml .mht");
    }

    @Test
    void something_failed_and_the_rest_was_done() {
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(pages)
                .extracting(p -> p.path("source").asText())
                .containsExactlyInAnyOrder(
                        folder.resolve("good.txt").toString(),
                        folder.resolve("deeper/good.html").toString(),
                        folder.resolve("half.txt").toString(),
                        folder.resolve("utf16.txt").toString(),
                        folder.resolve("crlf.txt").toString());
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void pages_of_one_name_are_told_apart() {
        assertThat(pages)
                .extracting(p -> p.path("id").asText())
                .containsExactlyInAnyOrder("good", "deeper/good", "half", "utf16", "crlf");
    }

    @Test
    void lone_surrogates_are_a_warning_and_no_failure() {
        assertThat(page("half").path("warnings"))
                .extracting(JsonNode::asText)
                .containsExactly("1 lone surrogates or malformed bytes replaced by U+FFFD");
        assertThat(page("half").path("lines").get(0).path("text").asText()).contains("\uFFFD half");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf16", "crlf"})
    void the_same_page_in_other_bytes_gives_the_same_result(String id) {
        for (String field :
                List.of("lines", "article", "comments", "summary", "language", "warnings", "announced_comments")) {
            assertThat(page(id).path(field)).as(field).isEqualTo(page("good").path(field));
        }
    }

    @Test
    void every_field_of_the_contract_is_there_on_every_page() {
        for (JsonNode page : pages) {
            assertThat(page.fieldNames())
                    .toIterable()
                    .contains(
                            "id",
                            "source",
                            "url",
                            "outlet",
                            "published",
                            "title",
                            "language",
                            "warnings",
                            "announced_comments",
                            "lines",
                            "article",
                            "comments",
                            "removed",
                            "summary",
                            "model");
            assertThat(page.path("summary").path("comments").asInt())
                    .isEqualTo(page.path("comments").size());
        }
        assertThat(page("good").path("comments")).isEmpty();
        assertThat(page("good")
                        .path("summary")
                        .path("labels")
                        .path("hostility")
                        .path("share")
                        .isNull())
                .isTrue();
    }

    @Test
    void every_line_has_its_number_text_role_and_certainty() {
        for (JsonNode page : pages) {
            int last = 0;
            for (JsonNode line : page.path("lines")) {
                assertThat(line.path("n").asInt()).isGreaterThan(last);
                assertThat(line.path("text").asText()).isNotBlank();
                assertThat(line.path("role").asText()).matches("TITLE|BODY|BOILERPLATE|COMMENT_(AUTHOR|META|BODY)");
                assertThat(line.path("p").asDouble()).isBetween(0.0, 1.0);
                last = line.path("n").asInt();
            }
        }
    }

    private static void writeHostile() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < HOSTILE; i++) {
            byte[] bytes = new byte[1 + random.nextInt(1500)];
            random.nextBytes(bytes);
            for (int k = 0; i % 2 == 0 && k < bytes.length; k++) {
                bytes[k] = (byte) "<>/p div\"=&;comment \nreply 3 days ago @ann-".charAt((bytes[k] & 0xFF) % 40);
            }
            Files.write(hostile.resolve("page" + i + (i % 3 == 0 ? ".html" : ".txt")), bytes);
        }
    }

    @Test
    void each_hostile_page_is_analysed_or_named() {
        long named = outcome.err()
                .lines()
                .filter(line -> line.startsWith("winnow: " + hostile))
                .count();
        assertThat(all.size() - pages.size() + named).isEqualTo(HOSTILE);
        assertThat(named).as("files of random bytes").isGreaterThanOrEqualTo(HOSTILE / 3);
    }
}
