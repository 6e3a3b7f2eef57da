package org.winnow.archive.web;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.TextMarkup;

/** The article and comments that a page marks with microformats: {@code h-entry}, and {@code h-cite} as comment in it. */
final class MicroformatComments {
    private static final String COMMENT =
            ".u-comment.h-cite, .p-comment.h-cite, .u-comment.h-entry, .p-comment.h-entry";

    private MicroformatComments() {}

    static MarkedThread of(Document page) {
        MarkedThread thread = new MarkedThread();
        Map<Element, String> ids = new IdentityHashMap<>();
        for (Element cite : page.select(COMMENT)) {
            MarkedComment comment = comment(cite, parent(cite, ids));
            ids.put(cite, comment.id());
            thread.comments.add(comment);
        }
        Element entry = page.selectFirst(".h-entry:not(.u-comment):not(.p-comment)");
        if (entry != null && !thread.comments.isEmpty()) {
            thread.title = shown(own(entry, ".p-name"));
            thread.published = time(own(entry, ".dt-published"));
            Element words = own(entry, ".e-content");
            thread.article = words == null ? "" : words.html();
            thread.markup = TextMarkup.HTML;
        }
        return thread;
    }

    private static MarkedComment comment(Element cite, @Nullable String parent) {
        Element who = own(cite, ".p-author");
        Element named = who == null ? null : who.selectFirst(".p-name");
        String author = shown(named == null ? who : named);
        String time = time(own(cite, ".dt-published"));
        Element words = own(cite, ".e-content");
        Element plain = words == null ? own(cite, ".p-content, .p-name") : words;
        String html = plain == null ? "" : plain.html();
        Element link = own(cite, ".u-url");
        String address = link == null || link.attr("href").isBlank() ? null : link.attr("href");
        String id = cite.id().isBlank() ? MarkedComment.id(address) : cite.id();
        return new MarkedComment(
                id == null ? MarkedComment.madeId(author, time, html) : id,
                parent,
                author,
                time,
                html,
                TextMarkup.HTML,
                address,
                false);
    }

    /** Returns the first element of that class that belongs to this item and to none inside it. */
    private static @Nullable Element own(Element item, String query) {
        for (Element found : item.select(query)) {
            Element around = found.parent();
            while (around != null && around != item && !around.hasClass("h-cite") && !around.hasClass("h-entry")) {
                around = around.parent();
            }
            if (around == item) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String parent(Element cite, Map<Element, String> ids) {
        for (Element around = cite.parent(); around != null; around = around.parent()) {
            if (ids.containsKey(around)) {
                return ids.get(around);
            }
        }
        return null;
    }

    private static @Nullable String shown(@Nullable Element element) {
        return element == null || element.text().isBlank() ? null : element.text();
    }

    private static @Nullable String time(@Nullable Element element) {
        return element == null ? null : element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    }
}
