package org.winnow.read;

import java.util.HashMap;
import java.util.Map;

/** How an element is laid out. */
enum Display {
    /** Runs on in its line. */
    INLINE,
    /** Starts a line and ends it. */
    LINE,
    /** Starts a line, with a blank line before and after. */
    PARAGRAPH,
    /** Ends a line; alone on one, it makes a blank line. */
    BREAK,
    /** Is not shown. */
    HIDDEN;

    private static final Map<String, Display> BY_NAME = new HashMap<>();

    static {
        put(BREAK, "br");
        put(
                HIDDEN,
                "head title meta link base script style noscript template iframe frame frameset noframes object embed applet param"
                        + " select option optgroup datalist textarea input");
        put(
                LINE,
                "html body div li td th tr tbody thead tfoot caption dt dd article aside section nav header footer main"
                        + " address figcaption center details summary hgroup dir menu legend option");
        put(PARAGRAPH, "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote form hr pre fieldset figure");
    }

    private static void put(Display display, String names) {
        for (String name : names.split(" ")) {
            BY_NAME.putIfAbsent(name, display);
        }
    }

    /** Returns the display of an element by its lower-case name. */
    static Display of(String name) {
        return BY_NAME.getOrDefault(name, INLINE);
    }

    boolean isBlock() {
        return this == LINE || this == PARAGRAPH;
    }
}
