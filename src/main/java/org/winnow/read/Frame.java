package org.winnow.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Role;

/** An open element of the page, with what it and the elements around it say of its text. */
final class Frame {
    private static final int MOST_NAMES = 64;
    private static final int MOST_WORDS = 40;

    final @Nullable Frame parent;
    final String name;
    final Display display;
    final @Nullable CommentContainer comment;
    final @Nullable Role hint;
    final @Nullable String datetime;
    /** Whether it lies in a list of answers to {@link #comment}. */
    private final boolean replies;

    private final Marks marks;
    private @Nullable List<String> path;
    private @Nullable List<String> words;

    Frame(@Nullable Frame parent, String name, Display display, Marks marks) {
        this.parent = parent;
        this.name = name;
        this.marks = marks;
        CommentContainer around = parent == null ? null : parent.comment;
        boolean repliesAround = parent != null && parent.replies;
        this.comment = CommentContainer.of(marks, name, around, repliesAround);
        boolean opensComment = comment != around;
        this.replies = !opensComment && (repliesAround || around != null && CommentContainer.listsReplies(marks));
        // elements of comment widgets that no browser knows are laid out as blocks by their style
        this.display = opensComment && display == Display.INLINE ? Display.LINE : display;
        Role own = opensComment ? null : RoleHints.of(name, marks, comment != null);
        this.hint = own != null || opensComment || parent == null ? own : parent.hint;
        boolean inlineInDated = parent != null && !this.display.isBlock();
        this.datetime = marks.datetime() != null ? marks.datetime() : inlineInDated ? parent.datetime : null;
    }

    boolean isLink() {
        return marks.isLink() && name.equals("a");
    }

    boolean isList() {
        return isList(name);
    }

    static boolean isList(String name) {
        return name.equals("ul") || name.equals("ol") || name.equals("dl");
    }

    /** Element names from the body inwards; the outermost are left out where there are more than 64. */
    List<String> path() {
        List<String> known = path;
        if (known == null) {
            List<String> names = new ArrayList<>();
            for (Frame f = this; f != null && names.size() < MOST_NAMES; f = f.parent) {
                names.add(f.name);
            }
            Collections.reverse(names);
            known = List.copyOf(names);
            path = known;
        }
        return known;
    }

    /** Words of the attributes of this element and those around it, nearest first, at most 40. */
    List<String> words() {
        List<String> known = words;
        if (known == null) {
            List<String> around = parent == null ? List.of() : parent.words();
            known = marks.isEmpty() ? around : join(marks.words(), around);
            words = known;
        }
        return known;
    }

    private static List<String> join(List<String> own, List<String> around) {
        List<String> joined = new ArrayList<>(Math.min(MOST_WORDS, own.size() + around.size()));
        for (String word : own) {
            if (joined.size() < MOST_WORDS && !joined.contains(word)) {
                joined.add(word);
            }
        }
        int ownSize = joined.size();
        for (String word : around) {
            if (joined.size() < MOST_WORDS && !joined.subList(0, ownSize).contains(word)) {
                joined.add(word);
            }
        }
        return List.copyOf(joined);
    }
}
