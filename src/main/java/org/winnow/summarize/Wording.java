package org.winnow.summarize;

import java.util.List;
import java.util.Locale;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/** English for counts, shares, lists and names. */
public final class Wording {
    private Wording() {}

    /** Returns a label as readers of a result call it. */
    public static String of(Label label) {
        return label == Label.OFF_TOPIC ? "off topic" : label.key();
    }

    /** Returns a kind as readers of a result call it. */
    public static String of(Kind kind) {
        return kind.key().replace('_', ' ');
    }

    /** Returns a catalogue entry as readers of a result call it. */
    public static String entry(String id) {
        return id.replace('-', ' ').replace('_', ' ');
    }

    /** Returns "1 comment", "2 comments". */
    public static String count(int n, String noun) {
        return grouped(n) + " " + noun + (n == 1 ? "" : "s");
    }

    /** Returns a number with commas between thousands. */
    public static String grouped(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Returns a share in whole percent; what is not nothing is not "0%", what is not all is not "100%". */
    public static String percent(double share) {
        long rounded = Math.round(share * 100);
        if (rounded == 0 && share > 0) {
            return "under 1%";
        }
        return rounded == 100 && share < 1 ? "over 99%" : rounded + "%";
    }

    /** Returns a score with two digits; none short of 1 reads as 1, none above 0 as 0. */
    public static String score(double p) {
        double hundredths = Math.rint(p * 100);
        double kept = p < 1 ? Math.min(hundredths, 99) : hundredths;
        return String.format(Locale.ROOT, "%.2f", (p > 0 ? Math.max(kept, 1) : kept) / 100);
    }

    /** Returns an interval as "5–48%", in whole percent; where it reaches over 0 or below 100 % it is not shown as a point there. */
    public static String range(Interval interval) {
        long low = Math.round(interval.low() * 100);
        long high = Math.round(interval.high() * 100);
        return (low == 100 && interval.low() < 1 ? 99 : low) + "–" + (high == 0 && interval.high() > 0 ? 1 : high)
                + "%";
    }

    /** Returns "a", "a and b", "a, b and c". */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
