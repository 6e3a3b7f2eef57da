package org.winnow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a comment section together into comments, by the grammar that explains the page best: names above the text, or below
 * it.
 */
final class CommentGrammar {
    private final List<LineView> views;
    private final LineState[] states;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Draft current;

    private CommentGrammar(List<LineView> views, LineState[] states) {
        this.views = views;
        this.states = states;
    }

    /** Returns the comments in page order; a draft without text is the stub of a removed one. */
    static List<Draft> parse(List<LineView> views, LineState[] states) {
        CommentGrammar grammar = new CommentGrammar(views, states);
        boolean below = grammar.namesBelow();
        for (int i = 0; i < states.length; i++) {
            switch (states[i]) {
                case AUTHOR -> grammar.author(i, below);
                case META -> grammar.meta(i);
                case BEGIN -> grammar.begin(i);
                case CONTINUE -> grammar.proceed(i, below);
                case TITLE, BODY, BOILERPLATE -> {}
            }
        }
        grammar.finish();
        return grammar.drafts;
    }

    private void author(int i, boolean below) {
        Draft draft = current;
        if (draft == null || !draft.hasText() && !draft.hasAuthor()) {
            open(draft == null).authors.add(i);
        } else if (draft.hasText() && !draft.hasAuthor() && (below || nextText(i) == LineState.CONTINUE)) {
            draft.authors.add(i); // a name below its text, or between a subject line and the text
        } else if (!draft.hasText() && sameName(draft.authors.get(draft.authors.size() - 1), i)) {
            draft.authors.add(i); // the name once more, for screen readers
        } else {
            open(true).authors.add(i);
        }
    }

    private void meta(int i) {
        open(current == null).metas.add(i);
    }

    private void begin(int i) {
        open(current == null || current.hasText()).texts.add(i);
    }

    private void proceed(int i, boolean below) {
        boolean closed = current == null || below && current.hasText() && current.hasAuthor();
        open(closed).texts.add(i);
    }

    private Draft open(boolean fresh) {
        Draft draft = current;
        if (fresh || draft == null) {
            finish();
            draft = new Draft();
            current = draft;
        }
        return draft;
    }

    private void finish() {
        if (current != null && (current.hasText() || current.hasAuthor())) {
            drafts.add(current);
        }
        current = null;
    }

    private @Nullable LineState nextText(int i) {
        for (int j = i + 1; j < states.length && j <= i + 4; j++) {
            if (states[j] == LineState.BEGIN || states[j] == LineState.CONTINUE) {
                return states[j];
            }
        }
        return null;
    }

    private boolean sameName(int a, int b) {
        String one = views.get(a).line().text().toLowerCase(Locale.ROOT);
        String other = views.get(b).line().text().toLowerCase(Locale.ROOT);
        return b - a <= 3 && (one.contains(other) || other.contains(one));
    }

    /** Whether names stand below their comments. Above is far commoner, so the signs for below have to be plain. */
    private boolean namesBelow() {
        int first = -1;
        int last = -1;
        double below = -1.5;
        int names = 0;
        for (int i = 0; i < states.length; i++) {
            if (states[i].role().isComment() && states[i] != LineState.META) {
                first = first < 0 ? i : first;
                last = i;
            }
            if (states[i] == LineState.AUTHOR) {
                names++;
                below += lean(i);
            }
        }
        if (names == 0 || first < 0) {
            return false;
        }
        below += states[last] == LineState.AUTHOR && states[first] != LineState.AUTHOR ? 2.5 : 0;
        below -= states[first] == LineState.AUTHOR ? 2.5 : 0;
        below -= states[last] != LineState.AUTHOR ? 2 : 0;
        return below > 0;
    }

    /** How much a name leans to the text above it (positive) or below. */
    private double lean(int i) {
        LineState above = near(i, -1);
        LineState under = near(i, 1);
        boolean textAbove = above == LineState.BEGIN || above == LineState.CONTINUE;
        double lean = textAbove && under != LineState.CONTINUE ? 0.3 : -0.6;
        lean += under == null || under == LineState.BEGIN ? -0.3 : under == LineState.CONTINUE ? -0.6 : 0.3;
        int gapAbove = views.get(i).line().blanksBefore();
        int gapUnder = i + 1 < views.size() ? views.get(i + 1).line().blanksBefore() : 2;
        lean += 0.6 * Integer.signum(gapUnder - gapAbove);
        String text = views.get(i).line().text().toLowerCase(Locale.ROOT);
        if (text.startsWith("posted by")
                || text.startsWith("—")
                || text.startsWith("- ")
                || text.startsWith("comment by")) {
            lean += 0.4;
        }
        if (text.endsWith(":") || text.contains(" says") || text.contains(" said") || text.contains(" wrote")) {
            lean -= 0.8;
        }
        return lean;
    }

    private @Nullable LineState near(int i, int step) {
        for (int j = i + step; j >= 0 && j < states.length && Math.abs(j - i) <= 4; j += step) {
            if (states[j] != LineState.META && states[j] != LineState.BOILERPLATE) {
                return states[j].role().isComment() ? states[j] : null;
            }
        }
        return null;
    }
}
