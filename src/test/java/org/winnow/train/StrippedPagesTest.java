package org.winnow.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.page.Line;
import org.winnow.page.Page;
import org.winnow.segment.LineState;
import org.winnow.segment.TrainingPage;

class StrippedPagesTest {
    private static final String PARAGRAPH =
            "The council met on Monday and agreed to mend the old bridge before winter.";

    private static TrainingPage page() {
        String[] texts = {
            "Home", "Bridge to be mended", PARAGRAPH, PARAGRAPH, "Share", "Ann says:", "About time.", "Bob says:", "No."
        };
        List<LineState> states = List.of(
                LineState.BOILERPLATE,
                LineState.TITLE,
                LineState.BODY,
                LineState.BODY,
                LineState.BOILERPLATE,
                LineState.AUTHOR,
                LineState.BEGIN,
                LineState.AUTHOR,
                LineState.BEGIN);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            lines.add(Line.of(2 * i + 1, texts[i], i == 0 ? 0 : 1));
        }
        return new TrainingPage(Page.of("page", lines), states, 1);
    }

    private static List<TrainingPage> variants() {
        List<TrainingPage> variants = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            variants.add(StrippedPages.strip(page(), seed, 2));
        }
        return variants;
    }

    private static List<String> texts(TrainingPage page, LineState state) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < page.states().size(); i++) {
            if (page.states().get(i) == state) {
                texts.add(page.page().lines().get(i).text());
            }
        }
        return texts;
    }

    @Test
    void article_and_comments_stay_whatever_else_goes() {
        assertThat(variants()).allSatisfy(page -> {
            assertThat(texts(page, LineState.TITLE)).containsExactly("Bridge to be mended");
            assertThat(texts(page, LineState.BODY)).containsExactly(PARAGRAPH, PARAGRAPH);
            assertThat(texts(page, LineState.BEGIN)).containsExactly("About time.", "No.");
            assertThat(page.weight()).isEqualTo(2);
        });
    }

    @Test
    void most_author_lines_are_cut_down_to_the_name() {
        assertThat(variants())
                .filteredOn(page -> texts(page, LineState.AUTHOR).contains("Ann"))
                .hasSizeGreaterThan(25);
    }

    @Test
    void the_same_seed_gives_the_same_page() {
        assertThat(StrippedPages.strip(page(), 3, 1)).isEqualTo(StrippedPages.strip(page(), 3, 1));
    }

    @Test
    void line_numbers_follow_the_blank_lines() {
        assertThat(variants()).allSatisfy(page -> {
            int n = 0;
            for (Line line : page.page().lines()) {
                n += line.blanksBefore() + 1;
                assertThat(line.n()).isEqualTo(n);
            }
        });
    }
}
