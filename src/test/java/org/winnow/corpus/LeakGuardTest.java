package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakGuardTest {
    private static final LabelRow RESERVED =
            CorpusFiles.row("hostility/olid", "t", "You're a clown, @bob!", "The mayor spoke.", Split.TEST);

    private static LabelRow train(String text, String article) {
        return CorpusFiles.row("hostility/cad", text, text, article, Split.TRAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You're a clown, @bob!",
                "you're a CLOWN",
                "  you’re   a clown. @alice ",
                "You're a clown https://example.org/x?y=1",
                "ｙｏｕ're a clown",
                "you're\na clown!!!"
            })
    void refuses_a_text_that_differs_only_in_case_points_spaces_links_and_names(String text) {
        assertThat(LeakGuard.over(List.of(RESERVED)).admits(train(text, null))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"You're a clow", "You're a clown 🤡", "You are not a clown", "clown a you're"})
    void admits_a_text_of_other_words_or_symbols(String text) {
        assertThat(LeakGuard.over(List.of(RESERVED)).admits(train(text, null))).isTrue();
    }

    @Test
    void refuses_another_comment_on_the_same_article() {
        LeakGuard guard = LeakGuard.over(List.of(RESERVED));

        assertThat(guard.admits(train("something else", "The Mayor spoke"))).isFalse();
        assertThat(guard.admits(train("something else", "The mayor slept."))).isTrue();
    }

    @Test
    void rows_without_an_article_share_none() {
        LabelRow reserved = CorpusFiles.row("hostility/olid", "t", "one text", null, Split.TEST);

        assertThat(LeakGuard.over(List.of(reserved)).admits(train("another text", null)))
                .isTrue();
    }

    @Test
    void texts_of_nothing_but_points_are_told_apart() {
        LabelRow dots = CorpusFiles.row("hostility/olid", "t", "...", null, Split.TEST);
        LeakGuard guard = LeakGuard.over(List.of(dots));

        assertThat(guard.admits(train("!!!", null))).isTrue();
        assertThat(guard.admits(train("...", null))).isFalse();
    }

    @Test
    void counts_what_it_refused_by_set_and_keeps_the_order_of_the_rest() {
        LabelRow other = CorpusFiles.row("hostility/ethos", "e", "You're a clown", null, Split.TRAIN);
        List<LabelRow> rows = List.of(train("b", null), train("You're a clown", null), train("a", null), other, other);

        LeakGuard.Admitted admitted = LeakGuard.over(List.of(RESERVED)).admit(rows);

        assertThat(admitted.rows()).extracting(LabelRow::text).containsExactly("b", "a");
        assertThat(admitted.refused()).containsEntry("hostility/cad", 1).containsEntry("hostility/ethos", 2);
        assertThat(admitted.refusedInAll()).isEqualTo(3);
    }

    @Test
    void guards_test_rows_and_dev_rows_that_stand_in_for_them(@TempDir Path data) throws IOException {
        String form = "{\"id\":\"%s\",\"text\":\"%s\",\"hostile\":true,\"split\":\"%s\"}";
        CorpusFiles.write(
                data,
                "hostility/cad",
                form.formatted("1", "cad train", "train"),
                form.formatted("2", "cad dev", "dev"),
                form.formatted("3", "cad test", "test"));
        CorpusFiles.write(data, "hostility/trac1", form.formatted("4", "trac dev", "dev"));

        LeakGuard guard = LeakGuard.overMeasured(
                data, List.of(CorpusFiles.set("hostility/cad"), CorpusFiles.set("hostility/trac1")));

        assertThat(guard.admits(train("cad train", null))).isTrue();
        assertThat(guard.admits(train("cad dev", null))).isTrue();
        assertThat(guard.admits(train("cad test", null))).isFalse();
        assertThat(guard.admits(train("trac dev", null))).isFalse();
    }
}
