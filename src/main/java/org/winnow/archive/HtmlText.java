package org.winnow.archive;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Lays the words of an HTML fragment out; without recursion, in linear time. */
final class HtmlText implements NodeFilter {
    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "head",
            "title",
            "textarea",
            "select",
            "button",
            "audio",
            "video");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "table", "hr", "figure", "details",
            "form");
    private static final Set<String> BLOCKS = Set.of(
            "div",
            "li",
            "tr",
            "dt",
            "dd",
            "section",
            "article",
            "header",
            "footer",
            "aside",
            "address",
            "center",
            "figcaption",
            "summary",
            "fieldset",
            "main",
            "nav");
    private static final int LONGEST_EMOJI = 40;

    private final TextLayout layout = new TextLayout();
    private final boolean breaksCount;
    private int preformatted;

    private HtmlText(boolean breaksCount) {
        this.breaksCount = breaksCount;
    }

    /**
     * @param html a fragment
     * @param breaksCount whether bare line breaks count
     */
    static String of(String html, boolean breaksCount) {
        return of(Jsoup.parseBodyFragment(html).body(), breaksCount);
    }

    static String of(Element element, boolean breaksCount) {
        HtmlText text = new HtmlText(breaksCount);
        element.filter(text);
        return text.layout.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
    }

    private void append(TextNode words) {
        if (preformatted > 0) {
            layout.verbatim(words.getWholeText());
        } else if (breaksCount && !(words.isBlank() && isBesideBlock(words))) {
            layout.lines(words.getWholeText());
        } else {
            layout.words(words.getWholeText());
        }
    }

    /** White space between blocks is only the way the source is written. */
    private static boolean isBesideBlock(TextNode words) {
        return isBlock(words.previousSibling()) || isBlock(words.nextSibling());
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element
                && (PARAGRAPHS.contains(element.normalName())
                        || BLOCKS.contains(element.normalName())
                        || element.normalName().equals("blockquote"));
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        if (HIDDEN.contains(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> layout.breakLine();
            case "img" -> emoji(element.attr("alt"));
            case "blockquote" -> layout.quote();
            case "td", "th" -> layout.words(" ");
            default -> edge(name);
        }
        preformatted += name.equals("pre") ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            preformatted -= name.equals("pre") ? 1 : 0;
            if (name.equals("blockquote")) {
                layout.endQuote();
            } else {
                edge(name);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void edge(String name) {
        if (PARAGRAPHS.contains(name)) {
            layout.paragraph();
        } else if (BLOCKS.contains(name)) {
            layout.block();
        }
    }

    /** Emoji are often images; words about a picture are not the author's. */
    private void emoji(String alt) {
        boolean isShortcode = alt.length() > 2 && alt.startsWith(":") && alt.endsWith(":") && alt.indexOf(' ') < 0;
        boolean isSymbol = !alt.isEmpty() && alt.chars().noneMatch(c -> c < 0x80 && Character.isLetter(c));
        if (alt.length() <= LONGEST_EMOJI && (isShortcode || (isSymbol && alt.codePointAt(0) > 0xFF))) {
            layout.words(alt);
        }
    }
}
