package org.winnow.segment;

import org.jspecify.annotations.Nullable;
import org.winnow.page.Markup;
import org.winnow.page.Role;

/** Numbers that describe one line by itself, each about {@code 0..1}. */
final class LineFeatures {
    private static final int[] WORD_STEPS = {1, 2, 3, 6, 12, 25, 60};
    private static final String[] TAGS = {
        "p",
        "li",
        "h1",
        "h2",
        "h3",
        "a",
        "td",
        "blockquote",
        "article",
        "nav",
        "footer",
        "form",
        "aside",
        "header",
        "cite",
        "time"
    };

    /** How many numbers a line has. */
    static final int SIZE =
            6 + WORD_STEPS.length + 1 + 22 + Cues.standard().size() + 5 + Role.values().length + TAGS.length;

    private final float[] values = new float[SIZE];
    private int next;

    private LineFeatures() {}

    static float[] of(LineView view) {
        LineFeatures f = new LineFeatures();
        f.size(view);
        f.characters(view);
        f.edges(view.line().text());
        f.cues(view);
        f.markup(view.line().markup());
        if (f.next != SIZE) {
            throw new IllegalStateException(f.next + " line features; expected " + SIZE);
        }
        return f.values;
    }

    private void add(double value) {
        values[next++] = (float) value;
    }

    private void flag(boolean value) {
        values[next++] = value ? 1 : 0;
    }

    private void size(LineView view) {
        int words = view.words().size();
        add(Math.log1p(view.length()) / 7);
        add(Math.log1p(words) / 5);
        add(Math.min(3, view.line().blanksBefore()) / 3.0);
        flag(view.line().blanksBefore() == 0);
        flag(view.line().blanksBefore() >= 2);
        add(Math.min(12, view.line().indent()) / 12.0);
        int step = 0;
        while (step < WORD_STEPS.length && words > WORD_STEPS[step]) {
            step++;
        }
        for (int i = 0; i <= WORD_STEPS.length; i++) {
            flag(i == step);
        }
    }

    private void characters(LineView view) {
        double all = Math.max(1, view.letters() + view.digits() + view.marks());
        int words = Math.max(1, view.words().size());
        add(view.upper() / Math.max(1.0, view.letters()));
        add(view.digits() / all);
        add(view.marks() / all);
        add(Math.min(1, view.capitalised() / (double) words));
        flag(view.letters() > 2 && view.upper() == view.letters());
        flag(view.letters() > 0 && view.upper() == 0);
        flag(view.letters() == 0);
        add(Math.min(1, view.letters() / (12.0 * words)));
    }

    private void edges(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        flag(Character.isUpperCase(first));
        flag(Character.isLowerCase(first));
        flag(Character.isDigit(first));
        flag(isQuote(first) || first == '>');
        flag(first == '@' || first == '#');
        flag(last == '.' || last == '…');
        flag(last == '!' || last == '?');
        flag(last == ':');
        flag(isQuote(last));
        flag(Character.isLetter(last));
        flag(text.indexOf("://") >= 0 || text.contains("www."));
        flag(text.indexOf('|') >= 0 || text.indexOf('»') >= 0 || text.indexOf('·') >= 0 || text.indexOf('•') >= 0);
        flag(text.contains(", "));
        flag(hasClock(text));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '\'' || c == '‘' || c == '’' || c == '«' || c == '»'
                || c == '„';
    }

    /** A time of day or a date in figures: two groups of digits around a colon, slash, dot or hyphen. */
    private static boolean hasClock(String text) {
        int end = Math.min(text.length() - 1, 200);
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '/' || c == '.' || c == '-')
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private void cues(LineView view) {
        double words = Math.max(3, view.words().size());
        for (int count : view.cues()) {
            add(Math.min(1, count / words));
        }
    }

    private void markup(@Nullable Markup markup) {
        flag(markup != null);
        add(markup == null ? 0 : markup.linkDensity());
        flag(markup != null && markup.container() >= 0);
        add(markup == null ? 0 : Math.min(5, markup.depth()) / 5.0);
        flag(markup != null && markup.datetime() != null);
        for (Role role : Role.values()) {
            flag(markup != null && markup.hint() == role);
        }
        for (String tag : TAGS) {
            flag(markup != null && markup.path().contains(tag));
        }
    }
}
