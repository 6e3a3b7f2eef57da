package org.winnow.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that describe each line by its place on the page: what repeats, what stands around it, and whose person it speaks in.
 */
final class PageFeatures {
    /** How many numbers a line has. */
    static final int SIZE = 20 + NameTurns.SIZE + Frames.SIZE + Prose.SIZE;

    private static final int LONG_LINE = 15; // words
    private static final int LONGEST_LEARNT = Prose.LONGEST_LEARNT;
    private static final float MOST_LEARNT = 0.85f; // the logarithm of some thirty, in fourths
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
        f.person();
        NameTurns.put(views, f.values, 20);
        Frames.put(views, f.values, 20 + NameTurns.SIZE);
        Prose.put(views, f.values, 20 + NameTurns.SIZE + Frames.SIZE);
        f.withinLearnt();
        return f.values;
    }

    /**
     * On a page longer than any with comments that was learnt, counts stay at about the most that were learnt: a name that differs from
     * its likes in digits alone would else, thousands of times, count as a button.
     */
    private void withinLearnt() {
        if (values.length > LONGEST_LEARNT) {
            for (float[] row : values) {
                for (int i = 0; i < SIZE; i++) {
                    row[i] = Math.min(row[i], MOST_LEARNT);
                }
            }
        }
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
            v[0] = Prose.share(i, n, n);
            v[1] = (float) (Math.log1p(Math.min(LONGEST_LEARNT, i)) / 7);
            v[2] = (float) (Math.log1p(Math.min(LONGEST_LEARNT, n - 1.0 - i)) / 7);
            v[3] = firstLong >= 0 && i >= firstLong ? 1 : 0;
            v[4] = lastLong >= 0 && i > lastLong ? 1 : 0;
            v[5] = longLines == 0 ? 0 : Prose.share(seen, longLines, n);
            v[6] = (float) (Math.log1p(Math.min(LONGEST_LEARNT, n)) / 8);
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
        return mark < 0 ? 0 : Prose.nearness(Math.min(LONGEST_LEARNT, i - mark));
    }

    private void person() {
        for (int i = 0; i < views.size(); i++) {
            values[i][17] = personAround(i, FIRST);
            values[i][18] = personAround(i, FUNCTION);
            values[i][19] = (float) (Math.log1p(longest(i)) / 7);
        }
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
