package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.LabelRow;
import org.winnow.discussion.Comment;
import org.winnow.language.Languages;

/** Comments are scored in English alone, so hardly one that is in English may be taken for another language. */
class EnglishCommentsTest {
    private static Languages languages;
    private static List<LabelRow> rows;

    @BeforeAll
    static void read() throws IOException {
        languages = Languages.load();
        rows = new ArrayList<>(OwnGold.pages(Path.of("training-data")));
    }

    private static List<String> unscored(String languageOfDiscussion) {
        Set<String> seen = new HashSet<>();
        return rows.stream()
                .map(LabelRow::text)
                .filter(seen::add)
                .filter(text -> !languages
                        .of(Comment.of("c", null, text), languageOfDiscussion)
                        .equals(Languages.ENGLISH))
                .toList();
    }

    @Test
    void less_than_one_in_a_hundred_english_comments_stays_unscored() {
        assertThat(rows).hasSizeGreaterThan(1_000);
        assertThat(unscored(Languages.ENGLISH)).hasSizeLessThan(rows.size() / 100);
    }
}
