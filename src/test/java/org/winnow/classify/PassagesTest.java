package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
    @Test
    void short_paragraphs_are_joined_until_there_are_words_enough() {
        String paragraph = "ten words are in this line and no more here.";
        List<String> passages = Passages.of((paragraph + "\n\n").repeat(14));
        assertThat(passages).hasSize(2);
        assertThat(passages.get(0)).startsWith(paragraph + " " + paragraph);
    }

    @Test
    void an_empty_article_has_none() {
        assertThat(Passages.of("")).isEmpty();
        assertThat(Passages.of("\n \n")).isEmpty();
    }

    @Test
    void a_short_article_is_one_passage() {
        assertThat(Passages.of("Ships sail.")).containsExactly("Ships sail.");
    }

    @Test
    void of_a_long_article_passages_from_start_to_end_are_kept() {
        StringBuilder article = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            article.append("p").append(i).append(" word".repeat(70)).append("\n");
        }
        List<String> passages = Passages.of(article.toString());
        assertThat(passages).hasSize(Passages.MOST);
        assertThat(passages.get(0)).startsWith("p0 ");
        assertThat(passages.get(15)).startsWith("p93 ");
    }

    @Test
    void a_paragraph_without_end_is_cut() {
        assertThat(Passages.of("x".repeat(500_000))).hasSize(Passages.MOST).allSatisfy(p -> assertThat(p)
                .hasSizeLessThanOrEqualTo(1_000));
    }
}
