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
    /** Furniture that the codebook names and that even bare pages keep, in our own words. */
    private static final String[] IN_ARTICLE = {
        "WATCH:",
        "READ MORE:",
        "Illustrative image",
        "Advertisement",
        "DISCLOSURE: This story relies on a state-run agency",
        "ALSO READ: What the new rules mean for you",
        "Photo: archive"
    };

    private static final String[] AFTER_ARTICLE = {
        "All content on this site belongs to its author. Views expressed are not necessarily those of the site, its editors, advertisers or partners.",
        "Owing to the nature of independent contributions we cannot guarantee the accuracy of what is published here.",
        "Please read our content policy so that you understand what we publish and why.",
        "About us - Read the full notice - Comment policy",
        "Content produced by this news service is free of charge for any publisher with a large audience. Republished articles must carry our logo and the byline of our reporter.",
        "If you have questions about our guidelines, or would like to work with us, please write to the licensing desk.",
        "Support independent journalism: every contribution helps us to stay free of charge.",
        "Back to top"
    };

    private static final double IN_COMMENTS = 0.04; // "comment image" after a comment's text
    private static final double NAME_ALONE = 0.9; // share of pages whose author lines are cut down to the name

    private final Random random;
    private final boolean meta;
    private final boolean nameAlone;
    private final double anonymous;
    private final int spacing; // blank lines between all lines, or -1 to keep the page's own
    private final List<Line> lines = new ArrayList<>();
    private final List<@Nullable LineState> states = new ArrayList<>();
    private final double furniture; // share of furniture lines that stay
    private int n;

    private StrippedPages(long seed) {
        random = new Random(seed);
        furniture = new double[] {0.02, 0.02, 0.1, 0.4}[random.nextInt(4)];
        meta = random.nextDouble() < 0.15;
        nameAlone = random.nextDouble() < NAME_ALONE;
        anonymous = new double[] {0, 0, 0.1, 0.35}[random.nextInt(4)];
        spacing = new int[] {1, 1, 1, 1, 0, -1}[random.nextInt(6)];
    }

    /** Returns a page without most of its furniture; the same seed gives the same page. */
    static TrainingPage strip(TrainingPage page, long seed, double weight) {
        StrippedPages stripped = new StrippedPages(31 * seed + page.page().id().hashCode());
        boolean nameless = false;
        int insert = lastBody(page) - stripped.random.nextInt(6);
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
            stripped.furnish(page, i, i == insert, i == lastBody(page));
        }
        Page bare = Page.of(page.page().id() + "-stripped-" + seed, stripped.lines);
        return new TrainingPage(bare, stripped.states, weight);
    }

    private static int lastBody(TrainingPage page) {
        return page.states().lastIndexOf(LineState.BODY);
    }

    private void furnish(TrainingPage page, int i, boolean inArticle, boolean afterArticle) {
        LineState state = page.states().get(i);
        if (inArticle && state == LineState.BODY && random.nextDouble() < 0.4) {
            add(IN_ARTICLE[random.nextInt(IN_ARTICLE.length)], LineState.BOILERPLATE, 1);
        }
        if (afterArticle && random.nextDouble() < 0.4) {
            int from = random.nextInt(AFTER_ARTICLE.length);
            int count = 1 + random.nextInt(3);
            for (int k = 0; k < count; k++) {
                add(AFTER_ARTICLE[(from + k) % AFTER_ARTICLE.length], LineState.BOILERPLATE, 1);
            }
        }
        boolean speech = state == LineState.BEGIN || state == LineState.CONTINUE;
        if (speech && random.nextDouble() < IN_COMMENTS) {
            add("comment image", LineState.BOILERPLATE, 1);
        }
    }

    private boolean keeps(@Nullable LineState state) {
        if (state == LineState.BOILERPLATE) {
            return random.nextDouble() < furniture;
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
