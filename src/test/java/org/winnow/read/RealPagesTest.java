package org.winnow.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.SegmentationCorpus;
import org.winnow.corpus.SharedData;
import org.winnow.page.Line;
import org.winnow.page.Page;

/** The labelled pages were rendered by another program; reading their HTML must give the same lines. */
class RealPagesTest {
    private static final List<String> SETS = List.of(
            "l3s-gn1", "dragnet", "wcxb", "article-extraction-benchmark", "readability", "trafilatura-comments");

    @Test
    void html_pages_render_to_the_lines_that_were_labelled() throws IOException {
        Path segmentation = SharedData.dataOrSkip().resolve("segmentation");
        List<Agreement> pages = new ArrayList<>();
        for (String set : SETS) {
            for (GoldPage gold : SegmentationCorpus.read(segmentation, set)) {
                Path html = segmentation.resolve("html").resolve(gold.page().id() + ".html");
                if (Files.exists(html)) {
                    pages.add(Agreement.of(
                            gold.page(),
                            new PageReader().read(PageSource.ofFile(gold.page().id(), html))));
                }
            }
        }
        assertThat(pages)
                .hasSize(240)
                .allSatisfy(page -> assertThat(page.share()).as(page.id).isGreaterThanOrEqualTo(0.97));
        int lines = pages.stream().mapToInt(page -> page.lines).sum();
        int found = pages.stream().mapToInt(page -> page.found).sum();
        assertThat((double) found / lines).isGreaterThan(0.999);
    }

    /** How many of the labelled lines the reading has, in the same order. */
    private record Agreement(String id, int found, int lines) {
        private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

        static Agreement of(Page gold, Page read) {
            List<String> expected =
                    gold.lines().stream().map(Agreement::comparable).toList();
            List<String> actual =
                    read.lines().stream().map(Agreement::comparable).toList();
            return new Agreement(gold.id(), longestCommon(expected, actual), expected.size());
        }

        double share() {
            return (double) found / lines;
        }

        /** The other program left character references 128 to 159 as they are; browsers read them as windows-1252. */
        private static String comparable(Line line) {
            StringBuilder text = new StringBuilder(line.text().replaceAll("\\s+", " "));
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0x80 && c < 0xA0) {
                    byte[] one = String.valueOf(c).getBytes(StandardCharsets.ISO_8859_1);
                    text.setCharAt(i, new String(one, WINDOWS_1252).charAt(0));
                }
            }
            return text.toString();
        }

        private static int longestCommon(List<String> one, List<String> other) {
            int[] row = new int[other.size() + 1];
            for (String line : one) {
                int diagonal = 0;
                for (int k = 1; k < row.length; k++) {
                    int above = row[k];
                    row[k] = line.equals(other.get(k - 1)) ? diagonal + 1 : Math.max(above, row[k - 1]);
                    diagonal = above;
                }
            }
            return row[other.size()];
        }
    }
}
