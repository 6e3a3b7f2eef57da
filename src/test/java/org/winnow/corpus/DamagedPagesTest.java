package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.fault.InputException;

/** Gold pages that are damaged or do not fit: each is named with its file, its place and what to do. */
class DamagedPagesTest {
    private static final String TEXT = "Fares rise\n\nAnn\nNo.\n\nNever.\nYou fool\n";
    private static final String GOLD = """
            {"id": "p", "url": "https://a.example/x", "lines": [
              {"text": "Fares rise", "label": "TITLE"}, {"text": "Ann", "label": "COMMENT_AUTHOR"},
              {"text": "No.", "label": "COMMENT_BODY"}, {"text": "Never.", "label": "COMMENT_BODY"},
              {"text": "You fool", "label": "COMMENT_BODY"}],
             "comments": [
              {"author": "Ann", "text": "No.\\n\\nNever.", "labels": [], "unclear": ["off_topic"], "kinds": []},
              {"author": null, "text": "You fool", "labels": ["hostility"], "kinds": ["insult"], "parent": 1}]}
            """;
    private static final String PAGE = "{\"id\":\"p1\",\"lines\":[{\"text\":\"Home\",\"label\":\"OTHER\",\"bb\":0},"
            + "{\"text\":\"Ann\",\"label\":\"COMMENT_AUTHOR\",\"bb\":2}]}";

    @TempDir
    Path folder;

    private Path gold() {
        return folder.resolve("p.json");
    }

    private List<GoldPage> own(String text, String gold) throws IOException {
        Files.writeString(folder.resolve("p.txt"), text);
        Files.writeString(gold(), gold);
        return OwnPages.read(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"TITLE\"|\"HEADLINE\"|unknown label \"HEADLINE\"; expected a role, see GoldRole",
                "[\"hostility\"]|[\"rude\"]|unknown label or kind \"rude\"; see the README beside the pages",
                "[\"off_topic\"]|[\"offtopic\"]|unknown label or kind \"offtopic\"; see the README beside the pages",
                "[\"insult\"]|[\"swearing\"]|unknown label or kind \"swearing\"; see the README beside the pages",
                "\"parent\": 1|\"parent\": 2|comment 2 answers comment 2; expected an earlier one, or null",
                "\"parent\": 1|\"parent\": 0|comment 2 answers comment 0; expected an earlier one, or null",
                "\"parent\": 1|\"parent\": -3|comment 2 answers comment -3; expected an earlier one, or null",
                "\"text\": \"You fool\", \"labels\"|\"text\": \" \", \"labels\"|comment 2 has no text; mend or remove it",
                "https://a.example/x|https://a b|the url is no address (Illegal character in authority); mend it",
                "\"Fares rise\"|\"Fares fall\"|gold line 1 is not line 1 of the page; copy the line as it stands",
                "\"text\": \"Never.\"|\"text\": \"never.\"|gold line 4 is not line 6 of the page; copy the line as it stands"
            })
    void gold_of_our_own_that_is_wrong_is_named(String right, String wrong, String finding) {
        assertThat(GOLD).contains(right);
        assertThatThrownBy(() -> own(TEXT, GOLD.replace(right, wrong)))
                .isInstanceOf(InputException.class)
                .hasMessage(gold() + ": " + finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2", "{\"lines\": [}", "nonsense"})
    void gold_that_is_no_json_is_named(String gold) {
        assertThatThrownBy(() -> own(TEXT, gold))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(gold() + ": ");
    }

    @Test
    void a_page_without_lines_in_its_gold_is_told_how_many_it_needs() {
        assertThatThrownBy(() -> own(TEXT, "{}"))
                .isInstanceOf(InputException.class)
                .hasMessage(gold() + ": 0 gold lines for a page of 5; give each one role");
    }

    @Test
    void comments_of_more_paragraphs_than_the_page_has_are_refused() {
        assertThatThrownBy(() ->
                        own(TEXT, GOLD.replace("\"You fool\", \"labels\"", "\"You fool\\n\\nand more\", \"labels\"")))
                .isInstanceOf(InputException.class)
                .hasMessage(gold() + ": more comment text than COMMENT_BODY lines; mend lines or comments");
    }

    @Test
    void gold_without_its_text_is_named() throws IOException {
        Files.writeString(gold(), GOLD);
        assertThatThrownBy(() -> OwnPages.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        folder.resolve("p.txt") + ": the text that the gold beside it is for is missing; restore it");
    }

    @Test
    void a_text_that_is_not_utf_8_is_named() throws IOException {
        Files.write(folder.resolve("p.txt"), "Café".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(gold(), GOLD);
        assertThatThrownBy(() -> OwnPages.read(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("p.txt") + ": the text is not UTF-8; save it as UTF-8");
    }

    @Test
    void a_folder_that_is_not_there_is_named_and_an_empty_one_has_no_pages() throws IOException {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> OwnPages.read(none))
                .isInstanceOf(InputException.class)
                .hasMessage(none + ": there is no such folder; training-data/README.md says what lies where");
        assertThat(OwnPages.read(folder)).isEmpty();
    }

    @Test
    void pages_come_in_the_order_of_their_names_and_other_files_are_passed_over() throws IOException {
        for (String name : List.of("b", "a", "c")) {
            Files.writeString(folder.resolve(name + ".txt"), TEXT);
            Files.writeString(folder.resolve(name + ".json"), GOLD);
        }
        Files.writeString(folder.resolve("README.md"), "not a page");
        assertThat(OwnPages.read(folder)).extracting(page -> page.page().id()).containsExactly("a", "b", "c");
    }

    @Test
    void a_page_without_address_has_no_host_and_stands_alone() throws IOException {
        GoldPage page =
                own(TEXT, GOLD.replace("\"https://a.example/x\"", "null")).get(0);
        assertThat(page.host()).isNull();
        assertThat(page.group()).isEqualTo("own:p");
    }

    private Path set(String... rows) throws IOException {
        Files.createDirectories(folder.resolve("set"));
        return CorpusFiles.gzip(folder.resolve("set/pages.jsonl.gz"), String.join("\n", rows));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Home\"|\" \"|line 1 of page p1 has text \"\" and 0 blank lines before it; expected some text and 0 or more",
                "\"bb\":2|\"bb\":-1|line 2 of page p1 has text \"Ann\" and -1 blank lines before it; expected some text and 0 or more",
                "\"id\":\"p1\"|\"id\":\"\"|a page needs an \"id\" and an array of \"lines\"; mend or remove the line",
                "\"id\":\"p1\"|\"name\":\"p1\"|a page needs an \"id\" and an array of \"lines\"; mend or remove the line",
                "\"lines\"|\"line\"|a page needs an \"id\" and an array of \"lines\"; mend or remove the line",
                "OTHER|NAV|label \"NAV\" is none of the known ones; correct it or extend GoldRole"
            })
    void a_public_page_that_is_wrong_is_named_with_its_row(String right, String wrong, String finding)
            throws IOException {
        Path file = set(PAGE, PAGE.replace(right, wrong));
        assertThatThrownBy(() -> SegmentationCorpus.read(folder, "set"))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ":2: " + finding);
    }

