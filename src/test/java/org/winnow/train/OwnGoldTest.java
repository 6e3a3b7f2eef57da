package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.SharedData;
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
    void comments_drawn_for_rare_labels_train_and_never_tune() throws IOException {
        Path data = SharedData.dataOrSkip();
        Set<String> drawn = Files.readAllLines(Path.of("training-data", "real-comments-drawn.jsonl")).stream()
                .map(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());
        List<LabelRow> rows = OwnGold.realComments(Path.of("training-data"), data);
        assertThat(rows)
                .filteredOn(row -> drawn.contains(row.id()))
                .hasSizeGreaterThan(2_000)
                .allMatch(row -> row.split() == Split.TRAIN);
        assertThat(rows).filteredOn(row -> row.split() == Split.DEV).hasSizeGreaterThan(500);
    }

    @Test
    void no_test_comment_of_ours_is_among_those_that_train_or_tune() throws IOException {
        Path data = SharedData.dataOrSkip();
        Set<String> test = OwnGold.testComments(Path.of("training-data"), data).stream()
                .map(row -> row.set() + ' ' + row.id())
                .collect(Collectors.toSet());
        assertThat(test).hasSizeGreaterThan(3_500);
        assertThat(OwnGold.realComments(Path.of("training-data"), data))
                .noneMatch(row -> test.contains(row.set() + ' ' + row.id()));
    }

    @Test
    void a_folder_without_pages_gives_none() throws IOException {
        assertThat(OwnGold.pages(Path.of("no-such-folder"))).isEmpty();
    }

    @Test
    void texts_of_the_functional_suites_that_lie_beside_the_training_data_are_kept_out_of_training()
            throws IOException {
        List<LabelRow> texts = OwnGold.suiteTexts(Path.of("training-data"));

        assertThat(texts).hasSizeGreaterThan(4_026 + 5_376);
        assertThat(texts).extracting(LabelRow::set).contains("suite/hostility", "suite/fairness", "suite/camps");
    }

    @Test
    void training_data_without_suites_beside_it_is_read_as_well() throws IOException {
        assertThat(OwnGold.suiteTexts(Path.of("training-data", "pages"))).isEmpty();
    }
}
