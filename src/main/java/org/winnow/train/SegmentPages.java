package org.winnow.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.OwnPages;
import org.winnow.corpus.RealPageLabels;
import org.winnow.corpus.RoleAlignment;
import org.winnow.corpus.SegmentationCorpus;
import org.winnow.read.PageReader;
import org.winnow.segment.LineState;
import org.winnow.segment.TrainingPage;

/**
 * The pages that the segmenter learns from: real pages of open sets, real pages that we labelled line by line ourselves, and our own
 * pages. A page whose HTML is there is learnt twice, with its mark-up and without.
 *
 * @param pages gold pages with the weight of each
 */
public record SegmentPages(List<Weighted> pages) {
    private static final double OPEN = 1;
    private static final double READ_BY_US = 3; // read line by line, and the only ones with many comments
    private static final double OWN = 2;

    public SegmentPages {
        pages = List.copyOf(pages);
    }

    /**
     * A page and how much its lines count.
     *
     * @param page the page
     * @param weight weight of a line
     */
    public record Weighted(GoldPage page, double weight) {}

    /**
     * Reads the pages that may train.
     *
     * @param data folder of the public corpora, as {@code training-data/README.md} lays them out
     * @param own folder {@code training-data}
     */
    public static SegmentPages read(Path data, Path own) throws IOException {
        Path segmentation = data.resolve("segmentation");
        List<Weighted> pages = new ArrayList<>();
        Set<String> readByUs = new HashSet<>();
        for (GoldPage page : RealPageLabels.read(own.resolve("real-pages.jsonl"), segmentation)) {
            readByUs.add(page.page().id());
            add(pages, page, READ_BY_US, segmentation);
        }
        for (String set : SegmentationCorpus.OPEN_SETS) {
            for (GoldPage page : SegmentationCorpus.read(segmentation, set)) {
                if (!readByUs.contains(page.page().id())) {
                    add(pages, page, OPEN, segmentation);
                }
            }
        }
        for (GoldPage page : OwnPages.read(own.resolve("pages"))) {
            pages.add(new Weighted(page, OWN));
        }
        return new SegmentPages(pages);
    }

    private static void add(List<Weighted> pages, GoldPage page, double weight, Path segmentation) throws IOException {
        pages.add(new Weighted(page, weight));
        GoldPage marked = withMarkup(page, segmentation);
        if (marked != null) {
            pages.add(new Weighted(marked, weight));
        }
    }

    /** Returns the page as read from its HTML, with its gold, or null where the HTML is not there. */
    public static @Nullable GoldPage withMarkup(GoldPage page, Path segmentation) throws IOException {
        Path html = segmentation.resolve("html").resolve(page.page().id() + ".html");
        if (!Files.isRegularFile(html)) {
            return null;
        }
        return RoleAlignment.alignRoles(
                new PageReader().read(page.page().id(), html.toString(), Files.readAllBytes(html)), page);
    }

    /** Returns the pages whose host may be learnt from, as the trainer takes them. */
    public List<TrainingPage> forTraining(Predicate<GoldPage> host) {
        return pages.stream()
                .filter(w -> host.test(w.page()))
                .map(w -> forTraining(w.page(), w.weight()))
                .toList();
    }

    /** Returns a gold page as the trainer takes it. */
    public static TrainingPage forTraining(GoldPage page, double weight) {
        List<@Nullable LineState> states = new ArrayList<>();
        GoldRole before = GoldRole.BOILERPLATE;
        for (GoldRole role : page.roles()) {
            states.add(state(role, before));
            before = role;
        }
        return new TrainingPage(page.page(), states, weight);
    }

    private static @Nullable LineState state(GoldRole role, GoldRole before) {
        return switch (role) {
            case TITLE -> LineState.TITLE;
            case BODY -> LineState.BODY;
            case BOILERPLATE -> LineState.BOILERPLATE;
            case COMMENT_AUTHOR -> LineState.AUTHOR;
            case COMMENT_META -> LineState.META;
            case COMMENT_FIRST -> LineState.BEGIN;
            case COMMENT_MORE -> LineState.CONTINUE;
            // a set that does not tell where comments begin: sure only right below a name or meta line
            case COMMENT_BODY ->
                before == GoldRole.COMMENT_AUTHOR || before == GoldRole.COMMENT_META ? LineState.BEGIN : null;
            case COMMENT, OTHER -> null;
        };
    }
}
