package org.winnow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.label.Label;

/** Reads one object of a corpus as a row, and says what is wrong where it is none. */
final class RowParser {
    /** Longer texts are cut; models read no further. */
    static final int MAX_TEXT = 100_000;

    private final CorpusSet set;
    private final Path file;

    RowParser(CorpusSet set, Path file) {
        this.set = set;
        this.file = file;
    }

    LabelRow parse(JsonNode object, long line) throws InputException {
        String id = required(object, "id", line);
        String text = required(object, "text", line);
        String article = optional(object, "article", line);
        String title = optional(object, "title", line);
        Boolean marked = gold(object, line);
        Label label = set.area().label();
        return new LabelRow(
                set.id(),
                id,
                text,
                optional(object, parentField(), line),
                title,
                article,
                marked == null ? Map.of() : Map.of(label, marked),
                marked == null ? Map.of() : KindReader.kinds(set, object, marked),
                split(object, line),
                group(object, id, title, article));
    }

    /** Conspiracy corpora quote the post that is answered as context; in propaganda corpora context is the line before. */
    private String parentField() {
        return set.area() == Area.CONSPIRACY ? "context" : "parent";
    }

    private @Nullable Boolean gold(JsonNode object, long line) throws InputException {
        JsonNode value = object.get(set.area().field());
        if (value == null || !(value.isBoolean() || value.isNull())) {
            throw fault(line, set.area().field(), value, "true, false or null");
        }
        return value.isNull() ? null : value.booleanValue();
    }

    private Split split(JsonNode object, long line) throws InputException {
        JsonNode value = object.path("split");
        return Split.ofKey(value.asText()).orElseThrow(() -> fault(line, "split", value, "train, dev or test"));
    }

    private String group(JsonNode object, String id, @Nullable String title, @Nullable String article) {
        if (article != null) {
            return "article:" + TextKey.of(article);
        }
        if (set.area() == Area.PROPAGANDA && title != null) {
            return "title:" + TextKey.of(title);
        }
        JsonNode pair = object.path("pair");
        return set.id() + ":" + (pair.isTextual() ? pair.asText() : id);
    }

    private String required(JsonNode object, String field, long line) throws InputException {
        JsonNode value = object.get(field);
        if (value == null || !value.isTextual() || value.textValue().isBlank()) {
            throw fault(line, field, value, "a text that is not blank");
        }
        return cut(value.textValue());
    }

    private @Nullable String optional(JsonNode object, String field, long line) throws InputException {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw fault(line, field, value, "a text or null");
        }
        return value.textValue().isBlank() ? null : cut(value.textValue());
    }

    private static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        // not through the middle of a character
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT);
    }

    private InputException fault(long line, String field, @Nullable JsonNode value, String expected) {
        String shown = value == null || value.isMissingNode() ? "missing" : abbreviate(value.toString());
        return new InputException(
                file.toString(),
                line,
                "\"" + field + "\" is " + shown + "; expected " + expected + "; mend or remove the line");
    }

    private static String abbreviate(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
