package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.fault.InputException;

class SegmentationCorpusTest {
    private static final String PAGE = "{\"id\":\"p1\",\"host\":\"a.example\",\"url\":null,\"lines\":["
            + "{\"text\":\"Home\",\"label\":\"OTHER\",\"bb\":0},{\"text\":\"Fares rise\",\"label\":\"TITLE\",\"bb\":2},"
            + "{\"text\":\"Ann\",\"label\":\"COMMENT_AUTHOR\",\"bb\":1},{\"text\":\"No!\",\"label\":\"COMMENT\",\"bb\":0}]}";

    @TempDir
    Path folder;

    @Test
    void a_page_keeps_its_lines_blank_lines_and_gold() throws IOException {
        write("set", "pages.jsonl.gz", PAGE);
        GoldPage page = SegmentationCorpus.read(folder, "set").get(0);
        assertThat(page.roles())
                .containsExactly(GoldRole.OTHER, GoldRole.TITLE, GoldRole.COMMENT_AUTHOR, GoldRole.COMMENT);
        assertThat(page.page().lines()).extracting("n").containsExactly(1, 4, 6, 7);
        assertThat(page.host()).isEqualTo("a.example");
        assertThat(page.comments()).isNull();
        assertThat(page.hasComments()).isTrue();
        assertThat(page.knowsCommentStarts()).isFalse();
    }

    @Test
    void sets_that_label_comments_only_are_found_under_their_own_name() throws IOException {
        write("set", "pages_comments_only.jsonl.gz", PAGE);
        assertThat(SegmentationCorpus.read(folder, "set")).hasSize(1);
    }

    @Test
    void an_absent_set_is_named() {
        assertThatThrownBy(() -> SegmentationCorpus.read(folder, "nowhere"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void an_unknown_label_is_named_with_its_row() throws IOException {
        write("set", "pages.jsonl.gz", PAGE.replace("TITLE", "HEAD"));
        assertThatThrownBy(() -> SegmentationCorpus.read(folder, "set"))
                .hasMessageContaining(":1:")
                .hasMessageContaining("HEAD");
    }

    @Test
    void a_broken_row_is_named() throws IOException {
        write("set", "pages.jsonl.gz", PAGE + "\n{\"id\":");
        assertThatThrownBy(() -> SegmentationCorpus.read(folder, "set"))
                .hasMessageContaining(":2: the line is no JSON");
    }

    @Test
    void own_labels_join_the_text_of_the_public_page() throws IOException {
        write("set", "pages.jsonl.gz", PAGE);
        Path labels = labels("XTAC");
        GoldPage page = RealPageLabels.read(labels, folder).get(0);
        assertThat(page.roles())
                .containsExactly(GoldRole.BOILERPLATE, GoldRole.TITLE, GoldRole.COMMENT_AUTHOR, GoldRole.COMMENT_FIRST);
        assertThat(page.page().lines()).extracting("text").contains("Fares rise");
    }

    @Test
    void own_labels_of_another_length_are_refused() throws IOException {
        write("set", "pages.jsonl.gz", PAGE);
        assertThatThrownBy(() -> RealPageLabels.read(labels("XT"), folder))
                .hasMessageContaining("4 lines and 2 labels");
    }

    @Test
    void own_labels_with_unknown_letters_are_refused() throws IOException {
        write("set", "pages.jsonl.gz", PAGE);
        assertThatThrownBy(() -> RealPageLabels.read(labels("XTZC"), folder)).hasMessageContaining("'Z'");
    }

    @Test
    void real_labels_fit_the_public_pages() throws IOException {
        Path segmentation = SharedData.dataOrSkip().resolve("segmentation");
        List<GoldPage> pages = RealPageLabels.read(Path.of("training-data/real-pages.jsonl"), segmentation);
        assertThat(pages).hasSizeGreaterThan(150);
        assertThat(pages.stream().filter(GoldPage::hasComments).count()).isGreaterThan(100);
        assertThat(pages).allMatch(GoldPage::knowsCommentStarts);
    }

    private Path labels(String roles) throws IOException {
        return Files.writeString(
                folder.resolve("labels.jsonl"), "{\"id\":\"p1\",\"set\":\"set\",\"roles\":\"" + roles + "\"}\n");
    }

    private void write(String set, String name, String rows) throws IOException {
        Files.createDirectories(folder.resolve(set));
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(set).resolve(name)))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }
}
