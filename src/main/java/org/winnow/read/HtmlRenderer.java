package org.winnow.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Line;

/**
 * Lays the visible text of an HTML page out in lines, as a browser lays out blocks.
 *
 * <p>Walks the tree without recursion, once; the cost is linear in its size. Lists inside lists have no blank line around them,
 * and a block that holds nothing but a no-break space is a blank line, both as in browsers.
 */
final class HtmlRenderer implements NodeFilter {
    private final List<Line> lines = new ArrayList<>();
    private final LineText line = new LineText();
    private final List<String> linkedData = new ArrayList<>();
    private final Map<String, List<String>> classWords = new HashMap<>();
    private Frame frame = new Frame(null, "body", Display.LINE, Marks.NONE);
    private @Nullable String propertyDate;
    private @Nullable Integer announcedComments;
    private int links;
    private int lists;
    private int preformatted;
    private int containers;
    private int row;
    private int blanks;

    private HtmlRenderer() {}

    /**
     * What a page shows, and what it says on the side.
     *
     * @param lines lines on which something shows, numbered by the rendering, blank lines counted
     * @param linkedData JSON-LD blocks
     * @param announcedComments how many comments a microdata property claims, or null
     */
    record Rendering(
            List<Line> lines,
            List<String> linkedData,
            @Nullable Integer announcedComments) {}

    static Rendering render(Document page) {
        HtmlRenderer renderer = new HtmlRenderer();
        page.head().childNodes().forEach(renderer::takeLinkedData);
        for (Node child : page.body().childNodes()) {
            child.filter(renderer);
        }
        renderer.endLine();
        return new Rendering(renderer.lines, renderer.linkedData, renderer.announcedComments);
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
        if (node instanceof Element) {
            close();
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        Display display = Display.of(name);
        if (display == Display.BREAK) {
            breakLine();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (display == Display.HIDDEN) {
            takeProperty(element);
            takeLinkedData(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        Marks marks = Marks.of(element, classWords);
        if (marks.isHidden()) {
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(new Frame(frame, name, display, marks));
        return FilterResult.CONTINUE;
    }

    private void enter(Frame opening) {
        around(opening);
        links += opening.isLink() ? 1 : 0;
        lists += opening.isList() ? 1 : 0;
        preformatted += opening.name.equals("pre") ? 1 : 0;
        frame = opening;
    }

    private void close() {
        Frame closing = frame;
        links -= closing.isLink() ? 1 : 0;
        lists -= closing.isList() ? 1 : 0;
        preformatted -= closing.name.equals("pre") ? 1 : 0;
        around(closing);
        line.leave(closing);
        if (closing.parent != null) {
            frame = closing.parent;
        }
    }

    private void around(Frame edge) {
        if (!edge.display.isBlock()) {
            return;
        }
        endLine();
        boolean innerList = lists > 0 && edge.isList();
        if (edge.display == Display.PARAGRAPH && !innerList && !lines.isEmpty()) {
            blanks = Math.max(blanks, 1);
        }
    }

    /** Themes write the exact date of a comment, and the number of comments, into elements that do not show. */
    private void takeProperty(Element meta) {
        String property = meta.attr("itemprop");
        if (property.isEmpty()) {
            return;
        }
        boolean date = property.startsWith("date") || property.equals("commentTime");
        if (date && frame.comment != null) {
            propertyDate = meta.attr("content");
        } else if (frame.comment == null && announcedComments == null) {
            announcedComments = commentCount(property, meta.attr("content").strip());
        }
    }

    /** {@code commentCount} holds a number; {@code interactionCount}, its forerunner, {@code UserComments:} and a number. */
    private static @Nullable Integer commentCount(String property, String content) {
        boolean old = property.equals("interactionCount") && content.startsWith("UserComments:");
        String number = old ? content.substring(content.indexOf(':') + 1).strip() : content;
        boolean states = old || property.equals("commentCount");
        return states && number.matches("[0-9]{1,8}") ? Integer.valueOf(number) : null;
    }

    private void takeLinkedData(Node node) {
        if (node instanceof Element element && LinkedData.isBlock(element)) {
            linkedData.add(element.data());
        }
    }

    private void append(String words) {
        int length = words.length();
        for (int i = 0; i < length; ) {
            char c = words.charAt(i);
            if (!isSpace(c)) {
                int end = i + 1;
                while (end < length && !isSpace(words.charAt(end))) {
                    end++;
                }
                line.word(words, i, end, frame, links > 0);
                i = end;
                continue;
            }
            if (c == '\n' && preformatted > 0) {
                breakLine();
            } else {
                line.space(c == '\u00A0');
            }
            i++;
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0';
    }

    private void breakLine() {
        if (line.isEmpty()) {
            blanks++;
            line.clear();
        } else {
            endLine();
        }
    }

    private void endLine() {
        // character references can make halves of pairs
        String text = Surrogates.replaceLone(line.stripped());
        if (!text.isEmpty()) {
            addLine(text);
        } else if (line.isFiller()) {
            blanks++;
        }
        line.clear();
    }

    private void addLine(String text) {
        row += blanks + 1;
        int container = -1;
        CommentContainer comment = line.comment();
        if (comment != null) {
            container = comment.number(containers);
            containers = Math.max(containers, container + 1);
        }
        lines.add(new Line(row, text, blanks, 0, line.markup(container, propertyDate)));
        propertyDate = null;
        blanks = 0;
    }
}
