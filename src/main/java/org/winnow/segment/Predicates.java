package org.winnow.segment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Markup;

/**
 * The sparse features of a line for the maximum-entropy model: its words, outline, shape, class words, and those of its
 * neighbours. They are hashed, so that a model file holds no text.
 */
final class Predicates {
    private static final int BUCKETS = 1 << 20;
    private static final int SHORT_LINE = 12; // words; the words of a longer line say what it is about, not what it is

    private static final int LONGEST_RUN = 800; // lines; about the longest learnt

    private final List<String> hashed = new ArrayList<>();

    private Predicates() {}

    static String[] of(List<LineView> views, Blocks blocks, int i) {
        Predicates p = new Predicates();
        LineView view = views.get(i);
        p.words(view);
        p.form("", view);
        p.markup(view.line().markup());
        for (int offset : new int[] {-2, -1, 1, 2}) {
            int j = i + offset;
            p.neighbour(offset, j < 0 || j >= views.size() ? null : views.get(j));
        }
        p.heading(views, blocks, i);
        p.add("bb", Math.min(3, view.line().blanksBefore()));
        p.add("at", i == 0 ? 0 : 1 + 4 * i / views.size());
        return p.hashed.toArray(String[]::new);
    }

    private void add(String name, Object value) {
        int hash = (name + '=' + value).hashCode();
        hash ^= hash >>> 15; // String hashes of similar short texts are close together
        hash *= 0x2c1b3c6d;
        hash ^= hash >>> 12;
        hashed.add(Integer.toString((hash & 0x7fffffff) % BUCKETS, 36));
    }

    private void words(LineView view) {
        List<String> words = view.words();
        if (words.isEmpty()) {
            add("marks", view.outline());
            return;
        }
        int last = words.size() - 1;
        add("first", words.get(0));
        add("last", words.get(last));
        if (last > 0) {
            add("first2", words.get(0) + ' ' + words.get(1));
            add("last2", words.get(last - 1) + ' ' + words.get(last));
        }
        if (words.size() <= SHORT_LINE) {
            words.stream().distinct().forEach(w -> add("w", Character.isDigit(w.charAt(0)) ? "0" : w));
            add("all", view.outline());
        } else {
            style(view, words);
        }
    }

    /** Short words are mostly grammar: they tell an editor's prose from a reader's, whatever both are about. */
    private void style(LineView view, List<String> words) {
        words.stream().limit(60).filter(w -> w.length() <= 4).distinct().forEach(w -> add("s", w));
        String text = view.line().text();
        for (String mark : new String[] {"!", "?", "...", "…", "“", "\"", "(", ";", " - ", "—", ":)", "@"}) {
            if (text.contains(mark)) {
                add("mark", mark);
            }
        }
    }

    private void form(String where, LineView view) {
        add(where + "shape", view.shape().length() > 8 ? view.shape().substring(0, 8) : view.shape());
        add(where + "size", sizeOf(view));
        int[] cues = view.cues();
        for (int c = 0; c < cues.length; c++) {
            if (cues[c] > 0) {
                add(where + "cue", c + (2 * cues[c] >= view.words().size() ? "!" : ""));
            }
        }
    }

    private static int sizeOf(LineView view) {
        int words = view.words().size();
        return words <= 4 ? words : (int) (3 + Math.log(words) / Math.log(1.8));
    }

    /** The heading over the line, where a short one may be it, and how many lines run on without a blank one. */
    private void heading(List<LineView> views, Blocks blocks, int i) {
        int heading = blocks.heading(i);
        if (heading >= 0 && views.get(heading).words().size() <= SHORT_LINE) {
            LineView view = views.get(heading);
            add("over", view.outline());
            view.words().stream().distinct().forEach(w -> add("over1", w));
            form("over", view);
        }
        int size = Math.min(LONGEST_RUN, blocks.get(blocks.of(i)).size());
        add("run", size <= 2 ? size : (int) (2 + Math.log(size)));
    }

    private void neighbour(int offset, @Nullable LineView view) {
        String where = offset + ":";
        if (view == null) {
            add(where, "edge");
            return;
        }
        if (Math.abs(offset) == 1) {
            form(where, view);
            add(where + "bb", Math.min(3, view.line().blanksBefore()));
            if (view.words().size() <= SHORT_LINE) {
                add(where + "all", view.outline());
                if (!view.words().isEmpty()) {
                    add(where + "first", view.words().get(0));
                }
            }
        } else {
            add(where + "size", sizeOf(view));
        }
    }

    private void markup(@Nullable Markup markup) {
        if (markup == null) {
            return;
        }
        markup.words().stream().limit(24).forEach(w -> add("class", w));
        markup.words().stream().limit(3).forEach(w -> add("near", w));
        List<String> path = markup.path();
        if (!path.isEmpty()) {
            add("tag", path.get(path.size() - 1));
            add("path", String.join(">", path.subList(Math.max(0, path.size() - 3), path.size())));
        }
        add("hint", markup.hint());
        add("container", markup.container() >= 0);
        add("links", Math.round(4 * markup.linkDensity()));
    }
}
