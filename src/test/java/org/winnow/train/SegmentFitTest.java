package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.OwnPages;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RoledLine;
import org.winnow.fault.ModelException;
import org.winnow.layout.LayoutFamilies;
import org.winnow.layout.LayoutFamily;
import org.winnow.layout.MaterialReader;
import org.winnow.layout.PageGenerator;
import org.winnow.network.ModelFolder;
import org.winnow.page.Line;
import org.winnow.page.Page;
import org.winnow.segment.LineState;
import org.winnow.segment.Segmenter;
import org.winnow.segment.TrainingPage;

/** A segmenter fitted to a few generated pages. */
class SegmentFitTest {
    private static final List<GoldPage> PAGES = new ArrayList<>();
    private static Segmenter fitted;

    @BeforeAll
    static void fit() throws IOException {
        PageGenerator generator =
                new PageGenerator(MaterialReader.pages(OwnPages.read(Path.of("training-data/pages"))));
        for (LayoutFamily family : LayoutFamilies.all().subList(0, 6)) {
            for (long seed = 0; seed < 12; seed++) {
                PAGES.add(generator.generate(family, seed));
            }
        }
        fitted = Segmenter.fit(
                PAGES.stream().map(page -> SegmentPages.forTraining(page, 1)).toList());
    }

    private static GoldPage gold(String codes) {
        List<GoldRole> roles = codes.chars()
                .mapToObj(c -> GoldRole.ofCode((char) c).orElseThrow())
                .toList();
        List<Line> lines = IntStream.rangeClosed(1, roles.size())
                .mapToObj(n -> Line.of(n, "line", 0))
                .toList();
        return new GoldPage(Page.of("page", lines), roles, null, "set", null);
    }

    private static String states(String codes) {
        return SegmentPages.forTraining(gold(codes), 1).states().stream()
                .map(s -> s == null ? "-" : String.valueOf(s.code()))
                .collect(Collectors.joining());
    }

    @Test
    void a_few_pages_teach_most_of_their_lines() {
        int right = 0;
        int all = 0;
        for (GoldPage page : PAGES) {
            List<RoledLine> lines = fitted.segment(page.page()).lines();
            for (int i = 0; i < lines.size(); i++) {
                all++;
                right +=
                        page.roles().get(i).role().orElseThrow() == lines.get(i).role() ? 1 : 0;
            }
        }
        assertThat(right / (double) all).as("%d lines", all).isGreaterThan(0.8);
    }

    @Test
    void written_models_answer_as_before(@TempDir Path folder) throws IOException {
        fitted.write(folder);
        Segmenter read = Segmenter.load(folder);
        assertThat(read.version()).isEqualTo(ModelFolder.open(folder).version());
        for (GoldPage page : PAGES.subList(0, 6)) {
            Discussion before = fitted.segment(page.page());
            assertThat(read.segment(page.page()).lines()).isEqualTo(before.lines());
        }
    }

    @Test
    void models_of_other_sizes_are_refused_as_of_another_release(@TempDir Path folder) throws IOException {
        fitted.write(folder);
        byte[] context = Files.readAllBytes(folder.resolve("context.bin"));
        context[11]++; // inputs of the first network
        Files.write(folder.resolve("context.bin"), context);
        ModelFolder.seal(folder, List.of("context.bin", "words.bin"));
        assertThatThrownBy(() -> Segmenter.load(folder))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no segmenter of this release")
                .hasMessageContaining("winnow train segment");
    }

    @Test
    void gold_that_tells_where_comments_begin_is_taken_as_it_is() {
        assertThat(states("TPXAMCc")).isEqualTo("TPXAMCc");
    }

    @Test
    void comment_text_of_unknown_bounds_begins_for_sure_only_below_a_name_or_meta_line() {
        assertThat(states("AbbMbXb")).isEqualTo("AC-MCX-");
    }

    @Test
    void what_the_gold_does_not_tell_is_not_taught() {
        assertThat(states("X?-P")).isEqualTo("X--P");
    }

    @Test
    void states_and_lines_have_to_match() {
        Page page = gold("XX").page();
        assertThatThrownBy(() -> new TrainingPage(page, List.of(LineState.BODY), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 states for 2 lines");
    }

    @Test
    void every_layout_family_is_held_out_by_one_fold() {
        List<Integer> folds =
                LayoutFamilies.all().stream().map(SegmentTraining::fold).toList();
        assertThat(folds).allMatch(fold -> fold >= 0 && fold < SegmentTraining.FOLDS);
        for (int fold = 0; fold < SegmentTraining.FOLDS; fold++) {
            assertThat(folds).contains(fold);
        }
    }
}
