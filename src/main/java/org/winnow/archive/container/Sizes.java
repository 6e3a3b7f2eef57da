package org.winnow.archive.container;

import java.util.Locale;

/** Numbers of bytes in words. */
final class Sizes {
    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Sizes() {}

    /**
     * @param bytes unsigned
     */
    static String inWords(long bytes) {
        double value = bytes >= 0 ? bytes : bytes + 0x1p64;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        String digits = value == Math.rint(value) ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, digits, value, UNITS[unit]);
    }
}
