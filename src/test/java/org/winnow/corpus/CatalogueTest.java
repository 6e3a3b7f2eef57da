package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winnow.label.Kind;

class CatalogueTest {
    @Test
    void lists_every_corpus_once() {
        assertThat(Catalogue.sets()).hasSize(46);
        assertThat(Catalogue.sets()).extracting(CorpusSet::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hostility/hateval",
                "hostility/ucc",
                "conspiracy/mediaeval2020_5g",
                "propaganda/ptc_semeval2020",
                "propaganda/semeval2021_task6",
                "propaganda/semeval2023_task3_en",
                "propaganda/semeval2025_task10_en",
                "offtopic/c3_constructive",
                "offtopic/dailydialog_pp",
                "offtopic/qatarliving_dialogue",
                "offtopic/qatarliving_relevance"
            })
    void a_corpus_of_grade_c_neither_trains_nor_tunes(String id) {
        CorpusSet set = Catalogue.of(id).orElseThrow();

        assertThat(set.grade()).isEqualTo(Grade.C);
        for (Split split : Split.values()) {
            assertThat(set.trains(split)).isFalse();
            assertThat(set.tunes(split)).isFalse();
        }
        assertThat(Catalogue.training()).doesNotContain(set);
    }

    @Test
    void only_eleven_corpora_are_closed_to_training() {
        assertThat(Catalogue.training()).hasSize(46 - 11);
    }

    @Test
    void only_train_rows_train_and_only_dev_rows_tune() {
        CorpusSet set = Catalogue.of("hostility/jigsaw_wiki").orElseThrow();

        assertThat(set.trains(Split.TRAIN)).isTrue();
        assertThat(set.trains(Split.DEV)).isFalse();
        assertThat(set.trains(Split.TEST)).isFalse();
        assertThat(set.tunes(Split.DEV)).isTrue();
        assertThat(set.tunes(Split.TEST)).isFalse();
    }

    @Test
    void dev_rows_that_stand_in_for_test_rows_tune_nothing() {
        CorpusSet set = Catalogue.of("hostility/trac1").orElseThrow();

        assertThat(set.measured()).isEqualTo(Split.DEV);
        assertThat(set.tunes(Split.DEV)).isFalse();
    }

    @Test
    void a_corpus_says_which_kinds_it_marks() {
        assertThat(Catalogue.of("hostility/cad").orElseThrow().marked())
                .containsExactlyInAnyOrder(Kind.INSULT, Kind.IDENTITY);
        assertThat(Catalogue.of("hostility/paradetox").orElseThrow().marked()).isEmpty();
        assertThat(Catalogue.sets()).allSatisfy(set -> assertThat(set.marked())
                .allMatch(kind -> kind.label() == set.area().label()));
    }

    @Test
    void an_unknown_corpus_is_not_found() {
        assertThat(Catalogue.of("hostility/nowhere")).isEmpty();
    }
}
