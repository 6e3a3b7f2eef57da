package org.winnow.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.winnow.discussion.Comment;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;

/** Writes what was found in a comment as JSON fields. */
final class CommentJson {
    private CommentJson() {}

    /** Writes a comment of a page as an object. */
    static void write(JsonGenerator json, LabeledComment labeled) throws IOException {
        Comment comment = labeled.comment();
        json.writeStartObject();
        JsonStreams.string(json, "id", comment.id());
        JsonStreams.string(json, "parent", comment.parent());
        JsonStreams.string(json, "author", comment.author());
        JsonStreams.string(json, "time", comment.time());
        JsonStreams.string(json, "time_text", comment.timeText());
        JsonStreams.string(json, "language", comment.language());
        JsonStreams.string(json, "status", comment.status().key());
        JsonStreams.string(json, "source_id", comment.sourceId());
        JsonStreams.string(json, "url", comment.url());
        JsonStreams.string(json, "note", comment.note());
        JsonStreams.string(json, "text", comment.text());
        JsonStreams.integer(json, "first_line", comment.firstLine());
        JsonStreams.integer(json, "last_line", comment.lastLine());
        findings(json, labeled);
        json.writeEndObject();
    }

    /** Writes the fields that say what was found: labels, scores, kinds, evidence. */
    static void findings(JsonGenerator json, LabeledComment labeled) throws IOException {
        JsonStreams.strings(
                json, "labels", labeled.labels().stream().map(Label::key).toList());
        json.writeObjectFieldStart("scores");
        for (Label label : Label.values()) {
            JsonStreams.number(json, label.key(), labeled.scores().of(label));
        }
        json.writeEndObject();
        kinds(json, labeled.kinds());
        evidence(json, labeled);
        if (labeled.comparedWith() != null) {
            JsonStreams.string(json, "compared_with", labeled.comparedWith());
        }
    }

    /** Writes the kinds of all labels as an object. */
    static void kinds(JsonGenerator json, KindScores kinds) throws IOException {
        json.writeObjectFieldStart("kinds");
        json.writeObjectFieldStart(Label.CONSPIRACY.key());
        json.writeObjectFieldStart("structure");
        byKind(json, kinds, Label.CONSPIRACY.kinds());
        json.writeEndObject();
        byName(json, "entries", kinds.theories());
        json.writeEndObject();
        json.writeObjectFieldStart(Label.HOSTILITY.key());
        byKind(json, kinds, Label.HOSTILITY.kinds());
        json.writeEndObject();
        json.writeObjectFieldStart(Label.PROPAGANDA.key());
        byKind(json, kinds, Label.PROPAGANDA.kinds());
        byName(json, "entries", kinds.talkingPoints());
        byName(json, "techniques", kinds.techniques());
        json.writeEndObject();
        json.writeObjectFieldStart(Label.OFF_TOPIC.key());
        byKind(json, kinds, Label.OFF_TOPIC.kinds());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void byKind(JsonGenerator json, KindScores scores, List<Kind> kinds) throws IOException {
        for (Kind kind : kinds) {
            JsonStreams.number(json, kind.key(), scores.byKind().get(kind));
        }
    }

    private static void byName(JsonGenerator json, String field, Map<String, Double> scores) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<String, Double> entry : scores.entrySet()) {
            JsonStreams.number(json, WellFormed.of(entry.getKey()), entry.getValue());
        }
        json.writeEndObject();
    }

    /** Writes the spans that carry the labels as an array. */
    static void evidence(JsonGenerator json, LabeledComment labeled) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : labeled.evidence()) {
            json.writeStartObject();
            JsonStreams.string(json, "label", evidence.label().key());
            json.writeNumberField("start", evidence.start());
            json.writeNumberField("end", evidence.end());
            JsonStreams.string(json, "text", evidence.text());
            JsonStreams.number(json, "weight", evidence.weight());
            what(json, evidence);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void what(JsonGenerator json, Evidence evidence) throws IOException {
        if (evidence.kind() != null) {
            JsonStreams.string(json, "kind", evidence.kind().key());
        }
        if (evidence.entry() != null) {
            JsonStreams.string(json, "entry", evidence.entry());
        }
        if (evidence.technique() != null) {
            JsonStreams.string(json, "technique", evidence.technique());
        }
    }
}
