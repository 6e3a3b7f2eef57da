package org.winnow.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.winnow.corpus.GoldPage;
import org.winnow.layout.InventedFamilies;
import org.winnow.layout.LayoutFamilies;
import org.winnow.layout.LayoutFamily;
import org.winnow.page.Line;
import org.winnow.page.Markup;
import org.winnow.page.Page;
import org.winnow.segment.Segmenter;
import org.winnow.segment.TrainingPage;

/** Fits the segmenter to real and generated pages, on all of them or with hosts and layout families held out. */
public final class SegmentTraining {
    /** Parts that hosts and layout families are held out by. */
    public static final int FOLDS = 5;

    private static final int TEXTS = 5; // generated pages a family
    private static final int COMMENTS_STRIPPED = 6; // variants of a page with comments
    private static final double STRIPPED_WEIGHT = 2;
    private static final int MARKED = 3;
    private static final int INVENTED = 900; // layouts that no site has, a page each
    private static final double INVENTED_WEIGHT = 0.6;
    private static final long SEED = 1000;
    private static final long UNSEEN_SEED = 90_000;
    private static final int UNSEEN = 5; // pages a family that is held out

    private final Path data;
    private final SegmentPages real;

    /**
     * Reads the pages.
     *
     * @param data folder of the public corpora, as {@code training-data/README.md} lays them out
     * @param own folder {@code training-data}
     */
    public SegmentTraining(Path data, Path own) throws IOException {
        this.data = data;
        this.real = SegmentPages.read(data, own);
    }

    /** Fits a segmenter to all pages that may train. */
    public Segmenter fit() throws IOException {
        return fit(host -> true, LayoutFamilies.all());
    }

    /**
     * Fits a segmenter that has seen none of these hosts and no layout family of a fold.
     *
     * @param held whether the host of a page is held out
     * @param familyFold fold of the layout families that are held out
     */
    public Segmenter fitWithout(Predicate<GoldPage> held, int familyFold) throws IOException {
        return fit(
                held.negate(),
                LayoutFamilies.all().stream().filter(f -> fold(f) != familyFold).toList());
    }

    /** Returns pages of the layout families that a fold holds out, as no training run renders them. */
    public List<GoldPage> unseenLayouts(int familyFold) throws IOException {
        return GeneratedPages.from(data, host -> true)
                .render(
                        LayoutFamilies.all().stream()
                                .filter(f -> fold(f) == familyFold)
                                .toList(),
                        UNSEEN_SEED,
                        UNSEEN,
                        0);
    }

    /** Returns which fold holds a layout family out. */
    public static int fold(LayoutFamily family) {
        return LayoutFamilies.all().indexOf(family) % FOLDS;
    }

    private Segmenter fit(Predicate<GoldPage> host, List<LayoutFamily> families) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        for (TrainingPage page : real.forTraining(host)) {
            boolean comments =
                    page.states().stream().anyMatch(s -> s != null && s.role().isComment());
            pages.add(page);
            withoutClasses(page).ifPresent(pages::add);
            if (page.page().lines().stream().allMatch(line -> line.markup() == null)) {
                int variants = comments ? COMMENTS_STRIPPED : 0;
                for (int seed = 0; seed < variants; seed++) {
                    pages.add(StrippedPages.strip(page, seed, STRIPPED_WEIGHT));
                }
            }
        }
        GeneratedPages generated = GeneratedPages.from(data, host);
        generated.render(families, SEED, TEXTS, MARKED).forEach(page -> pages.add(SegmentPages.forTraining(page, 1)));
        for (int i = 0; i < INVENTED; i++) {
            boolean marked = i % 4 == 0;
            generated
                    .render(List.of(InventedFamilies.invent(i)), SEED, marked ? 0 : 1, marked ? 1 : 0)
                    .forEach(page -> pages.add(SegmentPages.forTraining(page, INVENTED_WEIGHT)));
        }
        return Segmenter.fit(pages);
    }

    /** The page with elements but without class words and what follows from them: sites name their classes as they like. */
    private static Optional<TrainingPage> withoutClasses(TrainingPage page) {
        if (page.page().lines().stream().allMatch(line -> line.markup() == null)) {
            return Optional.empty();
        }
        List<Line> lines = page.page().lines().stream()
                .map(SegmentTraining::withoutClasses)
                .toList();
        return Optional.of(new TrainingPage(Page.of(page.page().id(), lines), page.states(), page.weight()));
    }

    private static Line withoutClasses(Line line) {
        Markup markup = line.markup();
        if (markup == null) {
            return line;
        }
        Markup bare = new Markup(markup.path(), List.of(), markup.linkDensity(), -1, 0, null, markup.datetime());
        return new Line(line.n(), line.text(), line.blanksBefore(), line.indent(), bare);
    }
}
