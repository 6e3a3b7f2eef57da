package org.winnow.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winnow.label.Kind;

class SharedCorporaTest {
    private static List<LabelRow> rows(String id) throws IOException {
        List<LabelRow> rows = new ArrayList<>();
        LabelCorpus.read(SharedData.dataOrSkip(), CorpusFiles.set(id), rows::add);
        return rows;
    }

    @ParameterizedTest
    @CsvSource({
        "hostility/cad, TEST, 906, 4400, 0",
        "hostility/gab_hate, TEST, 259, 2240, 83",
        "hostility/trac1, DEV, 703, 1209, 1048",
        "conspiracy/psycomark, TRAIN, 740, 985, 547",
        "propaganda/ptc_semeval2020, DEV, 774, 2172, 0",
        "offtopic/qatarliving_relevance, TEST, 590, 428, 182",
        "offtopic/youtube_spam, TRAIN, 106, 104, 0"
    })
    void counts_agree_with_the_index(String id, Split split, int yes, int no, int undecided) throws IOException {
        var label = CorpusFiles.set(id).area().label();
        List<LabelRow> of = rows(id).stream().filter(r -> r.split() == split).toList();

        assertThat(of).filteredOn(r -> r.is(label).equals(Optional.of(true))).hasSize(yes);
        assertThat(of).filteredOn(r -> r.is(label).equals(Optional.of(false))).hasSize(no);
        assertThat(of).filteredOn(r -> r.is(label).isEmpty()).hasSize(undecided);
    }

    @Test
    void every_corpus_reads_to_the_end() throws IOException {
        Path data = SharedData.dataOrSkip();
        int[] count = new int[1];
        for (CorpusSet set : Catalogue.sets()) {
            LabelCorpus.read(data, set, row -> count[0]++);
        }

        assertThat(count[0]).isEqualTo(279_840);
    }

    @Test
    void every_kind_that_a_corpus_is_said_to_mark_occurs_in_it() throws IOException {
        for (String id : List.of("hostility/edos", "hostility/hatemoji_build", "conspiracy/psycomark")) {
            List<LabelRow> rows = rows(id);
            for (Kind kind : CorpusFiles.set(id).marked()) {
                assertThat(rows).anyMatch(r -> r.is(kind).orElse(false));
                assertThat(rows).anyMatch(r -> !r.is(kind).orElse(true));
            }
        }
    }
}
