package org.winnow.output;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.winnow.label.Label;

/**
 * Makes a drawn chart follow the report's style sheet.
 *
 * <p>The drawing library writes colours into style attributes. The report's content security policy forbids those, and a
 * fixed colour cannot suit both a light and a dark page. So charts are drawn in made-up colours that stand for a role, and
 * each becomes a class here.
 */
final class ChartSvg {
    /** Text. */
    static final Color INK = new Color(1, 1, 1);

    /** Grid lines. */
    static final Color GRID = new Color(2, 2, 2);

    /** Flagged for something else than hostility. */
    static final Color OTHER = new Color(3, 3, 3);

    private static final int SOLID = 10;
    private static final int SOFT = 20;
    private static final Map<String, String> CLASSES = classes();

    private ChartSvg() {}

    /** Returns the stand-in for a label's colour. */
    static Color solid(Label label) {
        return new Color(SOLID, SOLID, label.ordinal());
    }

    /** Returns the stand-in for the pale form of a label's colour. */
    static Color soft(Label label) {
        return new Color(SOFT, SOFT, label.ordinal());
    }

    private static Map<String, String> classes() {
        Map<String, String> classes = new TreeMap<>();
        classes.put(css(INK), "ink");
        classes.put(css(GRID), "grid");
        classes.put(css(OTHER), "other");
        for (Label label : Label.values()) {
            classes.put(css(solid(label)), label.key());
            classes.put(css(soft(label)), label.key() + "-soft");
        }
        return classes;
    }

    private static String css(Color c) {
        return String.format(Locale.ROOT, "rgb(%d,%d,%d)", c.getRed(), c.getGreen(), c.getBlue());
    }

    /** Returns the drawing with classes and attributes in place of styles, scaling with the page. */
    static String restyled(String svg, int width, int height) {
        Document document = Parser.xmlParser().parseInput(svg, "");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        Element root = document.selectFirst("svg");
        if (root == null) {
            throw new IllegalStateException("the drawing is no SVG");
        }
        for (Element element : root.select("[style]")) {
            restyle(element);
        }
        root.removeAttr("xmlns:jfreesvg");
        root.removeAttr("width").removeAttr("height");
        root.attr("viewBox", "0 0 " + width + " " + height);
        root.attr("class", "chart").attr("aria-hidden", "true").attr("focusable", "false");
        return root.outerHtml();
    }

    private static void restyle(Element element) {
        for (String declaration : element.attr("style").split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String property = declaration.substring(0, colon).strip();
                set(element, property, declaration.substring(colon + 1).strip().replace(" ", ""));
            }
        }
        element.removeAttr("style");
    }

    private static void set(Element element, String property, String value) {
        String role = CLASSES.get(value);
        if (role != null && (property.equals("fill") || property.equals("stroke"))) {
            element.addClass(property + "-" + role);
        } else if (!property.equals("font-family")) {
            element.attr(property, value);
        }
    }
}
