package org.winnow.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers that describe each line by its place on the page: what repeats, what stands around it, and how its words go with the
 * title and the text above.
 */
final class PageFeatures {
    /** How many numbers a line has. */
    static final int SIZE = 22 + NameTurns.SIZE;

    private static final int LONG_LINE = 15; // words
    private static final int NEAR = 40; // lines looked back for shared vocabulary
    private static final int COMMENTS = Cues.standard().indexOf("comments");
    private static final int LEGAL = Cues.standard().indexOf("legal");
    private static final int FORM = Cues.standard().indexOf("form");
    private static final int REPLY = Cues.standard().indexOf("reply");
    private static final int FIRST = Cues.standard().indexOf("first");
    private static final int FUNCTION = Cues.standard().indexOf("function");

    private final List<LineView> views;
    private final float[][] values;

    private PageFeatures(List<LineView> views) {
        this.views = views;
        this.values = new float[views.size()][SIZE];
    }

    /** Returns the numbers, [line][feature]. */
    static float[][] of(List<LineView> views) {
        PageFeatures f = new PageFeatures(views);
        f.places();
        f.repeats();
        f.headings();
        f.vocabulary();
        NameTurns.put(views, f.values, 22);
        return f.values;
    }

    private void places() {
        int n = views.size();
        int firstLong = -1;
        int lastLong = -1;
        int longLines = 0;
        for (int i = 0; i < n; i++) {
            if (isLong(i)) {
                firstLong = firstLong < 0 ? i : firstLong;
                lastLong = i;
                longLines++;
            }
        }
        int seen = 0;
        for (int i = 0; i < n; i++) {
            seen += isLong(i) ? 1 : 0;
            float[] v = values[i];
            v[0] = i / (float) n;
            v[1] = (float) (Math.log1p(i) / 7);
            v[2] = (float) (Math.log1p(n - 1.0 - i) / 7);
            v[3] = firstLong >= 0 && i >= firstLong ? 1 : 0;
            v[4] = lastLong >= 0 && i > lastLong ? 1 : 0;
            v[5] = longLines == 0 ? 0 : seen / (float) longLines;
            v[6] = (float) (Math.log1p(n) / 8);
        }
    }

    private boolean isLong(int i) {
        return views.get(i).words().size() >= LONG_LINE;
    }

    private void repeats() {
        Map<String, Integer> outlines = new HashMap<>();
        Map<String, Integer> turns = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            outlines.merge(views.get(i).outline(), 1, Integer::sum);
            turns.merge(turn(i), 1, Integer::sum);
        }
        double n = views.size();
        for (int i = 0; i < views.size(); i++) {
            int same = outlines.get(views.get(i).outline());
            values[i][7] = (float) (Math.log(same) / 4);
            values[i][8] = same > 1 ? 1 : 0;
            values[i][9] = (float) (Math.log(turns.get(turn(i))) / 4);
            values[i][10] = (float) (turns.get(turn(i)) / n);
        }
    }

    /** A line's size and blank lines with those of its neighbours: in a comment section the same turns come back. */
    private String turn(int i) {
        return form(i - 1) + '/' + form(i) + '/' + form(i + 1);
    }

    private String form(int i) {
        if (i < 0 || i >= views.size()) {
            return "-";
        }
        LineView view = views.get(i);
        int words = view.words().size();
        String size = words <= 4 ? "s" : words < LONG_LINE ? "m" : "l";
        return size + Math.min(2, view.line().blanksBefore()) + (view.digits() > 0 ? "d" : "");
    }

    private void headings() {
        int heading = -1;
        int form = -1;
        int legal = -1;
        int replies = 0;
        for (int i = 0; i < views.size(); i++) {
            LineView view = views.get(i);
            boolean brief = view.words().size() <= 6;
            heading = brief && view.cues()[COMMENTS] > 0 ? i : heading;
            form = view.cues()[FORM] > 1 ? i : form;
            legal = view.cues()[LEGAL] > 1 ? i : legal;
            replies += brief && view.cues()[REPLY] > 0 ? 1 : 0;
            values[i][11] = nearness(i, heading);
            values[i][12] = heading >= 0 ? 1 : 0;
            values[i][13] = nearness(i, form);
            values[i][14] = nearness(i, legal);
            values[i][15] = (float) (Math.log1p(replies) / 4);
        }
        for (int i = 0; i < views.size(); i++) {
            values[i][16] = (float) (Math.log1p(replies) / 4);
        }
    }

    private static float nearness(int i, int mark) {
        return mark < 0 ? 0 : (float) (1 / (1 + Math.log1p(i - (double) mark)));
    }

    private void vocabulary() {
        Set<String> title = title();
        Set<String> above = new HashSet<>();
        for (int i = 0; i < views.size(); i++) {
            LineView view = views.get(i);
            List<String> content = content(view);
            values[i][17] = share(content, title);
            values[i][18] = share(content, above);
            values[i][19] = personAround(i, FIRST);
            values[i][20] = personAround(i, FUNCTION);
            values[i][21] = (float) (Math.log1p(longest(i)) / 7);
            if (i >= NEAR || view.words().size() >= LONG_LINE) {
                above.addAll(content);
            }
        }
    }

    /** Words of the line among the first ones that shares most with the rest of the page's beginning: the likely title. */
    private Set<String> title() {
        Map<String, Integer> counts = new HashMap<>();
        int n = Math.min(views.size(), 200);
        for (int i = 0; i < n; i++) {
            new HashSet<>(content(views.get(i))).forEach(w -> counts.merge(w, 1, Integer::sum));
        }
        Set<String> best = Set.of();
        double bestScore = 0;
        for (int i = 0; i < Math.min(n, 60); i++) {
            List<String> words = content(views.get(i));
            if (words.size() < 3 || views.get(i).words().size() > 25) {
                continue;
            }
            double score =
                    words.stream().mapToInt(w -> Math.min(6, counts.get(w) - 1)).sum() / Math.sqrt(words.size());
            if (score > bestScore) {
                bestScore = score;
                best = Set.copyOf(new HashSet<>(words));
            }
        }
        return best;
    }

    private static List<String> content(LineView view) {
        List<String> words = new ArrayList<>();
        for (String w : view.words()) {
            if (w.length() > 3) {
                words.add(w);
            }
        }
        return words;
    }

    private static float share(List<String> words, Set<String> known) {
        if (words.isEmpty() || known.isEmpty()) {
            return 0;
        }
        return words.stream().filter(known::contains).count() / (float) words.size();
    }

    /** Share of a cue's words over this and the three long lines' worth of neighbours on each side. */
    private float personAround(int i, int cue) {
        int hits = 0;
        int words = 1;
        for (int j = Math.max(0, i - 3); j <= Math.min(views.size() - 1, i + 3); j++) {
            hits += views.get(j).cues()[cue];
            words += Math.min(60, views.get(j).words().size());
        }
        return Math.min(1, 4f * hits / words);
    }

    private int longest(int i) {
        int longest = 0;
        for (int j = Math.max(0, i - 5); j <= Math.min(views.size() - 1, i + 5); j++) {
            longest = Math.max(longest, views.get(j).words().size());
        }
        return longest;
    }
}
