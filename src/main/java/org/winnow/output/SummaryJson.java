package org.winnow.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.winnow.label.Label;
import org.winnow.summarize.DiscussionSummary;
import org.winnow.summarize.Drift;
import org.winnow.summarize.Highlight;
import org.winnow.summarize.Interval;
import org.winnow.summarize.KeyPoint;
import org.winnow.summarize.Participation;
import org.winnow.summarize.Participation.Participant;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Recurring;
import org.winnow.summarize.Stretch;
import org.winnow.summarize.SummarySentence;

/** Writes a summary as a JSON object. */
final class SummaryJson {
    private final JsonGenerator json;

    private SummaryJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the object, without a field name. */
    static void write(JsonGenerator json, DiscussionSummary summary) throws IOException {
        json.writeStartObject();
        new SummaryJson(json).fields(summary);
        json.writeEndObject();
    }

    /** Writes the object's fields alone. */
    static void writeFields(JsonGenerator json, DiscussionSummary summary) throws IOException {
        new SummaryJson(json).fields(summary);
    }

    private void fields(DiscussionSummary summary) throws IOException {
        json.writeNumberField("comments", summary.comments());
        json.writeNumberField("authors", summary.participation().authors());
        labels(summary);
        JsonStreams.string(json, "text", summary.text());
        sentences(summary.sentences());
        keyPoints(summary.keyPoints());
        JsonStreams.strings(json, "flagged", ids(summary.flagged()));
        JsonStreams.strings(json, "representative", ids(summary.representative()));
        JsonStreams.string(json, "turned_hostile_at", summary.turnedHostileAt());
        reasons("flagged_because", summary.flagged());
        reasons("representative_because", summary.representative());
        participation(summary.participation());
        course(summary.course());
        recurring(summary.recurring());
        drifts(summary.drifts());
        json.writeNumberField("unscored", summary.unscored());
        json.writeObjectFieldStart("not_counted");
        for (var entry : summary.notCounted().entrySet()) {
            json.writeNumberField(entry.getKey().key(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void labels(DiscussionSummary summary) throws IOException {
        json.writeObjectFieldStart("labels");
        for (Label label : Label.values()) {
            Prevalence prevalence = summary.labels().getOrDefault(label, new Prevalence(0, 0));
            Interval interval = prevalence.interval();
            json.writeObjectFieldStart(label.key());
            json.writeNumberField("count", prevalence.count());
            JsonStreams.number(json, "share", prevalence.share());
            JsonStreams.number(json, "low", interval == null ? null : (Double) interval.low());
            JsonStreams.number(json, "high", interval == null ? null : (Double) interval.high());
            json.writeNumberField("scored", prevalence.scored());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void sentences(List<SummarySentence> sentences) throws IOException {
        json.writeArrayFieldStart("sentences");
        for (SummarySentence sentence : sentences) {
            json.writeStartObject();
            JsonStreams.string(json, "text", sentence.text());
            JsonStreams.strings(json, "comments", sentence.comments());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void keyPoints(List<KeyPoint> points) throws IOException {
        json.writeArrayFieldStart("key_points");
        for (KeyPoint point : points) {
            json.writeStartObject();
            JsonStreams.string(json, "text", point.quote().text());
            JsonStreams.strings(json, "comments", point.comments());
            json.writeNumberField("start", point.quote().start());
            json.writeNumberField("end", point.quote().end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static List<String> ids(List<Highlight> highlights) {
        return highlights.stream().map(Highlight::comment).toList();
    }

    private void reasons(String field, List<Highlight> highlights) throws IOException {
        json.writeArrayFieldStart(field);
        for (Highlight highlight : highlights) {
            json.writeStartObject();
            JsonStreams.string(json, "comment", highlight.comment());
            JsonStreams.string(json, "reason", highlight.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void participation(Participation participation) throws IOException {
        json.writeObjectFieldStart("participation");
        json.writeNumberField("unnamed", participation.unnamed());
        JsonStreams.number(json, "top_share", participation.topShare());
        JsonStreams.number(json, "gini", participation.gini());
        json.writeArrayFieldStart("top");
        for (Participant participant : participation.top()) {
            json.writeStartObject();
            JsonStreams.string(json, "author", participant.author());
            JsonStreams.strings(json, "comments", participant.comments());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void course(List<Stretch> course) throws IOException {
        json.writeArrayFieldStart("course");
        for (Stretch stretch : course) {
            json.writeStartObject();
            JsonStreams.string(json, "first", stretch.first());
            JsonStreams.string(json, "last", stretch.last());
            json.writeNumberField("comments", stretch.comments());
            json.writeNumberField("flagged", stretch.flagged());
            json.writeNumberField("hostile", stretch.hostile());
            JsonStreams.number(json, "share", stretch.share());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void recurring(List<Recurring> recurring) throws IOException {
        json.writeArrayFieldStart("recurring");
        for (Recurring each : recurring) {
            json.writeStartObject();
            JsonStreams.string(json, each.kind().key(), each.name());
            JsonStreams.strings(json, "comments", each.comments());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void drifts(List<Drift> drifts) throws IOException {
        json.writeArrayFieldStart("drifted");
        for (Drift drift : drifts) {
            json.writeStartObject();
            JsonStreams.strings(json, "comments", drift.comments());
            json.writeNumberField("off_topic", drift.offTopic());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
