package org.winnow.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.SegmentationCorpus;

/** The real pages that segmenting is measured on. */
public final class EvaluationPages {
    private static final String DRAGNET = "dragnet";

    private EvaluationPages() {}

    /**
     * Reads the pages of all sets, of dragnet the half of its hosts that only evaluates.
     *
     * @param data folder of the public corpora
     * @throws IOException as {@link SegmentationCorpus#read} does
     */
    public static List<GoldPage> read(Path data) throws IOException {
        List<String> sets = new ArrayList<>(SegmentationCorpus.OPEN_SETS);
        sets.addAll(SegmentationCorpus.EVALUATION_SETS);
        List<GoldPage> pages = new ArrayList<>();
        for (String set : sets) {
            for (GoldPage page : SegmentationCorpus.read(data.resolve("segmentation"), set)) {
                if (!set.equals(DRAGNET) || HostFolds.isDragnetEvaluation(page.host())) {
                    pages.add(page);
                }
            }
        }
        return pages;
    }
}