    @Test
    void damaged_public_pages_are_pages_or_a_named_failure() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            StringBuilder row = new StringBuilder(PAGE);
            for (int i = random.nextInt(4); i >= 0; i--) {
                row.setCharAt(random.nextInt(row.length()), "{}[]\",:-0 aé\uD83D".charAt(random.nextInt(13)));
            }
            Path file = set(PAGE, row.toString());
            try {
                assertThat(SegmentationCorpus.read(folder, "set")).hasSize(2);
            } catch (InputException named) {
                assertThat(named).hasMessageStartingWith(file + ":2: ").hasMessageContaining(";");
            }
        }
    }

    @Test
    void a_set_that_is_not_laid_out_is_named_with_where_to_read_on() {
        assertThatThrownBy(() -> SegmentationCorpus.read(folder, "wcxb"))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("wcxb") + ": no pages.jsonl.gz or pages_comments_only.jsonl.gz there;"
                        + " lay the set out as training-data/README.md says");
    }

    private Path labels(String... rows) throws IOException {
        return Files.writeString(folder.resolve("labels.jsonl"), String.join("\n", rows));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"p9\",\"set\":\"set\",\"roles\":\"XA\"}|page p9 is not in its set; get the version that the README names",
                "{\"id\":\"p1\",\"set\":\"set\",\"roles\":\"X\"}|page p1 has 2 lines and 1 labels; get the version of the set that the README names",
                "{\"id\":\"p1\",\"set\":\"set\",\"roles\":\"XAA\"}|page p1 has 2 lines and 3 labels; get the version of the set that the README names",
                "{\"id\":\"p1\",\"set\":\"set\"}|page p1 has 2 lines and 0 labels; get the version of the set that the README names",
                "{\"id\":\"p1\",\"set\":\"set\",\"roles\":\"XZ\"}|unknown role letter 'Z'; GoldRole has the letters, mend the line"
            })
    void line_labels_that_do_not_fit_are_named_with_their_row(String row, String finding) throws IOException {
        set(PAGE);
        Path labels = labels("{\"id\":\"p1\",\"set\":\"set\",\"roles\":\"XA\"}", row);
        assertThatThrownBy(() -> RealPageLabels.read(labels, folder))
                .isInstanceOf(InputException.class)
                .hasMessage(labels + ":2: " + finding);
    }

    @Test
    void a_row_of_labels_that_names_no_set_is_told_so() throws IOException {
        Path labels = labels("{\"id\":\"p1\",\"roles\":\"XA\"}");
        assertThatThrownBy(() -> RealPageLabels.read(labels, folder)).isInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"set\":\"hostility/cad\",\"id\":\"x\",\"labels\":[\"rude\"]}|\"labels\" holds \"rude\", which is no label; mend the line",
                "{\"set\":\"hostility/cad\",\"id\":\"x\",\"unclear\":[7]}|\"unclear\" holds 7, which is no label; mend the line",
                "{\"set\":\"hostility/cad\",\"id\":\"x\",\"kinds\":[\"insults\"]}|\"kinds\" holds \"insults\", which is no kind; mend the line",
                "{\"id\":\"x\",\"labels\":[]}|\"set\" is missing or blank; mend the line",
                "{\"set\":\"hostility/cad\",\"id\":\" \"}|\"id\" is missing or blank; mend the line"
            })
    void comment_labels_that_are_wrong_are_named_with_their_row(String row, String finding) throws IOException {
        Path labels = labels("{\"set\":\"hostility/cad\",\"id\":\"y\"}", row);
        assertThatThrownBy(() -> RealCommentLabels.read(labels, folder, Split.TEST))
                .isInstanceOf(InputException.class)
                .hasMessage(labels + ":2: " + finding);
    }
}
