package org.winnow.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Line;
import org.winnow.page.Page;
import org.winnow.segment.AuthorLine;
import org.winnow.segment.LineState;
import org.winnow.segment.TrainingPage;

/**
 * Real pages as the barest scrapers leave them: title, paragraphs, names and comments, hardly any furniture. The models have to know
 * such pages, and no set has them.
 */
final class StrippedPages {
    private static final double FURNITURE = 0.04; // share of furniture lines that stay
    private static final double NAME_ALONE = 0.9; // share of pages whose author lines are cut down to the name

    private final Random random;
    private final boolean meta;
    private final boolean nameAlone;
    private final double anonymous;
    private final int spacing; // blank lines between all lines, or -1 to keep the page's own
    private final List<Line> lines = new ArrayList<>();
    private final List<@Nullable LineState> states = new ArrayList<>();
    private int n;

    private StrippedPages(long seed) {
        random = new Random(seed);
        meta = random.nextDouble() < 0.15;
        nameAlone = random.nextDouble() < NAME_ALONE;
        anonymous = new double[] {0, 0, 0.1, 0.35}[random.nextInt(4)];
        spacing = new int[] {1, 1, 1, 1, 0, -1}[random.nextInt(6)];
    }

    /** Returns a page without most of its furniture; the same seed gives the same page. */
    static TrainingPage strip(TrainingPage page, long seed, double weight) {
        StrippedPages stripped = new StrippedPages(31 * seed + page.page().id().hashCode());
        boolean nameless = false;
        for (int i = 0; i < page.states().size(); i++) {
            Line line = page.page().lines().get(i);
            LineState state = page.states().get(i);
            if (state == LineState.AUTHOR) {
                nameless = stripped.random.nextDouble() < stripped.anonymous;
                if (!nameless) {
                    stripped.add(stripped.name(line.text()), state, line.blanksBefore());
                }
            } else if (state == LineState.BEGIN) {
                stripped.add(line.text(), state, nameless ? 2 : line.blanksBefore());
                nameless = false;
            } else if (stripped.keeps(state)) {
                stripped.add(line.text(), state, line.blanksBefore());
            }
        }
        Page bare = Page.of(page.page().id() + "-stripped-" + seed, stripped.lines);
        return new TrainingPage(bare, stripped.states, weight);
    }

    private boolean keeps(@Nullable LineState state) {
        if (state == LineState.BOILERPLATE) {
            return random.nextDouble() < FURNITURE;
        }
        return state != null && (state != LineState.META || meta);
    }

    private String name(String line) {
        String name = nameAlone ? AuthorLine.of(line).name() : null;
        return name == null ? line : name;
    }

    private void add(String text, @Nullable LineState state, int blanks) {
        int before = spacing >= 0 && blanks < 2 ? spacing : blanks;
        n += lines.isEmpty() ? 1 : before + 1;
        lines.add(Line.of(n, text, lines.isEmpty() ? 0 : before));
        states.add(state);
    }
}
