package org.winnow.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Article;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;

/**
 * A line of {@code winnow label}: a comment with its context.
 *
 * @param id the id as given, of whatever JSON type
 * @param discussion a discussion whose last comment is the one to label
 * @param fields fields of the line that Winnow does not know
 */
record LabelInput(JsonNode id, Discussion discussion, Map<String, JsonNode> fields) {
    private static final List<String> KNOWN = List.of("id", "text", "title", "article", "parent");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            // ids and kept fields come back digit by digit
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** A line that is no comment. The message says what was found and what was expected. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String finding) {
            super(finding);
        }
    }

    static LabelInput parse(String line) throws Refused {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Refused("no JSON: " + e.getOriginalMessage());
        } catch (NumberFormatException e) {
            throw new Refused("no JSON: a number is beyond all bounds: " + e.getMessage());
        }
        if (!object.isObject()) {
            throw new Refused("expected an object with \"id\" and \"text\"");
        }
        String text = string(object, "text");
        if (text == null || text.isBlank()) {
            throw new Refused("\"text\" is missing or blank; expected the words of the comment");
        }
        String parent = string(object, "parent");
        Article article =
                new Article(string(object, "title"), Objects.requireNonNullElse(string(object, "article"), ""));
        List<Comment> comments = new ArrayList<>();
        if (parent != null && !parent.isBlank()) {
            comments.add(Comment.of("parent", null, parent));
        }
        comments.add(Comment.of("comment", comments.isEmpty() ? null : "parent", text));
        Map<String, JsonNode> rest = new TreeMap<>();
        object.fields().forEachRemaining(field -> {
            if (!KNOWN.contains(field.getKey())) {
                rest.put(field.getKey(), field.getValue());
            }
        });
        JsonNode id = object.path("id");
        return new LabelInput(
                id.isMissingNode() ? NullNode.instance : id, Discussion.of("label", article, comments), rest);
    }

    private static @Nullable String string(JsonNode object, String field) throws Refused {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Refused("\"" + field + "\" is "
                    + value.getNodeType().name().toLowerCase(Locale.ROOT) + "; expected a string, or no such field");
        }
        return value.textValue();
    }
}
