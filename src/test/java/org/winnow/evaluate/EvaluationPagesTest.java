package org.winnow.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.SharedData;

class EvaluationPagesTest {
    @Test
    void all_sets_are_there_and_of_dragnet_the_half_that_only_evaluates() throws IOException {
        List<GoldPage> pages = EvaluationPages.read(SharedData.dataOrSkip());
        Set<String> sets = pages.stream().map(GoldPage::set).collect(Collectors.toSet());

        assertThat(sets)
                .containsExactlyInAnyOrder(
                        "wcxb",
                        "article-extraction-benchmark",
                        "trafilatura-comments",
                        "dragnet",
                        "l3s-gn1",
                        "readability");
        assertThat(pages)
                .filteredOn(p -> p.set().equals("dragnet"))
                .hasSize(682)
                .allMatch(p -> HostFolds.isDragnetEvaluation(p.host()));
    }
}
