package org.winnow.output;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses that a report may link to. */
final class WebAddress {
    private static final int LONGEST = 2_000;

    private WebAddress() {}

    /** Returns the address where it is http or https and holds nothing invisible, else null. */
    static @Nullable String safe(@Nullable String url) {
        if (url == null || url.length() > LONGEST || !VisibleText.of(url).equals(url)) {
            return null;
        }
        String start = url.toLowerCase(Locale.ROOT);
        boolean web = start.startsWith("https://") || start.startsWith("http://");
        return web && url.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '<' || c == '>')
                ? url
                : null;
    }
}
