package org.winnow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;

class DiscussionLanguageTest {
    private static final String ENGLISH =
            "The council has put off the opening of the bridge, and nobody is happy with it.";
    private static final String FRENCH =
            "Le conseil municipal a encore repoussé l'ouverture du nouveau pont, et les commerçants du quai ne"
                    + " comprennent pas pourquoi les travaux durent si longtemps.";
    private static final String SPANISH =
            "El ayuntamiento ha vuelto a retrasar la apertura del nuevo puente y los comerciantes del muelle no"
                    + " entienden por qué las obras duran tanto tiempo.";
    private static Languages languages;

    @BeforeAll
    static void load() {
        languages = Languages.load();
    }

    private static Comment comment(String text) {
        return Comment.of("c", null, text);
    }

    private static Discussion discussion(Article article, String... comments) {
        List<Comment> list = new ArrayList<>();
        for (String text : comments) {
            list.add(Comment.of("c" + (list.size() + 1), null, text));
        }
        return Discussion.of("d", article, list);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "fr, 'Le conseil municipal a encore repoussé l''ouverture du nouveau pont, et les commerçants ne comprennent pas pourquoi.'",
        "es, 'El ayuntamiento ha vuelto a retrasar la apertura del nuevo puente y los comerciantes no entienden por qué.'",
        "it, 'Il consiglio comunale ha rinviato ancora una volta l''apertura del nuovo ponte e i negozianti non capiscono perché.'",
        "pt, 'A câmara municipal adiou novamente a abertura da nova ponte e os comerciantes não percebem porque demora tanto.'",
        "nl, 'De gemeenteraad heeft de opening van de nieuwe brug opnieuw uitgesteld en de winkeliers begrijpen niet waarom.'",
        "pl, 'Rada miasta znowu odłożyła otwarcie nowego mostu, a sklepikarze nie rozumieją, dlaczego prace trwają tak długo.'",
        "ru, 'Городской совет снова отложил открытие нового моста, и владельцы магазинов не понимают, почему так долго.'",
        "uk, 'Міська рада знову відклала відкриття нового мосту, і власники крамниць не розуміють, чому роботи тривають так довго.'"
    })
    void a_whole_sentence_of_another_language_is_told_by_its_two_letter_code(String code, String text) {
        assertThat(languages.of(comment(text), "en")).isEqualTo(code);
        assertThat(languages.of(discussion(Article.NONE, text))).isEqualTo(code);
    }

    @Test
    void a_discussion_without_any_text_counts_as_english() {
        assertThat(languages.of(discussion(Article.NONE))).isEqualTo("en");
        assertThat(languages.of(discussion(new Article("Steuern", "")))).isEqualTo("en");
    }

    @Test
    void short_comments_together_tell_the_language_that_none_tells_alone() {
        String[] shorts = {
            "Bien dit, monsieur le maire.", "Ce n'est pas possible.", "Qui va payer tout ça?", "Toujours la même chose."
        };
        assertThat(languages.of(discussion(Article.NONE, shorts))).isEqualTo("fr");
        assertThat(languages.of(discussion(Article.NONE, shorts[0]))).isEqualTo("en");
    }

    @Test
    void a_long_article_outweighs_a_loud_reader() {
        Article article = new Article("Bridge delayed", (ENGLISH + "\n\n").repeat(20));
        assertThat(languages.of(discussion(article, FRENCH))).isEqualTo("en");
    }

    @Test
    void a_comment_follows_the_language_of_its_discussion_when_it_is_in_it() {
        assertThat(languages.of(comment(FRENCH), "fr")).isEqualTo("fr");
        assertThat(languages.of(comment(SPANISH), "fr")).isEqualTo("es");
        assertThat(languages.of(comment(ENGLISH), "fr")).isEqualTo("en");
    }

    @ParameterizedTest(name = "{0} words of French: {1}")
    @CsvSource({"3, en", "11, en", "12, fr", "18, fr"})
    void a_comment_departs_only_from_twelve_words_on(int words, String expected) {
        String[] all = FRENCH.replace(",", "").replace("l'", "").split(" ");
        String text = String.join(" ", List.of(all).subList(0, words));
        assertThat(languages.of(comment(text), "en")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ω α", "Привет", "Путин is a thug", "The word is Свобода", "я i ты u"})
    void a_word_or_two_in_another_script_inside_english_is_quotation(String text) {
        String language = languages.of(comment("They keep writing " + text + " on every wall here"), "en");
        assertThat(language).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𝐘𝐎𝐔 𝐀𝐑𝐄 𝐀𝐋𝐋 𝐕𝐄𝐑𝐌𝐈𝐍",
                "𝓎ℴ𝓊 𝒶𝓇ℯ 𝒶𝓁𝓁 𝓋ℯ𝓇𝓂𝒾𝓃",
                "𝕨𝕒𝕜𝕖 𝕦𝕡 𝕡𝕖𝕠𝕡𝕝𝕖",
                "Ⓦⓐⓚⓔ ⓤⓟ ⓟⓔⓞⓟⓛⓔ",
                "Ｗａｋｅ ｕｐ ｐｅｏｐｌｅ"
            })
    void english_in_ornamental_letters_is_english_and_does_not_slip_past_the_models(String text) {
        assertThat(languages.of(comment(text), "en")).isEqualTo("en");
        assertThat(languages.of(comment(text + " and they will not tell you who is behind it all"), "en"))
                .isEqualTo("en");
        assertThat(languages.of(discussion(Article.NONE, text))).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
                "!!! ??? ... --- *** ### $$$ %%% &&& ((( ))) [[[ ]]]",
                "https://example.org/a/b/c?d=e&f=g",
                "\uD83D\uDE00\uD83D",
                "\u200B\u200B\u200B\uFEFF."
            })
    void what_has_no_words_is_in_the_language_of_its_discussion(String text) {
        assertThat(languages.of(comment(text), "en")).isEqualTo("en");
        assertThat(languages.of(comment(text), "de")).isEqualTo("de");
    }

    @ParameterizedTest
    @CsvSource({"これは全部うそです,ja", "이것은 모두 거짓말입니다,ko", "נהדר אבל מאוחר מדי,he", "Αυτό είναι ψέμα,el", "यह सब झूठ है,hi"})
    void another_script_is_told_from_few_words(String text, String code) {
        assertThat(languages.of(comment(text), "en")).isEqualTo(code);
    }

    @Test
    void a_text_that_is_cut_in_the_middle_of_a_pair_is_judged_all_the_same() {
        // The beginning that is looked at ends after 4,000 code units; shifting by one makes it end inside an emoji.
        for (String shift : List.of("", "x")) {
            assertThat(languages.of(comment(shift + "😀".repeat(3_000)), "en")).isEqualTo("en");
        }
    }

    @Test
    void twenty_megabytes_cost_no_more_than_their_beginning() {
        Comment endless = comment("Городской совет снова отложил открытие нового моста. ".repeat(200_000));
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertThat(languages.of(endless, "en")).isEqualTo("ru");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void five_thousand_comments_cost_a_discussion_no_more_than_the_first_few() {
        Discussion crowd = Discussion.of("d", Article.NONE, Collections.nCopies(5_000, comment(FRENCH)));
        assertThat(languages.of(crowd)).isEqualTo("fr");
    }

    @Test
    void the_answer_does_not_depend_on_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(languages.of(comment("I THINK IT IS A LIE AND IT IS TIME THAT SOMEBODY SAID SO IN PRINT"), "en"))
                    .isEqualTo("en");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void several_threads_may_ask_at_once_and_get_the_same_answers() {
        List<String> expected = List.of("fr", "es", "en");
        List<String> texts = List.of(FRENCH, SPANISH, ENGLISH);
        List<String> answers = IntStream.range(0, 300)
                .parallel()
                .mapToObj(i -> languages.of(comment(texts.get(i % 3)), "en"))
                .toList();
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).isEqualTo(expected.get(i % 3));
        }
    }
}
