package org.winnow.read;

import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a page says it stands among others: enough to tell pages of one thread, at the cost of parsing alone.
 *
 * @param url absolute http address that the page declares for itself, or else that it was saved from; or null
 * @param next address in {@code rel=next}, as written, or null
 * @param previous address in {@code rel=prev}, as written, or null
 * @param title title that the head declares; of a text its first line; or null
 */
public record PageLinks(
        @Nullable String url,
        @Nullable String next,
        @Nullable String previous,
        @Nullable String title) {
    private static final String SAVED_FROM = "saved from url=";
    private static final int MOST_COMMENTS = 20; // nodes before the root element where browsers note the address

    static PageLinks of(Document page, @Nullable String address) {
        Declared head = Declared.of(page, List.of());
        String url = head.url() == null ? Declared.address(address) : head.url();
        return new PageLinks(
                url == null ? savedFrom(page) : url, rel(page, "next"), rel(page, "prev", "previous"), head.title());
    }

    private static @Nullable String rel(Document page, String... names) {
        for (String name : names) {
            Element link = page.selectFirst("link[href][rel~=(?i)^" + name + "$]");
            Element anchor = link == null ? page.selectFirst("a[href][rel~=(?i)(^|\\s)" + name + "($|\\s)]") : link;
            if (anchor != null && !anchor.attr("href").isBlank()) {
                return anchor.attr("href").strip();
            }
        }
        return null;
    }

    /** Browsers write {@code <!-- saved from url=(0042)https://… -->} over a page. */
    private static @Nullable String savedFrom(Document page) {
        for (int i = 0; i < Math.min(MOST_COMMENTS, page.childNodeSize()); i++) {
            if (page.childNode(i) instanceof Comment comment) {
                String note = comment.getData().strip();
                int end = note.indexOf(')');
                if (note.startsWith(SAVED_FROM) && end > 0) {
                    return Declared.address(note.substring(end + 1).split("\\s", 2)[0]);
                }
            }
        }
        return null;
    }
}
