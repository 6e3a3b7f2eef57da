package org.winnow.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.SharedData;
import org.winnow.layout.Material.Article;
import org.winnow.layout.Material.Remark;
import org.winnow.page.Line;
import org.winnow.page.Page;

class MaterialReaderTest {
    private static final String THREAD =
            "{\"id\":\"t\",\"title\":\"Tides\",\"article\":\"One.\\n\\nTwo.\",\"comments\":["
                    + "{\"id\":\"a\",\"parent\":null,\"author\":\"Ann\",\"text\":\"No.\\n\\nNever.\"},"
                    + "{\"id\":\"b\",\"parent\":null,\"author\":\"Bob\",\"text\":\"  \"},"
                    + "{\"id\":\"c\",\"parent\":\"a\",\"author\":null,\"text\":\"Yes.\"}]}";

    @TempDir
    Path folder;

    @BeforeEach
    void threads() throws IOException {
        for (String set : MaterialReader.OPEN_THREADS) {
            Files.createDirectories(folder.resolve(set));
            try (OutputStream out = new GZIPOutputStream(
                    Files.newOutputStream(folder.resolve(set).resolve("threads.jsonl.gz")))) {
                out.write(THREAD.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void articles_and_comments_of_threads_are_gathered_by_line() throws IOException {
        Material material = MaterialReader.threads(folder);
        assertThat(material.articles()).contains(new Article("Tides", List.of("One.", "Two.")));
        assertThat(material.threads().get(0))
                .containsExactly(
                        new Remark("Ann", List.of("No.", "Never."), null), new Remark(null, List.of("Yes."), 0));
    }

    @Test
    void gold_pages_give_their_articles_and_comments() {
        String paragraph = "A paragraph that is long enough to be one of an article.";
        Page page = Page.of("p", List.of(Line.of(1, "Tides", 0), Line.of(2, paragraph, 0), Line.of(3, "No.", 0)));
        GoldPage gold = new GoldPage(
                page,
                List.of(GoldRole.TITLE, GoldRole.BODY, GoldRole.COMMENT_FIRST),
                List.of(GoldComment.unlabelled("Ann", "No.", null, 2, null)),
                "set",
                null);
        Material material = MaterialReader.pages(List.of(gold));
        assertThat(material.articles()).containsExactly(new Article("Tides", List.of(paragraph)));
        assertThat(material.threads()).containsExactly(List.of(new Remark("Ann", List.of("No."), null)));
    }

    @Test
    void sources_add_up() throws IOException {
        Material material = MaterialReader.threads(folder);
        assertThat(material.plus(material).articles())
                .hasSize(2 * material.articles().size());
    }

    @Test
    void pages_cannot_be_made_of_nothing() {
        assertThatThrownBy(() -> new PageGenerator(new Material(List.of(), List.of(), List.of())))
                .hasMessageContaining("at least one");
    }

    @Test
    void the_open_threads_give_thousands_of_comments() throws IOException {
        Material material = MaterialReader.threads(SharedData.dataOrSkip().resolve("threads"));
        assertThat(material.articles()).hasSizeGreaterThan(500);
        assertThat(material.threads().stream().mapToInt(List::size).sum()).isGreaterThan(10_000);
    }

    @Test
    void every_translated_interface_of_the_wider_languages_has_words_of_its_own() {
        for (String language : List.of("de", "fr", "es", "pt", "it", "ru")) {
            assertThat(LocalWords.in(language)).get().satisfies(m -> {
                assertThat(m.articles()).isNotEmpty();
                assertThat(m.threads()).hasSizeGreaterThan(10);
            });
        }
        assertThat(LocalWords.in("en")).isEmpty();
    }
}
