package org.winnow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;

class LanguagesTest {
    private static final String GERMAN =
            "Das ist doch wirklich eine Unverschämtheit, dass die Regierung schon wieder die"
                    + " Steuern erhöht und niemand etwas dagegen unternimmt.";
    private static Languages languages;

    @BeforeAll
    static void load() {
        languages = Languages.load();
    }

    private static String lone(String text) {
        Discussion discussion = Discussion.of("d", Article.NONE, List.of(Comment.of("c1", null, text)));
        return languages.of(discussion.comments().get(0), languages.of(discussion));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lol", "Genau!", "Merci", "so true", "nein danke", "123", "😀😀", "First!", "Slava Ukraini"})
    void a_lone_short_comment_counts_as_english(String text) {
        assertThat(lone(text)).isEqualTo("en");
    }

    @Test
    void a_long_comment_in_another_language_departs_from_its_discussion() {
        assertThat(languages.of(Comment.of("c", null, GERMAN), "en")).isEqualTo("de");
    }

    @Test
    void a_short_comment_follows_its_discussion() {
        assertThat(languages.of(Comment.of("c", null, "Genau so ist es"), "de")).isEqualTo("de");
        assertThat(languages.of(Comment.of("c", null, "Genau so ist es"), "en")).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"Это всё ложь,ru", "これは嘘です,ja", "هذا كذب واضح,ar"})
    void a_short_comment_in_another_script_departs(String text, String language) {
        assertThat(languages.of(Comment.of("c", null, text), "en")).isNotEqualTo("en");
        assertThat(language).isNotBlank();
    }

    @Test
    void the_language_of_a_discussion_is_that_of_article_and_comments_together() {
        Article article = new Article("Steuern steigen", GERMAN + "\n\n" + GERMAN);
        Discussion discussion = Discussion.of("d", article, List.of(Comment.of("c1", null, "Genau!")));
        assertThat(languages.of(discussion)).isEqualTo("de");
    }

    @Test
    void an_english_comment_under_a_german_article_is_english() {
        Comment comment = Comment.of(
                "c", null, "I do not think that this is what the people of your country want from their government.");
        assertThat(languages.of(comment, "de")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "omg u r soo dum lmao cant even spel ur own name rite bro go bak 2 skool",
                "Hezbollah Hamas Netanyahu Khamenei Sinwar Nasrallah Gallant Ben-Gvir Smotrich: same circus, other clowns.",
                "THE CLIMATE HAS ALWAYS CHANGED. WAKE UP PEOPLE!!! CO2 IS PLANT FOOD, LOOK IT UP",
                "well said sir ji modi ji is only leader who can do for country jai hind all opposition very bad"
            })
    void odd_english_stays_english(String text) {
        assertThat(lone(text)).isEqualTo("en");
    }

    @Test
    void plain_english_and_short_remarks_load_no_detector() {
        Languages without = new Languages(() -> {
            throw new AssertionError("the detector was loaded");
        });
        String english = "I do not think that this is what the people of your country want from their government.";
        Discussion discussion = Discussion.of("d", new Article("A title", english), List.of());
        assertThat(without.of(discussion)).isEqualTo("en");
        assertThat(without.of(Comment.of("c", null, english), "de")).isEqualTo("en");
        assertThat(without.of(Comment.of("c", null, "Genau!"), "de")).isEqualTo("de");
    }

    @Test
    void a_detector_is_loaded_once() {
        AtomicInteger loads = new AtomicInteger();
        Languages counted = new Languages(() -> {
            loads.incrementAndGet();
            return Detector.load();
        });
        assertThat(counted.of(Comment.of("c", null, GERMAN), "en")).isEqualTo("de");
        assertThat(counted.of(Comment.of("c", null, GERMAN), "en")).isEqualTo("de");
        assertThat(loads).hasValue(1);
    }

    @Test
    void an_endless_comment_is_judged_by_its_beginning() {
        assertThat(lone("the quick brown fox is not here and that is fine ".repeat(10_000)))
                .isEqualTo("en");
    }
}
