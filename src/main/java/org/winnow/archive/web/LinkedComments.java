package org.winnow.archive.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.TextMarkup;

/**
 * Threads and comments that JSON-LD blocks declare. Read leniently, since many are written by hand; walked with a stack of its own,
 * whatever the depth of replies.
 */
final class LinkedComments {
    private static final int LARGEST_BLOCK = 16 << 20;
    private static final int DEEPEST = 100_000;
    private static final Set<String> COMMENTS = Set.of("Comment", "UserComments", "Answer");
    private static final Set<String> THREADS = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "TechArticle",
            "VideoObject",
            "Question");

    /** Members under which replies stand, in the order in which pages show them. */
    private static final List<String> REPLIES = List.of("acceptedAnswer", "suggestedAnswer", "comment");

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LARGEST_BLOCK)
                            .build())
                    .build())
            .build();

    private final List<MarkedThread> threads = new ArrayList<>();
    private final List<MarkedComment> loose = new ArrayList<>();
    private int broken;

    /** A node to look at, and what lies around it. */
    private record Visit(
            JsonNode node,
            @Nullable MarkedThread thread,
            @Nullable String parent,
            boolean isReply) {}

    /** Reads a block. */
    void read(String block) {
        if (block.length() > LARGEST_BLOCK) {
            broken++;
            return;
        }
        try {
            walk(JSON.readTree(bare(block)));
        } catch (JsonProcessingException e) {
            broken++;
        }
    }

    List<MarkedThread> threads() {
        return threads;
    }

    /** Returns comments that stand outside any thread. */
    List<MarkedComment> loose() {
        return loose;
    }

    /** Returns how many blocks could not be read. */
    int broken() {
        return broken;
    }

    /** Takes off what some pages wrap around a block: HTML comments, character data sections. */
    private static String bare(String block) {
        String text = block.strip();
        int start = text.indexOf('{') < 0 ? 0 : text.indexOf('{');
        int list = text.indexOf('[');
        boolean wrapped = text.startsWith("<!") || text.startsWith("//");
        if (!wrapped) {
            return text;
        }
        if (text.startsWith("<![CDATA[") || text.startsWith("//<![CDATA[") || text.startsWith("// <![CDATA[")) {
            list = text.indexOf('[', text.indexOf("CDATA[") + "CDATA[".length());
        }
        int from = list >= 0 && list < start ? list : start;
        int to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(list == from ? ']' : '}'));
        return text.substring(from, Math.max(from, to + 1));
    }

    private void walk(JsonNode root) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(root, null, null, false));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            List<Visit> inside = visit.node.isArray() ? elements(visit) : object(visit);
            // pushed backwards, so that the first is looked at first
            for (int i = inside.size() - 1; i >= 0; i--) {
                open.push(inside.get(i));
            }
        }
    }

    private static List<Visit> elements(Visit visit) {
        List<Visit> inside = new ArrayList<>();
        visit.node.forEach(element -> inside.add(new Visit(element, visit.thread, visit.parent, visit.isReply)));
        return inside;
    }

    private List<Visit> object(Visit visit) {
        JsonNode node = visit.node;
        if (!node.isObject() || is(node, Set.of("FAQPage"))) {
            return List.of();
        }
        if (is(node, COMMENTS) || visit.isReply) {
            MarkedComment comment = comment(node, visit.parent);
            (visit.thread == null ? loose : visit.thread.comments).add(comment);
            return replies(node, visit.thread, comment.id());
        }
        if (is(node, THREADS)) {
            MarkedThread thread = thread(node);
            threads.add(thread);
            List<Visit> inside = replies(node, thread, null);
            inside.addAll(others(node, thread));
            return inside;
        }
        return others(node, visit.thread);
    }

    private static List<Visit> replies(JsonNode node, @Nullable MarkedThread thread, @Nullable String parent) {
        List<Visit> inside = new ArrayList<>();
        for (String name : REPLIES) {
            if (node.path(name).isContainerNode()) {
                inside.add(new Visit(node.path(name), thread, parent, true));
            }
        }
        return inside;
    }

    private static List<Visit> others(JsonNode node, @Nullable MarkedThread thread) {
        List<Visit> inside = new ArrayList<>();
        node.fields().forEachRemaining(member -> {
            if (member.getValue().isContainerNode() && !REPLIES.contains(member.getKey())) {
                inside.add(new Visit(member.getValue(), thread, null, false));
            }
        });
        return inside;
    }

    private static MarkedComment comment(JsonNode node, @Nullable String around) {
        String text = WrittenText.unescaped(firstText(node, "text", "description", "articleBody", "commentText"));
        String author = name(node.has("author") ? node.path("author") : node.path("creator"));
        String time = text(node, "dateCreated", "datePublished", "commentTime");
        String own = MarkedComment.id(text(node, "@id", "url"));
        return new MarkedComment(
                own == null ? MarkedComment.madeId(author, time, text) : own,
                node.has("parentItem") ? reference(node.path("parentItem")) : around,
                author,
                time,
                text,
                WrittenText.markup(text),
                text(node, "url"),
                "Deleted".equalsIgnoreCase(text(node, "creativeWorkStatus")));
    }

    /** Returns the comment that a reference names, or null where it is an article. */
    private static @Nullable String reference(JsonNode item) {
        if (item.isObject() && is(item, THREADS)) {
            return null;
        }
        return MarkedComment.id(item.isObject() ? text(item, "@id", "url") : item.textValue());
    }

    private static MarkedThread thread(JsonNode node) {
        MarkedThread thread = new MarkedThread();
        thread.url = address(node);
        thread.id = thread.url == null ? text(node, "@id") : thread.url;
        thread.title = text(node, "headline", "name");
        thread.published = text(node, "datePublished", "dateCreated");
        thread.article = firstText(node, "articleBody", "text");
        thread.markup = thread.article.isEmpty() ? TextMarkup.PLAIN : WrittenText.markup(thread.article);
        thread.announced = count(node.has("commentCount") ? node.path("commentCount") : node.path("answerCount"));
        return thread;
    }

    private static @Nullable String address(JsonNode node) {
        JsonNode main = node.path("mainEntityOfPage");
        String url = text(node, "url");
        return url != null ? url : main.isObject() ? text(main, "@id", "url") : text(node, "mainEntityOfPage");
    }

    private static boolean is(JsonNode node, Set<String> types) {
        JsonNode type = node.path("@type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (types.contains(plain(one))) {
                    return true;
                }
            }
            return false;
        }
        return types.contains(plain(type));
    }

    /** Returns a type without the vocabulary's address before it. */
    private static String plain(JsonNode type) {
        String name = type.asText();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }

    private static @Nullable String name(JsonNode who) {
        JsonNode one = who.isArray() ? who.path(0) : who;
        return one.isObject() ? text(one, "name", "alternateName") : one.textValue();
    }

    private static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            String text = node.path(name).textValue();
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    private static String firstText(JsonNode node, String... names) {
        String text = text(node, names);
        return text == null ? "" : text;
    }

    private static @Nullable Integer count(JsonNode value) {
        long count = value.isIntegralNumber() && value.canConvertToLong() || value.isTextual() ? value.asLong(-1) : -1;
        return count < 0 || count > Integer.MAX_VALUE ? null : (int) count;
    }
}
