package org.winnow.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.GoldRole;
import org.winnow.layout.DraftLine.Zone;

/** Writes a page as HTML with the elements and class names that sites use; every line is a block of its own. */
final class HtmlWriter {
    private final HtmlStyle style;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Integer> openDepths = new ArrayDeque<>();
    private int openEntry = -1;

    HtmlWriter(Dice dice) {
        this.style = dice.pick(HtmlStyle.all());
    }

    String write(List<DraftLine> lines) {
        out.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");
        Zone zone = null;
        for (DraftLine line : lines) {
            if (group(line.zone()) != zone) {
                close(zone);
                zone = group(line.zone());
                out.append(style.open(zone)).append('\n');
            }
            enter(line);
            out.append(element(line)).append('\n');
        }
        close(zone);
        return out.append("</body></html>\n").toString();
    }

    private static Zone group(Zone zone) {
        return zone == Zone.COMMENT ? Zone.COMMENTS : zone;
    }

    private void close(@Nullable Zone zone) {
        closeEntries(0);
        openEntry = -1;
        if (zone != null) {
            out.append(style.close(zone)).append('\n');
        }
    }

    /** Opens the container of the comment a line belongs to, inside that of the comment it answers. */
    private void enter(DraftLine line) {
        if (line.entry() < 0 || line.entry() == openEntry) {
            if (line.entry() < 0) {
                closeEntries(0);
                openEntry = -1;
            }
            return;
        }
        closeEntries(line.depth());
        out.append(style.openEntry(line.entry(), line.depth())).append('\n');
        openDepths.push(line.depth());
        openEntry = line.entry();
    }

    private void closeEntries(int depth) {
        while (!openDepths.isEmpty() && openDepths.peek() >= depth) {
            openDepths.pop();
            out.append(style.closeEntry()).append('\n');
        }
    }

    private String element(DraftLine line) {
        String text = line.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        GoldRole role = line.role();
        if (role == GoldRole.TITLE) {
            return style.title().replace("$", text);
        }
        return style.of(role, line.zone()).replace("$", text);
    }
}
