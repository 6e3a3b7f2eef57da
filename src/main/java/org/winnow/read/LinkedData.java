package org.winnow.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD says of its article (schema.org). A block that is no JSON, too large or too deep says nothing: it is
 * an extra, and the page can be read without.
 */
final class LinkedData {
    private static final int MOST_BLOCKS = 20;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int MOST_OBJECTS = 20_000;

    /** No thread is longer; a greater number is something else, such as a time. */
    private static final long MOST_COMMENTS = 99_999_999;

    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "ScholarlyArticle",
            "TechArticle",
            "Report",
            "VideoObject",
            "Recipe",
            "QAPage",
            "WebPage");
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(100)
                            .maxStringLength(MOST_CHARACTERS)
                            .build())
                    .build())
            .build();

    private @Nullable String url;
    private @Nullable String headline;
    private @Nullable String published;
    private @Nullable String language;
    private @Nullable Integer comments;

    private LinkedData() {}

    /** Returns what the blocks say; where several do, the first. */
    static LinkedData of(List<String> blocks) {
        LinkedData data = new LinkedData();
        for (String json : blocks.subList(0, Math.min(MOST_BLOCKS, blocks.size()))) {
            if (json.length() <= MOST_CHARACTERS) {
                data.read(json);
            }
        }
        return data;
    }

    /** Returns whether the element holds JSON-LD. */
    static boolean isBlock(Element element) {
        return element.normalName().equals("script")
                && element.attr("type").strip().equalsIgnoreCase("application/ld+json");
    }

    @Nullable
    String url() {
        return url;
    }

    @Nullable
    String headline() {
        return headline;
    }

    @Nullable
    String published() {
        return published;
    }

    @Nullable
    String language() {
        return language;
    }

    /** How many comments the article says it has, or null. */
    @Nullable
    Integer comments() {
        return comments;
    }

    private void read(String json) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JSON.readTree(json));
        } catch (JsonProcessingException notJson) {
            return;
        }
        for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
            JsonNode node = open.poll();
            if (isArticle(node.path("@type"))) {
                take(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            });
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (ARTICLES.contains(one.asText())) {
                    return true;
                }
            }
            return false;
        }
        return ARTICLES.contains(type.asText());
    }

    private void take(JsonNode article) {
        url = url == null ? text(article.path("url")) : url;
        headline = headline == null ? text(article.path("headline")) : headline;
        published = published == null ? text(article.path("datePublished")) : published;
        language = language == null ? text(article.path("inLanguage")) : language;
        comments = comments == null ? commentCount(article) : comments;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private static @Nullable Integer commentCount(JsonNode article) {
        Integer stated = count(article.path("commentCount"));
        if (stated != null) {
            return stated;
        }
        JsonNode statistics = article.path("interactionStatistic");
        for (JsonNode one :
                statistics.isArray() ? statistics : JSON.createArrayNode().add(statistics)) {
            JsonNode kind = one.path("interactionType");
            String name = kind.isObject() ? kind.path("@type").asText() : kind.asText();
            if (name.endsWith("CommentAction")) {
                return count(one.path("userInteractionCount"));
            }
        }
        return null;
    }

    private static @Nullable Integer count(JsonNode value) {
        // as a long first: an int would make a plausible number of one that is none
        long count = value.canConvertToLong() && value.isIntegralNumber() || value.isTextual() ? value.asLong(-1) : -1;
        return count < 0 || count > MOST_COMMENTS ? null : (int) count;
    }
}
