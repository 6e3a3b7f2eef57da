package org.winnow.archive.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveTime;
import org.winnow.archive.MarkupText;
import org.winnow.archive.TextMarkup;

/**
 * A parsed object, asked by paths of names. What is missing, null or of another kind than asked for is null, so that a format
 * says only where things stand.
 */
public final class Fields {
    /** An object without members. */
    public static final Fields NONE = new Fields(MissingNode.getInstance());

    private final JsonNode node;

    Fields(JsonNode node) {
        this.node = node;
    }

    /** Returns what lies at the path; no object where there is none. */
    public Fields at(String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return new Fields(at);
    }

    /** Returns whether there is a value at the path that is not null. */
    public boolean has(String... path) {
        JsonNode found = at(path).node;
        return !found.isMissingNode() && !found.isNull();
    }

    /** Returns the text or number at the path as text, or null where there is neither or it is blank. */
    public @Nullable String text(String... path) {
        JsonNode found = at(path).node;
        if (!found.isTextual() && !found.isNumber()) {
            return null;
        }
        String text = found.asText();
        return text.isBlank() ? null : text;
    }

    /** Returns the text at the path with its white space, or an empty string where there is none. */
    public String words(String... path) {
        JsonNode found = at(path).node;
        return found.isTextual() ? found.textValue() : "";
    }

    /** Returns the text at the path as a title on one line, or null where there is none. */
    public @Nullable String title(TextMarkup markup, String... path) {
        String title = MarkupText.title(markup, words(path));
        return title.isBlank() ? null : title;
    }

    /**
     * Returns the text or number at the path.
     *
     * @throws BrokenRecord if there is none
     */
    public String required(String... path) throws BrokenRecord {
        String text = text(path);
        if (text == null) {
            throw new BrokenRecord("missing field", "no " + String.join(".", path));
        }
        return text;
    }

    /** Returns the whole number at the path, also where it is written as text, or null. */
    public @Nullable Integer count(String... path) {
        JsonNode found = at(path).node;
        long count = found.isNumber() && found.canConvertToLong() || found.isTextual() ? found.asLong(-1) : -1;
        return count < 0 || count > Integer.MAX_VALUE ? null : (int) count;
    }

    /** Returns the number at the path; not a number where there is none. */
    public double number(String... path) {
        JsonNode found = at(path).node;
        return found.isNumber() ? found.doubleValue() : Double.NaN;
    }

    /** Returns the time at the path: a number since 1970 or a text, UTC where it names no zone. */
    public ArchiveTime time(String... path) {
        JsonNode found = at(path).node;
        return found.isNumber() ? ArchiveTime.epoch(found.doubleValue()) : ArchiveTime.utc(text(path));
    }

    /** Returns whether the path holds true, or a number that is not 0. */
    public boolean isTrue(String... path) {
        JsonNode found = at(path).node;
        return found.isBoolean() ? found.booleanValue() : found.isNumber() && found.doubleValue() != 0;
    }

    /** Returns whether this is an object or list. */
    public boolean isContainer() {
        return node.isContainerNode();
    }

    /** Returns the elements of the list at the path; none where there is no list. */
    public List<Fields> list(String... path) {
        JsonNode found = at(path).node;
        List<Fields> elements = new ArrayList<>();
        if (found.isArray()) {
            found.forEach(element -> elements.add(new Fields(element)));
        }
        return elements;
    }

    /** Returns the parsed value itself, for tables whose paths are known only when they are read. */
    public JsonNode value() {
        return node;
    }
}
