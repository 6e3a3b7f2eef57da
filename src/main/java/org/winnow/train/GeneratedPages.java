package org.winnow.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.RoleAlignment;
import org.winnow.corpus.SegmentationCorpus;
import org.winnow.layout.LayoutFamily;
import org.winnow.layout.Material;
import org.winnow.layout.MaterialReader;
import org.winnow.layout.PageGenerator;
import org.winnow.read.PageReader;

/** Pages rendered from real articles and comments through the layout families. */
public final class GeneratedPages {
    private final PageGenerator generator;

    private GeneratedPages(PageGenerator generator) {
        this.generator = generator;
    }

    /**
     * Reads what is rendered: open threads, and articles of the open page sets whose host is wanted.
     *
     * @param data folder of the public corpora
     * @param host hosts whose articles may be used
     */
    public static GeneratedPages from(Path data, Predicate<GoldPage> host) throws IOException {
        List<GoldPage> articles = new ArrayList<>();
        for (String set : List.of("wcxb", "article-extraction-benchmark")) {
            SegmentationCorpus.read(data.resolve("segmentation"), set).stream()
                    .filter(page -> host.test(page))
                    .forEach(articles::add);
        }
        Material material = MaterialReader.threads(data.resolve("threads")).plus(MaterialReader.pages(articles));
        return new GeneratedPages(new PageGenerator(material));
    }

    /**
     * Renders pages of each family.
     *
     * @param seed first seed; others follow it
     * @param texts text pages a family
     * @param marked pages with mark-up a family
     */
    public List<GoldPage> render(List<LayoutFamily> families, long seed, int texts, int marked) throws IOException {
        List<GoldPage> pages = new ArrayList<>();
        PageReader reader = new PageReader();
        for (LayoutFamily family : families) {
            for (int i = 0; i < texts; i++) {
                pages.add(generator.generate(family, seed + i));
            }
            for (int i = 0; i < marked; i++) {
                PageGenerator.MarkedUpPage page = generator.generateHtml(family, seed + texts + i);
                pages.add(RoleAlignment.alignRoles(
                        reader.readHtml(page.gold().page().id(), "generated", page.html()), page.gold()));
            }
        }
        return pages;
    }
}
