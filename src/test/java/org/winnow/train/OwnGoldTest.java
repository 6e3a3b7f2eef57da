package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.label.Kind;
import org.winnow.label.Label;

class OwnGoldTest {
    private static OwnGold.Verdict verdict(String json) throws IOException {
        return OwnGold.Verdict.of(new ObjectMapper().readTree(json));
    }

    @Test
    void what_is_not_named_is_a_clear_no_and_what_is_unclear_is_not_decided() throws IOException {
        OwnGold.Verdict verdict =
                verdict("{\"labels\": [\"hostility\"], \"kinds\": [\"insult\"], \"unclear\": [\"propaganda\"]}");
        assertThat(verdict.gold(true))
                .containsEntry(Label.HOSTILITY, true)
                .containsEntry(Label.CONSPIRACY, false)
                .doesNotContainKey(Label.PROPAGANDA);
        assertThat(verdict.kindGold())
                .containsEntry(Kind.INSULT, true)
                .containsEntry(Kind.THREAT, false)
                .doesNotContainKey(Kind.TALKING_POINT);
    }

    @Test
    void off_topic_is_not_decided_without_context() throws IOException {
        assertThat(verdict("{\"labels\": []}").gold(false)).doesNotContainKey(Label.OFF_TOPIC);
    }

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
