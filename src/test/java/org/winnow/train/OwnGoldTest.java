package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Label;

class OwnGoldTest {
    @Test
    void a_page_stands_on_one_side_of_the_split() {
        assertThat(OwnGold.split("own:a")).isEqualTo(OwnGold.split("own:a"));
        Set<Split> both = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l").stream()
                .map(OwnGold::split)
                .collect(Collectors.toSet());
        assertThat(both).containsExactlyInAnyOrder(Split.TRAIN, Split.DEV);
    }

    @Test
    void our_pages_give_comments_with_title_article_and_parent() throws IOException {
        List<LabelRow> rows = OwnGold.pages(Path.of("training-data"));
        assertThat(rows).hasSizeGreaterThan(700);
        assertThat(rows).filteredOn(row -> row.parent() != null).isNotEmpty();
        assertThat(rows).filteredOn(row -> row.article() == null).hasSizeLessThan(rows.size() / 10);
        for (Label label : Label.values()) {
            assertThat(rows).filteredOn(row -> row.is(label).orElse(false)).hasSizeGreaterThan(20);
        }
    }

    @Test
    void a_folder_without_pages_gives_none() throws IOException {
        assertThat(OwnGold.pages(Path.of("no-such-folder"))).isEmpty();
    }
}
