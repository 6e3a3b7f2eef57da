package org.winnow.archive.web;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.TextMarkup;

/**
 * The article and comments that a page marks with microdata.
 *
 * <p>A reply lies inside the comment it answers, or, as most themes have it, in a list inside the list item of that comment.
 */
final class MicrodataComments {
    private static final Set<String> COMMENTS = Set.of("comment", "usercomments", "answer");
    private static final Set<String> THREADS = Set.of(
            "article",
            "newsarticle",
            "blogposting",
            "socialmediaposting",
            "discussionforumposting",
            "techarticle",
            "question");
    private static final Set<String> TEXTS = Set.of("text", "commenttext", "description", "articlebody", "reviewbody");

    private final MarkedThread thread = new MarkedThread();
    private final Map<Element, String> ids = new IdentityHashMap<>();
    private final Map<Element, Element> byItem = new IdentityHashMap<>();

    private MicrodataComments() {}

    /** Returns what the page marks; without comments where it marks none. */
    static MarkedThread of(Document page) {
        MicrodataComments reading = new MicrodataComments();
        for (Element scope : page.select("[itemscope][itemtype]")) {
            String type = type(scope);
            if (COMMENTS.contains(type) && !inFaq(scope)) {
                reading.comment(scope);
            } else if (THREADS.contains(type) && reading.thread.title == null) {
                reading.thread(scope);
            }
        }
        return reading.thread;
    }

    /** Returns whether the element marks one comment. */
    static boolean isComment(Element element) {
        return element.hasAttr("itemscope") && COMMENTS.contains(type(element));
    }

    private void comment(Element scope) {
        Map<String, Element> properties = properties(scope);
        Element words = properties.get("text");
        if (words == null) {
            // some themes mark where a comment is and not what it says
            return;
        }
        String author = author(properties);
        String time = time(properties);
        String html = html(words);
        String address = properties.containsKey("url") ? value(properties.get("url")) : null;
        String own = id(scope, address);
        String id = own == null ? MarkedComment.madeId(author, time, html) : own;
        ids.put(scope, id);
        Element parent = parent(scope);
        thread.comments.add(new MarkedComment(
                id, parent == null ? null : ids.get(parent), author, time, html, TextMarkup.HTML, address, false));
    }

    private void thread(Element scope) {
        Map<String, Element> properties = properties(scope);
        Element title = properties.containsKey("headline") ? properties.get("headline") : properties.get("name");
        thread.title = title == null ? null : value(title);
        thread.published = time(properties);
        Element words = properties.get("text");
        if (words != null) {
            thread.article = html(words);
            thread.markup = TextMarkup.HTML;
        }
        Element count = properties.get("commentcount");
        thread.announced = count == null ? null : number(value(count));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
    }

    /** Returns the elements that give an item's properties, by name in lower case; the first of each, all texts as one. */
    private static Map<String, Element> properties(Element scope) {
        Map<String, Element> properties = new HashMap<>();
        for (Element element : scope.select("[itemprop]")) {
            if (element != scope && scopeOf(element) == scope) {
                for (String name :
                        element.attr("itemprop").toLowerCase(Locale.ROOT).split("\\s+")) {
                    properties.putIfAbsent(TEXTS.contains(name) ? "text" : name, element);
                }
            }
        }
        return properties;
    }

    private static @Nullable Element scopeOf(Element property) {
        Element around = property.parent();
        while (around != null && !around.hasAttr("itemscope")) {
            around = around.parent();
        }
        return around;
    }

    private static @Nullable String author(Map<String, Element> properties) {
        Element who = properties.containsKey("author") ? properties.get("author") : properties.get("creator");
        if (who == null) {
            return null;
        }
        Element name = who.hasAttr("itemscope") ? properties(who).get("name") : null;
        String author = value(name == null ? who : name);
        return author == null || author.isBlank() ? null : author;
    }

    private static @Nullable String time(Map<String, Element> properties) {
        for (String name : new String[] {"datecreated", "datepublished", "commenttime"}) {
            if (properties.containsKey(name)) {
                return value(properties.get(name));
            }
        }
        return null;
    }

    /** Returns the value that an element gives: an attribute where its kind has one, else what it shows. */
    private static @Nullable String value(Element element) {
        for (String attribute : new String[] {"content", "datetime"}) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute).strip();
            }
        }
        if (element.hasAttr("href")) {
            String shown = element.attr("itemprop").equalsIgnoreCase("url") ? element.attr("href") : element.text();
            return shown.isBlank() ? null : shown;
        }
        return element.text().isBlank() ? null : element.text();
    }

    /** Returns an element's words as HTML, without comments inside it. */
    private static String html(Element words) {
        if (words.hasAttr("content") && !words.attr("content").isBlank()) {
            return org.jsoup.nodes.Entities.escape(words.attr("content"));
        }
        Element own = words.clone();
        for (Element inside : own.select("[itemscope][itemtype]")) {
            if (inside != own && isComment(inside)) {
                inside.remove();
            }
        }
        own.select("script, style, noscript, form, .reply, .comment-reply-link").remove();
        return own.html();
    }

    private static @Nullable String id(Element scope, @Nullable String address) {
        if (scope.hasAttr("itemid")) {
            return MarkedComment.id(scope.attr("itemid"));
        }
        if (address != null && address.indexOf('#') >= 0) {
            return MarkedComment.id(address);
        }
        Element item = ownItem(scope);
        return !scope.id().isBlank() ? scope.id() : item == null || item.id().isBlank() ? null : item.id();
    }

    private @Nullable Element parent(Element scope) {
        Element item = ownItem(scope);
        if (item != null) {
            byItem.putIfAbsent(item, scope);
        }
        for (Element around = scope.parent(); around != null; around = around.parent()) {
            if (ids.containsKey(around)) {
                return around;
            }
            Element holder = byItem.get(around);
            if (holder != null && holder != scope) {
                return holder;
            }
        }
        return null;
    }

    /** Returns the list item that shows this comment: the nearest around it with no list between. */
    private static @Nullable Element ownItem(Element scope) {
        for (Element around = scope; around != null; around = around.parent()) {
            String name = around.normalName();
            if (name.equals("li")) {
                return around;
            }
            if (name.equals("ol") || name.equals("ul")) {
                return null;
            }
        }
        return null;
    }

    private static boolean inFaq(Element scope) {
        Elements around = scope.parents();
        return around.stream()
                .anyMatch(
                        element -> element.hasAttr("itemtype") && type(element).equals("faqpage"));
    }

    private static String type(Element element) {
        String type = element.attr("itemtype").strip().toLowerCase(Locale.ROOT);
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }
}
