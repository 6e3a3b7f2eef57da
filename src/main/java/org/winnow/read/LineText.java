package org.winnow.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Markup;
import org.winnow.page.Role;

/** The line that is being laid out: its text with white space collapsed, and where the text stood. */
final class LineText {
    private static final int NAME_STARTS_WITHIN = 40;
    private static final int LONGEST_NAME_LINE = 200;

    private final StringBuilder text = new StringBuilder();
    private final Map<Role, Integer> hinted = new EnumMap<>(Role.class);
    private @Nullable Frame holder;
    private @Nullable Frame open;
    private @Nullable String datetime;
    private boolean space;
    private boolean filler;
    private int linked;
    private int nameStart = -1;

    /** Returns whether nothing was written on it but perhaps white space. */
    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns whether the page asks for an empty line here with a no-break space. */
    boolean isFiller() {
        return filler;
    }

    void space(boolean noBreak) {
        space = true;
        filler |= noBreak;
    }

    void word(String words, int start, int end, Frame at, boolean inLink) {
        int before = text.length();
        if (before == 0) {
            open = at;
        } else if (space) {
            text.append(' ');
        }
        holder = open;
        space = false;
        text.append(words, start, end);
        int added = text.length() - before;
        linked += inLink ? added : 0;
        datetime = datetime == null ? at.datetime : datetime;
        if (at.hint != null) {
            hinted.merge(at.hint, added, Integer::sum);
            nameStart = nameStart < 0 && at.hint == Role.COMMENT_AUTHOR ? before : nameStart;
        }
    }

    /** An element ends; if more text comes, the line is held by the one around it. */
    void leave(Frame closing) {
        if (open == closing) {
            open = closing.parent;
        }
    }

    String stripped() {
        return text.isEmpty() ? "" : Blanks.strip(text.toString());
    }

    @Nullable
    CommentContainer comment() {
        return holder == null ? null : holder.comment;
    }

    /** Returns the line's mark-up. */
    Markup markup(int container, @Nullable String propertyDate) {
        Frame at = Objects.requireNonNull(holder);
        CommentContainer comment = at.comment;
        return new Markup(
                at.path(),
                at.words(),
                (double) linked / text.length(),
                container,
                comment == null ? 0 : comment.depth,
                hint(),
                datetime == null ? propertyDate : datetime);
    }

    /** A name makes the line an author's unless it is mentioned in a text; else more than half of the line decides. */
    private @Nullable Role hint() {
        int name = hinted.getOrDefault(Role.COMMENT_AUTHOR, 0);
        boolean amidText = hinted.getOrDefault(Role.COMMENT_BODY, 0) > name;
        if (name > 0 && nameStart < NAME_STARTS_WITHIN && text.length() < LONGEST_NAME_LINE && !amidText) {
            return Role.COMMENT_AUTHOR;
        }
        for (Map.Entry<Role, Integer> role : hinted.entrySet()) {
            if (role.getValue() * 2 > text.length()) {
                return role.getKey();
            }
        }
        return null;
    }

    void clear() {
        text.setLength(0);
        hinted.clear();
        holder = null;
        open = null;
        datetime = null;
        space = false;
        filler = false;
        linked = 0;
        nameStart = -1;
    }
}
