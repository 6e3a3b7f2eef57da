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
    private final NamePlace names;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Draft current;

    private CommentGrammar(List<LineView> views, LineState[] states) {
        this.views = views;
        this.states = states;
        this.names = NamePlace.of(views, states);
    }

    /** Returns the comments in page order; a draft without text is the stub of a removed one. */
    static List<Draft> parse(List<LineView> views, LineState[] states) {
        CommentGrammar grammar = new CommentGrammar(views, states);
        for (int i = 0; i < states.length; i++) {
            switch (states[i]) {
                case AUTHOR -> grammar.author(i);
                case META -> grammar.meta(i);
                case BEGIN -> grammar.begin(i);
                case CONTINUE -> grammar.proceed(i);
                case TITLE, BODY, BOILERPLATE -> {}
            }
        }
        grammar.finish();
        return grammar.drafts;
    }

    private void author(int i) {
        Draft draft = current;
        if (draft == null || !draft.hasText() && !draft.hasAuthor()) {
            open(draft == null).authors.add(i);
        } else if (draft.hasText()
                && !draft.hasAuthor()
                && (names != NamePlace.ABOVE || nextText(i) == LineState.CONTINUE)) {
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
        boolean subjectOnly = names == NamePlace.BETWEEN && current != null && current.endsInName();
        open(current == null || current.hasText() && !subjectOnly).texts.add(i);
    }

    private void proceed(int i) {
        boolean below = names == NamePlace.BELOW;
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
}
