package org.winnow.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;
import org.winnow.discussion.RoledLine;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;

/** Writes one object a page: as an array, or one a line. */
final class JsonResultWriter implements ResultWriter {
    private final JsonGenerator json;
    private final boolean array;
    private final boolean lines;

    private JsonResultWriter(JsonGenerator json, boolean array, boolean lines) {
        this.json = json;
        this.array = array;
        this.lines = lines;
    }

    /** Returns a writer of one array with an object a page. */
    static JsonResultWriter array(OutputStream out, WriterOptions options) throws IOException {
        JsonGenerator json = JsonStreams.to(out);
        json.useDefaultPrettyPrinter();
        json.writeStartArray();
        return new JsonResultWriter(json, true, options.lines());
    }

    /** Returns a writer of JSON Lines. */
    static JsonResultWriter lines(OutputStream out, WriterOptions options) throws IOException {
        return new JsonResultWriter(JsonStreams.to(out), false, options.lines());
    }

    @Override
    public void write(Result result) throws IOException {
        LabeledDiscussion labeled = result.labeled();
        Discussion discussion = labeled.discussion();
        json.writeStartObject();
        head(discussion);
        if (lines) {
            lines(discussion);
        }
        json.writeObjectFieldStart("article");
        JsonStreams.string(json, "text", discussion.article().text());
        JsonStreams.strings(json, "topic_terms", labeled.topicTerms());
        json.writeEndObject();
        json.writeArrayFieldStart("comments");
        for (LabeledComment comment : labeled.comments()) {
            CommentJson.write(json, comment);
        }
        json.writeEndArray();
        removed(discussion);
        json.writeFieldName("summary");
        SummaryJson.write(json, result.summary());
        JsonStreams.string(json, "model", labeled.model());
        json.writeEndObject();
        if (!array) {
            json.writeRaw('\n');
        }
        json.flush();
    }

    private void head(Discussion discussion) throws IOException {
        JsonStreams.string(json, "id", discussion.id());
        JsonStreams.string(json, "source", discussion.source());
        JsonStreams.string(json, "url", discussion.url());
        JsonStreams.string(json, "outlet", discussion.outlet());
        JsonStreams.string(json, "published", discussion.published());
        JsonStreams.string(json, "title", discussion.article().title());
        JsonStreams.string(json, "language", discussion.language());
        JsonStreams.strings(json, "warnings", discussion.warnings());
        JsonStreams.integer(json, "announced_comments", discussion.announcedComments());
    }

    private void lines(Discussion discussion) throws IOException {
        json.writeArrayFieldStart("lines");
        for (RoledLine line : discussion.lines()) {
            json.writeStartObject();
            json.writeNumberField("n", line.n());
            JsonStreams.string(json, "text", line.text());
            JsonStreams.string(json, "role", line.role().name());
            JsonStreams.number(json, "p", (Double) line.p());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void removed(Discussion discussion) throws IOException {
        json.writeArrayFieldStart("removed");
        for (RemovedComment removed : discussion.removed()) {
            json.writeStartObject();
            JsonStreams.string(json, "id", removed.id());
            JsonStreams.string(json, "parent", removed.parent());
            JsonStreams.string(json, "author", removed.author());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        if (array) {
            json.writeEndArray();
            json.writeRaw('\n');
        }
        json.close();
    }
}
