package org.winnow.output;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSSerializer;

/**
 * Draws SVG that stands inside a report: it follows the report's style sheet, has a name and a description, and holds nothing
 * but shapes and text. Thread-safe.
 *
 * <p>The drawing library writes colours, fonts and rendering hints of its own. Here only elements and attributes on a list
 * are kept, and a colour becomes the class of the role that it stands for, see {@link ChartColour}. Clipping goes too: a
 * viewer's font may be wider than the one that the text was measured with, and a dot may stand on the edge.
 *
 * @see <a href="https://www.w3.org/TR/svg-aam-1.0/">SVG accessibility mappings</a>
 */
final class ChartSvg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final Set<String> ELEMENTS =
            Set.of("svg", "g", "path", "line", "rect", "circle", "ellipse", "polygon", "polyline", "text");

    private static final Set<String> COLOURS = Set.of("fill", "stroke");

    private static final Set<String> GEOMETRY = Set.of(
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "width",
            "height",
            "d",
            "points",
            "transform");

    private static final Set<String> LOOK =
            Set.of("font-size", "font-weight", "stroke-linecap", "stroke-linejoin", "stroke-width");

    private ChartSvg() {}

    /**
     * Returns an SVG element for an HTML page, as wide as there is room.
     *
     * @param caption its ids, name and description
     * @param width of the drawing, in its own units
     * @param height of the drawing, in its own units
     * @param drawing what draws it, in colours of {@link ChartColour} alone
     * @throws IllegalStateException if the drawing uses another colour
     */
    static String drawn(ChartCaption caption, int width, int height, Consumer<Graphics2D> drawing) {
        DOMImplementation dom = dom();
        Document document = dom.createDocument(NAMESPACE, "svg", null);
        ChartCanvas graphics = new ChartCanvas(document);
        drawing.accept(graphics);
        Element root = graphics.getRoot();
        graphics.dispose();
        restyle(root);
        name(root, caption, width, height);
        return written(dom, root);
    }

    private static DOMImplementation dom() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the Java runtime has no XML documents", e);
        }
    }

    private static void restyle(Element element) {
        for (Attr attribute : attributes(element)) {
            element.removeAttributeNode(attribute);
            keep(element, attribute.getName(), attribute.getValue());
        }
        for (Node child : children(element)) {
            if (child instanceof Element inner) {
                restyle(inner);
            } else if (child instanceof Text text) {
                text.setData(VisibleText.line(text.getData()));
            }
            if (!isDrawn(child)) {
                element.removeChild(child);
            }
        }
    }

    private static void keep(Element element, String name, String value) {
        if (COLOURS.contains(name)) {
            colour(element, name, value);
        } else if (GEOMETRY.contains(name) || LOOK.contains(name)) {
            element.setAttribute(name, value);
        }
    }

    private static void colour(Element element, String property, String value) {
        if (value.equals("none")) {
            element.setAttribute(property, value);
            return;
        }
        String role = ChartColour.role(value);
        if (role == null) {
            throw new IllegalStateException("the colour " + value + " stands for nothing");
        }
        String before = element.getAttribute("class");
        element.setAttribute("class", (before.isEmpty() ? "" : before + " ") + property + "-" + role);
    }

    /** Tells whether a node shows anything. The library leaves comments, and groups that nothing was drawn into. */
    private static boolean isDrawn(Node node) {
        if (!(node instanceof Element element)) {
            return node.getNodeType() == Node.TEXT_NODE;
        }
        String name = element.getTagName();
        return ELEMENTS.contains(name) && (!name.equals("g") || element.hasChildNodes());
    }

    private static List<Attr> attributes(Element element) {
        NamedNodeMap map = element.getAttributes();
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < map.getLength(); i++) {
            attributes.add((Attr) map.item(i));
        }
        return attributes;
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static void name(Element root, ChartCaption caption, int width, int height) {
        root.removeAttribute("width");
        root.removeAttribute("height");
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("class", (root.getAttribute("class") + " chart").strip());
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", caption.titleId());
        root.setAttribute("aria-describedby", caption.descriptionId());
        root.setAttribute("focusable", "false");
        Node first = root.getFirstChild();
        root.insertBefore(words(root, "title", caption.titleId(), caption.title()), first);
        root.insertBefore(words(root, "desc", caption.descriptionId(), caption.description()), first);
    }

    private static Element words(Element root, String tag, String id, String text) {
        Element element = root.getOwnerDocument().createElementNS(NAMESPACE, tag);
        element.setAttribute("id", id);
        element.setTextContent(VisibleText.line(text));
        return element;
    }

    private static String written(DOMImplementation dom, Element root) {
        LSSerializer serializer = ((DOMImplementationLS) dom.getFeature("LS", "3.0")).createLSSerializer();
        serializer.getDomConfig().setParameter("xml-declaration", false);
        return serializer.writeToString(root);
    }
}
