package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class OwnPagesTest {
    private static final String GOLD = """
            {"id": "p", "url": "https://a.example/x", "lines": [
              {"text": "Fares rise", "label": "TITLE"},
              {"text": "Ann", "label": "COMMENT_AUTHOR"},
              {"text": "No.", "label": "COMMENT_BODY"},
              {"text": "Never.", "label": "COMMENT_BODY"},
              {"text": "You fool", "label": "COMMENT_BODY"}],
             "comments": [
              {"author": "Ann", "text": "No.\\n\\nNever.", "labels": [], "unclear": ["off_topic"], "kinds": []},
              {"author": null, "text": "You fool", "labels": ["hostility"], "unclear": [], "kinds": ["insult"], "parent": 1}]}
            """;
    private static final String TEXT = "Fares rise\n\nAnn\n  No.\n\nNever.\n\n\nYou fool\n";

    @TempDir
    Path folder;

    @Test
    void comments_are_tied_to_their_lines() throws IOException {
        GoldPage page = read(TEXT, GOLD);
        assertThat(page.roles())
                .containsExactly(
                        GoldRole.TITLE,
                        GoldRole.COMMENT_AUTHOR,
                        GoldRole.COMMENT_FIRST,
                        GoldRole.COMMENT_MORE,
                        GoldRole.COMMENT_FIRST);
        assertThat(page.comments()).extracting(GoldComment::firstLine).containsExactly(2, 4);
        assertThat(page.host()).isEqualTo("a.example");
    }

    @Test
    void labels_kinds_and_parent_are_read() throws IOException {
        List<GoldComment> comments = read(TEXT, GOLD).comments();
        assertThat(comments.get(0).unclear()).containsExactly(Label.OFF_TOPIC);
        assertThat(comments.get(1).labels()).containsExactly(Label.HOSTILITY);
        assertThat(comments.get(1).kinds()).containsExactly(Kind.INSULT);
        assertThat(comments.get(1).parent()).isZero();
        assertThat(comments.get(1).author()).isNull();
    }

    @Test
    void lines_keep_number_blank_lines_and_indent() throws IOException {
        assertThat(read(TEXT, GOLD).page().lines()).extracting("n").containsExactly(1, 3, 4, 6, 9);
        assertThat(read(TEXT, GOLD).page().lines()).extracting("indent").containsExactly(0, 0, 2, 0, 0);
    }

    @Test
    void gold_that_is_not_the_page_is_refused() {
        assertThatThrownBy(() -> read(TEXT.replace("Ann", "Bob"), GOLD)).hasMessageContaining("gold line 2");
        assertThatThrownBy(() -> read(TEXT + "\nmore", GOLD)).hasMessageContaining("give each one role");
    }

    @Test
    void more_comment_text_than_lines_is_refused() {
        assertThatThrownBy(() -> read(TEXT, GOLD.replace("\"You fool\", \"labels", "\"You\\n\\nfool\", \"labels")))
                .hasMessageContaining("mend lines or comments");
    }

    @Test
    void our_own_pages_are_sound() throws IOException {
        List<GoldPage> pages = OwnPages.read(Path.of("training-data/pages"));
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(pages).allSatisfy(OwnPagesTest::comments_equal_their_lines);
    }

    @Test
    void seeds_are_read_in_the_same_form() throws IOException {
        Path seeds = SharedData.dataOrSkip().resolveSibling("seeds");
        assertThat(OwnPages.read(seeds, seeds.resolve("expected"))).hasSize(5);
    }

    private static void comments_equal_their_lines(GoldPage page) {
        long first =
                page.roles().stream().filter(r -> r == GoldRole.COMMENT_FIRST).count();
        assertThat(page.comments()).hasSize((int) first);
        for (GoldComment comment : page.comments()) {
            List<String> lines = IntStream.range(0, page.roles().size())
                    .skip(comment.firstLine())
                    .limit(nextFirst(page, comment.firstLine() + 1) - comment.firstLine())
                    .filter(i -> page.roles().get(i).isCommentBody())
                    .mapToObj(i -> page.page().lines().get(i).text())
                    .toList();
            assertThat(comment.text()).isEqualTo(String.join("\n\n", lines));
        }
    }

    private static int nextFirst(GoldPage page, int from) {
        return IntStream.range(from, page.roles().size())
                .filter(i -> page.roles().get(i) == GoldRole.COMMENT_FIRST)
                .findFirst()
                .orElse(page.roles().size());
    }

    private GoldPage read(String text, String gold) throws IOException {
        Files.writeString(folder.resolve("p.txt"), text);
        Files.writeString(folder.resolve("p.json"), gold);
        return OwnPages.read(folder).get(0);
    }
}
