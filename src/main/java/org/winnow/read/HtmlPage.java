package org.winnow.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.winnow.fault.InputException;
import org.winnow.page.Line;
import org.winnow.page.Page;

/** Reads decoded HTML. */
final class HtmlPage {
    private HtmlPage() {}

    static Page read(String id, String source, Decoded decoded, ReadLimits limits) throws InputException {
        BinaryFile.refuse(source, decoded.text());
        List<String> warnings = new ArrayList<>(decoded.warnings());
        String html = cut(decoded.text(), limits.tags(), warnings);
        Document document = Parser.htmlParser().parseInput(html, "");
        List<Line> lines = HtmlRenderer.render(document.body());
        if (lines.isEmpty()) {
            throw new InputException(
                    source, null, "no visible text: its text may be loaded by script; save the page from a browser");
        }
        return new Page(id, source, null, null, null, null, lines, warnings);
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
