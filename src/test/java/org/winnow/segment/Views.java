package org.winnow.segment;

import java.util.ArrayList;
import java.util.List;
import org.winnow.fault.InputException;
import org.winnow.page.Page;
import org.winnow.read.PageReader;

/** Lines and pages for tests. */
final class Views {
    private Views() {}

    /** Returns the lines of a text page. */
    static List<LineView> of(String... lines) {
        return page(String.join("\n", lines)).lines().stream().map(LineView::of).toList();
    }

    /** Returns one line as the features see it. */
    static LineView line(String text) {
        return of(text).get(0);
    }

    static Page page(String text) {
        return page("page", text);
    }

    static Page page(String id, String text) {
        try {
            return new PageReader().readText(id, id + ".txt", text);
        } catch (InputException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Returns the states that letters stand for, as in {@code "TPPACc"}. */
    static LineState[] states(String codes) {
        List<LineState> states = new ArrayList<>();
        for (char code : codes.toCharArray()) {
            states.add(LineState.ofCode(code));
        }
        return states.toArray(LineState[]::new);
    }

    static String codes(LineState[] states) {
        StringBuilder codes = new StringBuilder();
        for (LineState state : states) {
            codes.append(state.code());
        }
        return codes.toString();
    }
}
