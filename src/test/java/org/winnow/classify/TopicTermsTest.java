package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.winnow.discussion.Article;

class TopicTermsTest {
    @Test
    void names_and_words_of_the_headline_come_first() {
        Article article = new Article(
                "Norlund closes its last pool",
                "The pool in Norlund closes in May. Swimmers said the pool was full. The council of Norlund disagrees.");
        assertThat(TopicTerms.of(article)).startsWith("Norlund", "pool").doesNotContain("the", "said", "last");
    }

    @Test
    void an_article_of_nothing_has_no_terms() {
        assertThat(TopicTerms.of(Article.NONE)).isEmpty();
    }

    @Test
    void possessives_are_the_same_term() {
        assertThat(TopicTerms.of(new Article(null, "Ankara\u2019s plan. Ankara's plan.")))
                .contains("Ankara", "plan");
    }
}
