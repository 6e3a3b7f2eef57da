package org.winnow.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import org.winnow.label.LabeledComment;

/** Writes what {@code winnow label} found, one line a comment. Not for use by several threads at once. */
public final class LabelLineWriter implements Closeable {
    /** Fields of the input that are not copied: the line says them itself. */
    private static final Set<String> OWN = Set.of("id", "labels", "scores", "kinds", "evidence", "compared_with");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonGenerator json;

    /** Writes UTF-8 to a stream, which closing leaves open. */
    public LabelLineWriter(OutputStream out) throws IOException {
        json = JsonStreams.to(out);
        json.setCodec(MAPPER);
    }

    /**
     * Writes the line of a comment.
     *
     * @param id the id as it was given, of whatever JSON type
     * @param comment what was found
     * @param kept fields of the input to copy; those that the line says itself are passed over
     */
    public void labeled(JsonNode id, LabeledComment comment, Map<String, JsonNode> kept) throws IOException {
        json.writeStartObject();
        node("id", id);
        CommentJson.findings(json, comment);
        for (Map.Entry<String, JsonNode> field : kept.entrySet()) {
            if (!OWN.contains(field.getKey())) {
                node(field.getKey(), field.getValue());
            }
        }
        end();
    }

    /** Writes the line of an input line that cannot be labelled. */
    public void refused(long line, String error) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", line);
        JsonStreams.string(json, "error", error);
        end();
    }

    private void node(String field, JsonNode value) throws IOException {
        json.writeFieldName(WellFormed.of(field));
        node(value);
    }

    /** Writes a value of the input, as deep as its reader lets it be. */
    private void node(JsonNode value) throws IOException {
        if (value.isTextual()) {
            json.writeString(WellFormed.of(value.textValue()));
        } else if (value.isObject()) {
            json.writeStartObject();
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                node(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } else if (value.isArray()) {
            json.writeStartArray();
            for (JsonNode element : value) {
                node(element);
            }
            json.writeEndArray();
        } else {
            json.writeTree(value);
        }
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
