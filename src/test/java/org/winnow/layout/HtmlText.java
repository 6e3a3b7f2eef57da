package org.winnow.layout;

import java.util.List;
import org.jsoup.Jsoup;

/** Reads the texts of blocks that hold no block, in order. */
final class HtmlText {
    private HtmlText() {}

    static List<String> linesOf(String html) {
        return Jsoup.parse(html)
                .body()
                .wholeText()
                .lines()
                .map(l -> l.replaceAll("\\s+", " ").strip())
                .filter(l -> !l.isEmpty())
                .toList();
    }
}
