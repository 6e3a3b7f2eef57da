package org.winnow.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How lines that could be names take turns with lines that could be speech.
 *
 * <p>On a page without mark-up, headings and dates, that is all that tells a comment section from an article with subheadings.
 */
final class NameTurns {
    /** How many numbers a line has. */
    static final int SIZE = 11;

    private static final int LONGEST_NAME = 40; // characters
    private static final int NEAR = 8;
    private static final String[] FURNITURE = {
        "share", "legal", "related", "heading", "account", "form", "comments", "credit"
    };

    private final List<LineView> views;
    private final boolean[] names;
    private final int[] turns; // turns from a name to speech before each line

    private NameTurns(List<LineView> views) {
        this.views = views;
        this.names = new boolean[views.size()];
        this.turns = new int[views.size() + 1];
        for (int i = 0; i < names.length; i++) {
            names[i] = couldBeName(views.get(i));
        }
        for (int i = 0; i < names.length; i++) {
            turns[i + 1] = turns[i] + (i > 0 && names[i - 1] && !names[i] && couldBeSpeech(views.get(i)) ? 1 : 0);
        }
    }

    /** Writes the numbers of each line into its row from a place on. */
    static void put(List<LineView> views, float[][] rows, int at) {
        NameTurns t = new NameTurns(views);
        Map<String, Integer> counts = new HashMap<>();
        views.forEach(view -> counts.merge(view.outline(), 1, Integer::sum));
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            row[at] = t.name(i);
            row[at + 1] = t.name(i - 1);
            row[at + 2] = t.name(i + 1);
            row[at + 3] = (float) (Math.log1p(t.turns(i, rows.length)) / 4);
            row[at + 4] = (float) (Math.log1p(t.turns(0, i)) / 4);
            row[at + 5] = t.turns(i - NEAR, i + NEAR + 1) / (float) NEAR;
            row[at + 6] = t.names[i] && counts.get(views.get(i).outline()) > 1 ? 1 : 0;
            row[at + 7] = t.share(i + 1, i + 1 + NEAR);
            row[at + 8] = t.share(i - NEAR, i);
            row[at + 9] = informal(views.get(i).line().text());
            row[at + 10] = t.informalAround(i);
        }
    }

    private static boolean couldBeName(LineView view) {
        String text = view.line().text();
        int words = view.words().size();
        if (words < 1
                || words > 5
                || text.length() > LONGEST_NAME
                || "!?…:".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        for (String cue : FURNITURE) {
            if (view.cues()[Cues.standard().indexOf(cue)] > 0) {
                return false;
            }
        }
        return words == 1 || 2 * view.capitalised() >= words || view.digits() > 0;
    }

    private static boolean couldBeSpeech(LineView view) {
        return view.words().size() >= 3 || "!?….".indexOf(view.line().text().charAt(view.length() - 1)) >= 0;
    }

    private float name(int i) {
        return i >= 0 && i < names.length && names[i] ? 1 : 0;
    }

    private int turns(int from, int to) {
        return turns[Math.min(turns.length - 1, Math.max(0, to))]
                - turns[Math.min(turns.length - 1, Math.max(0, from))];
    }

    private float share(int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += name(i);
        }
        return sum / NEAR;
    }

    /** Signs of writing that no editor has seen. */
    private static float informal(String text) {
        String head = text.length() > 600 ? text.substring(0, 600) : text;
        int signs = Character.isLowerCase(head.charAt(0)) ? 1 : 0;
        for (String sign : new String[] {"!!", "...", "…", "??", " i ", " u ", " ,", " !", " ?", ":)", ";)", "lol"}) {
            signs += head.contains(sign) ? 1 : 0;
        }
        return Math.min(1, signs / 3f);
    }

    private float informalAround(int i) {
        float sum = 0;
        int lines = 0;
        for (int j = Math.max(0, i - NEAR); j <= Math.min(names.length - 1, i + NEAR); j++) {
            if (!names[j] && couldBeSpeech(views.get(j))) {
                sum += informal(views.get(j).line().text());
                lines++;
            }
        }
        return lines == 0 ? 0 : sum / lines;
    }
}
