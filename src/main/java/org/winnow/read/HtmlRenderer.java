package org.winnow.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Line;
import org.winnow.page.Markup;

/**
 * Lays the visible text of an HTML page out in lines, as a browser lays out blocks.
 *
 * <p>Walks the tree without recursion, once; the cost is linear in its size.
 */
final class HtmlRenderer implements NodeFilter {
    private static final Pattern HIDING_STYLE =
            Pattern.compile("(?:display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden)");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Frame frame;
    private @Nullable Frame holder;
    private boolean space;
    private boolean filler;
    private int preformatted;
    private int links;
    private int lists;
    private int linked;
    private int row;
    private int blanks;

    private HtmlRenderer() {}

    /** Returns the lines on which something shows, numbered by their rendering, blank lines counted. */
    static List<Line> render(Element body) {
        HtmlRenderer renderer = new HtmlRenderer();
        body.filter(renderer);
        renderer.endLine();
        return renderer.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element && frame != null) {
            close(frame);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        Display display = Display.of(element.normalName());
        if (display == Display.BREAK) {
            breakLine();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (display == Display.HIDDEN || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        around(isList(element.normalName()) && lists > 0 ? Display.LINE : display);
        frame = new Frame(frame, element.normalName(), display);
        lists += isList(frame.name) ? 1 : 0;
        preformatted += frame.name.equals("pre") ? 1 : 0;
        if (element.normalName().equals("a")) {
            links++;
        }
        return FilterResult.CONTINUE;
    }

    private void close(Frame closing) {
        lists -= isList(closing.name) ? 1 : 0;
        preformatted -= closing.name.equals("pre") ? 1 : 0;
        around(isList(closing.name) && lists > 0 ? Display.LINE : closing.display);
        if (closing.name.equals("a")) {
            links--;
        }
        if (holder == closing) {
            holder = closing.parent;
        }
        frame = closing.parent;
    }

    private void around(Display display) {
        if (display.isBlock()) {
            endLine();
        }
        if (display == Display.PARAGRAPH && !lines.isEmpty()) {
            blanks = Math.max(blanks, 1);
        }
    }

    private static boolean isList(String name) {
        return name.equals("ul") || name.equals("ol") || name.equals("dl");
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && HIDING_STYLE.matcher(style.toLowerCase(Locale.ROOT)).find();
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && preformatted > 0) {
                breakLine();
            } else if (c <= ' ' || c == '\u00A0') {
                space = true;
                filler |= c == '\u00A0';
            } else {
                appendVisible(c);
            }
        }
    }

    private void appendVisible(char c) {
        if (text.isEmpty()) {
            holder = frame;
        } else if (space) {
            text.append(' ');
            linked += links > 0 ? 1 : 0;
        }
        space = false;
        text.append(c);
        linked += links > 0 ? 1 : 0;
    }

    private void breakLine() {
        if (text.isEmpty()) {
            blanks++;
        } else {
            endLine();
        }
        space = false;
        filler = false;
    }

    private void endLine() {
        String line = Blanks.strip(text.toString());
        if (!line.isEmpty()) {
            row += blanks + 1;
            lines.add(new Line(row, line, blanks, 0, markup()));
            blanks = 0;
        } else if (filler) {
            blanks++;
        }
        text.setLength(0);
        linked = 0;
        space = false;
        filler = false;
    }

    private Markup markup() {
        Frame at = holder;
        List<String> path = at == null ? List.of() : at.path();
        return new Markup(path, List.of(), (double) linked / text.length(), -1, 0, null, null);
    }
}
