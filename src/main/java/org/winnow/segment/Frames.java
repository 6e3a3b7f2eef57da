package org.winnow.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a short line shares with others of its page: the same words around a varying middle ("Ann · 3 points", "Bob · 5 points") are a
 * template, and what varies in it is mostly a name. Needs no words that any site is known to use.
 */
final class Frames {
    /** How many numbers a line has. */
    static final int SIZE = 20;

    private static final int LONGEST = 14; // words of a line that can be part of a template
    private static final int LONGEST_NAME = 5; // words
    private static final int SPEECH = 3; // words

    private final List<String[]> tokens = new ArrayList<>();
    private final List<LineView> views;
    private final int[] speech; // lines of speech before each line

    private Frames(List<LineView> views) {
        this.views = views;
        this.speech = new int[views.size() + 1];
        for (int i = 0; i < views.size(); i++) {
            tokens.add(tokens(views.get(i)));
            speech[i + 1] = speech[i] + (views.get(i).words().size() >= SPEECH ? 1 : 0);
        }
    }

    /** Writes the numbers of each line into its row from a place on. */
    static void put(List<LineView> views, float[][] rows, int at) {
        Frames frames = new Frames(views);
        frames.group(rows, at, 0, 1);
        frames.group(rows, at + 4, 1, 0);
        frames.group(rows, at + 8, 0, 2);
        frames.same(rows, at + 12);
        frames.names(rows, at + 16);
        frames.mentions(rows, at + 18);
    }

    /** Returns the words with digits as 0; none for a line too long to be part of a template. */
    private static String[] tokens(LineView view) {
        String outline = view.outline();
        if (view.words().size() > LONGEST || outline.length() >= 80) {
            return new String[0];
        }
        return outline.split("\\s+");
    }

    /** Groups lines by their first and last words, and tells how many there are and how much the rest varies. */
    private void group(float[][] rows, int at, int first, int last) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            String[] t = tokens.get(i);
            if (t.length > first + last) {
                String key = part(t, 0, first) + '\n' + part(t, t.length - last, t.length) + '\n' + gap(i);
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> group : groups.values()) {
            if (group.size() > 1) {
                Set<String> middles = new HashSet<>();
                for (int i : group) {
                    String[] t = tokens.get(i);
                    middles.add(part(t, first, t.length - last));
                }
                write(rows, at, group, middles.size());
            }
        }
    }

    private void write(float[][] rows, int at, List<Integer> group, int middles) {
        float turns = turns(group);
        for (int k = 0; k < group.size(); k++) {
            float[] row = rows[group.get(k)];
            row[at] = (float) Math.log1p(group.size() - 1.0) / 4;
            row[at + 1] = (float) Math.log(middles) / 4;
            row[at + 2] = turns;
            row[at + 3] = (float) Math.log1p(k) / 4;
        }
    }

    /** Lines that are the same but for digits: buttons and counters, mostly. */
    private void same(float[][] rows, int at) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            groups.computeIfAbsent(views.get(i).outline(), k -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> group : groups.values()) {
            if (group.size() > 1) {
                write(rows, at, group, group.size());
            }
        }
    }

    /** Share of the pairs of neighbours in a group that have speech between them. */
    private float turns(List<Integer> group) {
        int turns = 0;
        for (int k = 1; k < group.size(); k++) {
            turns += speech[group.get(k)] > speech[group.get(k - 1) + 1] ? 1 : 0;
        }
        return turns / (group.size() - 1f);
    }

    /** How often the first one and two words of a short line stand elsewhere on the page: people speak more than once. */
    private void names(float[][] rows, int at) {
        Map<String, Integer> counts = new HashMap<>();
        for (String[] t : tokens) {
            Set<String> seen = new HashSet<>(Arrays.asList(t));
            for (int k = 1; k < t.length; k++) {
                seen.add(t[k - 1] + ' ' + t[k]);
            }
            seen.forEach(s -> counts.merge(s, 1, Integer::sum));
        }
        for (int i = 0; i < rows.length; i++) {
            String[] t = tokens.get(i);
            rows[i][at] = often(counts, t.length < 1 ? null : t[0]);
            rows[i][at + 1] = often(counts, t.length < 2 ? null : t[0] + ' ' + t[1]);
        }
    }

    /** Whether a line ends in words that another short line begins with: "Replying to Ann Lee:" where "Ann Lee" wrote. */
    private void mentions(float[][] rows, int at) {
        Map<String, Integer> beginnings = new HashMap<>();
        for (String[] t : tokens) {
            for (int k = 1; k <= Math.min(LONGEST_NAME, t.length); k++) {
                beginnings.merge(part(t, 0, k), 1, Integer::sum);
            }
        }
        for (int i = 0; i < rows.length; i++) {
            String[] t = tokens.get(i);
            for (int k = 1; k <= Math.min(LONGEST_NAME, t.length - 1); k++) {
                String tail = part(t, t.length - k, t.length).replaceAll("[:.,)]{1,3}$", "");
                if (tail.length() >= 2 && beginnings.containsKey(tail)) {
                    rows[i][at + (k == 1 ? 0 : 1)] = 1;
                }
            }
        }
    }

    private static float often(Map<String, Integer> counts, @Nullable String key) {
        return key == null ? 0 : (float) Math.log(counts.getOrDefault(key, 1)) / 4;
    }

    private int gap(int i) {
        return Math.min(2, views.get(i).line().blanksBefore());
    }

    private static String part(String[] tokens, int from, int to) {
        return String.join(" ", Arrays.asList(tokens).subList(from, to));
    }
}
