package org.winnow.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.page.Page;

/** Reads decoded HTML. */
final class HtmlPage {
    /** What browsers allow; deeper elements are put beside each other. */
    private static final int MOST_LEVELS = 512;

    private HtmlPage() {}

    /**
     * @param address where the page was saved from, used if it declares none; or null
     */
    static Page read(String id, String source, Decoded decoded, @Nullable String address, ReadLimits limits)
            throws InputException {
        BinaryFile.refuse(source, decoded.text());
        List<String> warnings = new ArrayList<>(decoded.warnings());
        Document document = parse(decoded, limits, warnings);
        HtmlRenderer.Rendering rendering = HtmlRenderer.render(document);
        if (rendering.lines().isEmpty()) {
            throw new InputException(
                    source, null, "no visible text: its text may be loaded by script; save the page from a browser");
        }
        Declared head = Declared.of(document, rendering.linkedData());
        return new Page(
                id,
                source,
                head.url() == null ? Declared.address(address) : head.url(),
                head.title(),
                head.published(),
                head.language(),
                rendering.lines(),
                warnings,
                head.announcedComments() == null ? rendering.announcedComments() : head.announcedComments());
    }

    /** Returns what the page says of its place among others. */
    static PageLinks links(String source, Decoded decoded, @Nullable String address, ReadLimits limits)
            throws InputException {
        BinaryFile.refuse(source, decoded.text());
        return PageLinks.of(parse(decoded, limits, new ArrayList<>()), address);
    }

    private static Document parse(Decoded decoded, ReadLimits limits, List<String> warnings) {
        String html = cut(decoded.text(), limits.tags(), warnings);
        return Parser.htmlParser().setMaxDepth(MOST_LEVELS).parseInput(html, "");
    }

    private static String cut(String html, int tags, List<String> warnings) {
        int seen = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (++seen > tags) {
                warnings.add("only the first " + tags + " tags of the page were read");
                return html.substring(0, i);
            }
        }
        return html;
    }
}
