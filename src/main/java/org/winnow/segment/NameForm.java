package org.winnow.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The form that a page gives its names, weighed against its other short lines: "Ann:" and "by Bob on 3 May" are names for certain where
 * all names look so, and "Cheers, Mike" is none there. Bayes' rule with counts of the page itself; needs no words that any site is known
 * to use.
 */
final class NameForm {
    private static final int FEWEST = 4; // names from which a form is read
    private static final double SHARED = 0.8; // share of the names that must have a mark for it to belong to the form
    private static final double MOST = 10; // odds that a form adds or takes away at most
    private static final double CERTAIN = 0.7; // probability of a name that shows the form
    private static final int LONGEST = 14; // words of a line that can be a name with its date

    private static final int AUTHOR = LineState.AUTHOR.ordinal();

    private final List<Predicate<LineView>> marks;
    private final int longest;

    private NameForm(List<Predicate<LineView>> marks, int longest) {
        this.marks = marks;
        this.longest = longest;
    }

    /**
     * Returns the probabilities with those of names raised where a line has the form of the page's names and lowered where it has not.
     *
     * @param states what the lines are taken for so far
     */
    static float[][] sharpen(List<LineView> views, LineState[] states, float[][] p) {
        List<LineView> names = names(views, states, p);
        NameForm form = of(names);
        if (form == null) {
            return p;
        }
        int from = first(states);
        int to = last(states);
        int others = 0;
        int alike = 0;
        for (int i = from; i <= to; i++) {
            if (isShort(views.get(i)) && states[i] != LineState.AUTHOR) {
                others++;
                alike += form.fits(views.get(i)) ? 1 : 0;
            }
        }
        long fitting = names.stream().filter(form::fits).count();
        double share = (fitting + 1.0) / (names.size() + 2);
        double base = (alike + 1.0) / (others + 2);
        float[][] sharp = p.clone();
        for (int i = from; i <= to; i++) {
            boolean fits = isShort(views.get(i)) && form.fits(views.get(i));
            double odds = fits ? share / base : (1 - share) / (1 - base);
            sharp[i] = weighed(p[i], Math.max(1 / MOST, Math.min(MOST, odds)));
        }
        return sharp;
    }

    /** The lines that are names for certain, or all that are taken for names where few are certain. */
    private static List<LineView> names(List<LineView> views, LineState[] states, float[][] p) {
        List<LineView> certain = new ArrayList<>();
        List<LineView> all = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            boolean again = i > 0 && states[i - 1] == LineState.AUTHOR; // one of two is no name, mostly the second
            if (states[i] == LineState.AUTHOR && !again && isShort(views.get(i))) {
                all.add(views.get(i));
                if (p[i][AUTHOR] >= CERTAIN) {
                    certain.add(views.get(i));
                }
            }
        }
        return certain.size() >= FEWEST ? certain : all;
    }

    /** Returns what nearly all of these lines have in common, or null where there is nothing. */
    private static @Nullable NameForm of(List<LineView> names) {
        if (names.size() < FEWEST) {
            return null;
        }
        List<Predicate<LineView>> candidates = new ArrayList<>();
        String lead = lead(names.get(0));
        String second = lead(names.get(1));
        candidates.add(view -> lead(view).equals(lead));
        if (!second.equals(lead)) {
            candidates.add(view -> lead(view).equals(second));
        }
        char mark = mark(names.get(0));
        if (mark != 0) {
            candidates.add(view -> mark(view) == mark);
        }
        candidates.add(NameForm::isTimed);
        List<Predicate<LineView>> shared = candidates.stream()
                .filter(c -> names.stream().filter(c).count() >= SHARED * names.size())
                .toList();
        long different = names.stream().map(LineView::outline).distinct().count();
        int longest = names.stream().mapToInt(view -> view.words().size()).max().orElse(0) + 1;
        return shared.isEmpty() || different < 3 ? null : new NameForm(shared, longest);
    }

    private boolean fits(LineView view) {
        return view.words().size() <= longest && marks.stream().allMatch(mark -> mark.test(view));
    }

    private static boolean isShort(LineView view) {
        return view.words().size() <= LONGEST && view.length() <= 160;
    }

    /** The first word, digits as 0; names seldom begin with the same one. */
    private static String lead(LineView view) {
        String outline = view.outline();
        int end = outline.indexOf(' ');
        return end < 0 ? "" : outline.substring(0, end);
    }

    /** The last character where it is neither letter nor digit, else 0. */
    private static char mark(LineView view) {
        char last = view.line().text().charAt(view.length() - 1);
        return Character.isLetterOrDigit(last) || Character.isSurrogate(last) ? 0 : last;
    }

    /** Whether a line gives a time and something besides that may be a name. */
    private static boolean isTimed(LineView view) {
        AuthorLine line = AuthorLine.of(view.line().text());
        return line.time() != null
                && line.name() != null
                && !line.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(line.time().text().toLowerCase(Locale.ROOT));
    }

    private static int first(LineState[] states) {
        int i = 0;
        while (i < states.length && !states[i].role().isComment()) {
            i++;
        }
        return i;
    }

    private static int last(LineState[] states) {
        int i = states.length - 1;
        while (i >= 0 && !states[i].role().isComment()) {
            i--;
        }
        return i;
    }

    private static float[] weighed(float[] p, double odds) {
        float[] row = p.clone();
        double all = 1 - p[AUTHOR] + p[AUTHOR] * odds;
        for (int s = 0; s < row.length; s++) {
            row[s] = (float) (p[s] * (s == AUTHOR ? odds : 1) / all);
        }
        return row;
    }
}
