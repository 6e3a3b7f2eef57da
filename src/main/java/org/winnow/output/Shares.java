package org.winnow.output;

import java.util.Locale;
import org.winnow.summarize.Interval;
import org.winnow.summarize.Wording;

/** Shares in percent, with as many digits as their intervals bear. */
final class Shares {
    private static final int TENTHS_FROM = 2_000;
    private static final int HUNDREDTHS_FROM = 200_000;

    private Shares() {}

    /** Returns a share of so many; what is not nothing is not zero. */
    static String percent(double share, int n) {
        return n < TENTHS_FROM ? Wording.percent(share) : digits(share, n) + "%";
    }

    /** Returns an interval as "4.9–5.3%". */
    static String range(Interval interval, int n) {
        return n < TENTHS_FROM
                ? Wording.range(interval)
                : digits(interval.low(), n) + "–" + digits(interval.high(), n) + "%";
    }

    private static String digits(double share, int n) {
        String format = n < HUNDREDTHS_FROM ? "%.1f" : "%.2f";
        String text = String.format(Locale.ROOT, format, share * 100);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return zero && share > 0 ? "under " + text.substring(0, text.length() - 1) + "1" : text;
    }
}
