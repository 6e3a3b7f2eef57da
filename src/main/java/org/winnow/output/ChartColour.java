package org.winnow.output;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winnow.label.Label;

/**
 * Colours that stand for a role in a chart.
 *
 * <p>A fixed colour cannot suit both a light and a dark page. So charts are drawn in made-up colours, and {@link ChartSvg}
 * puts the class of the role in their place. The report's style sheet says what each looks like.
 */
final class ChartColour {
    /** Text. */
    static final Color INK = new Color(1, 1, 1);

    /** Grid lines. */
    static final Color GRID = new Color(2, 2, 2);

    /** Flagged for something else than hostility. */
    static final Color OTHER = new Color(3, 3, 3);

    private static final int SOLID = 10;
    private static final int SOFT = 20;
    private static final Map<String, String> ROLES = roles();

    private ChartColour() {}

    /** Returns the stand-in for a label's colour. */
    static Color solid(Label label) {
        return new Color(SOLID, SOLID, label.ordinal());
    }

    /** Returns the stand-in for the pale form of a label's colour. */
    static Color soft(Label label) {
        return new Color(SOFT, SOFT, label.ordinal());
    }

    /**
     * Returns the role that a colour stands for.
     *
     * @param css a colour as SVG writes it
     * @return the end of the class name, after {@code fill-} or {@code stroke-}; null where it stands for none
     */
    static @Nullable String role(String css) {
        return ROLES.get(css);
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new TreeMap<>();
        // What is drawn before any colour was set comes out in Java's default.
        roles.put("black", "ink");
        roles.put(css(INK), "ink");
        roles.put(css(GRID), "grid");
        roles.put(css(OTHER), "other");
        for (Label label : Label.values()) {
            roles.put(css(solid(label)), label.key());
            roles.put(css(soft(label)), label.key() + "-soft");
        }
        return roles;
    }

    private static String css(Color c) {
        return String.format(Locale.ROOT, "rgb(%d,%d,%d)", c.getRed(), c.getGreen(), c.getBlue());
    }
}
