package org.winnow.layout;

import java.util.ArrayList;
import java.util.List;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldRole;
import org.winnow.layout.DraftLine.Zone;

/** A page in the making: its lines so far, and the comments among them. */
final class Draft {
    private static final int MAX_BLANKS = 3;

    private final List<DraftLine> lines = new ArrayList<>();
    private final List<GoldComment> comments = new ArrayList<>();
    private Zone zone = Zone.TOP;
    private int blanks;

    void enter(Zone next) {
        zone = next;
    }

    void blank() {
        blanks = Math.min(MAX_BLANKS, blanks + 1);
    }

    /** Makes sure that a blank line stands before the next line. */
    void gap() {
        blanks = Math.max(1, blanks);
    }

    void add(GoldRole role, String text) {
        add(role, text, -1, 0);
    }

    void add(GoldRole role, String text, int entry, int depth) {
        String clean = text.replaceAll("\\s+", " ").strip();
        if (!clean.isEmpty()) {
            lines.add(new DraftLine(clean, role, lines.isEmpty() ? 0 : blanks, zone, entry, depth));
            blanks = 0;
        }
    }

    void addComment(GoldComment comment) {
        comments.add(comment);
    }

    int size() {
        return lines.size();
    }

    DraftLine last() {
        return lines.get(lines.size() - 1);
    }

    List<DraftLine> lines() {
        return List.copyOf(lines);
    }

    List<GoldComment> comments() {
        return List.copyOf(comments);
    }
}
