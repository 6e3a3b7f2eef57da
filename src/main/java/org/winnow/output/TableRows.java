package org.winnow.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;

/**
 * Writes results as rows of three tables, JSON Lines each: {@code comments}, {@code discussions}, {@code summaries}. Not for use
 * by several threads at once. The streams stay open: they belong to whoever opened them.
 */
public final class TableRows {
    /** Fields that hold what people wrote, in whatever object they stand. */
    private static final Set<String> TEXTS = Set.of("text", "article", "compared_with");

    private final JsonGenerator comments;
    private final JsonGenerator discussions;
    private final JsonGenerator summaries;

    /**
     * @param comments takes a row a comment
     * @param discussions takes a row a discussion
     * @param summaries takes a row a discussion
     * @param texts whether rows hold what people wrote; without, these fields are null
     */
    public TableRows(OutputStream comments, OutputStream discussions, OutputStream summaries, boolean texts)
            throws IOException {
        this.comments = generator(comments, texts);
        this.discussions = generator(discussions, texts);
        this.summaries = generator(summaries, texts);
    }

    private static JsonGenerator generator(OutputStream out, boolean texts) throws IOException {
        JsonGenerator json = JsonStreams.to(out);
        return texts ? json : new WithoutTexts(json);
    }

    /**
     * Writes the rows of one discussion.
     *
     * @param result what is known of it
     * @param format what it was read from: {@code page}, or the name of an archive's format
     */
    public void write(Result result, String format) throws IOException {
        LabeledDiscussion labeled = result.labeled();
        for (LabeledComment comment : labeled.comments()) {
            comment(labeled, comment);
        }
        discussion(labeled, format);
        summaries.writeStartObject();
        JsonStreams.string(summaries, "discussion", labeled.discussion().id());
        SummaryJson.writeFields(summaries, result.summary());
        end(summaries);
    }

    private void comment(LabeledDiscussion labeled, LabeledComment row) throws IOException {
        Discussion discussion = labeled.discussion();
        Comment comment = row.comment();
        comments.writeStartObject();
        JsonStreams.string(comments, "discussion", discussion.id());
        JsonStreams.string(comments, "id", comment.id());
        JsonStreams.string(comments, "source_id", comment.sourceId());
        JsonStreams.string(comments, "parent", comment.parent());
        JsonStreams.string(comments, "author", comment.author());
        JsonStreams.string(comments, "time", comment.time());
        JsonStreams.string(comments, "day", UtcDay.of(comment.time()));
        JsonStreams.string(comments, "time_text", comment.timeText());
        JsonStreams.string(comments, "text", comment.text());
        JsonStreams.string(comments, "status", comment.status().key());
        JsonStreams.string(comments, "language", comment.language());
        for (Label label : Label.values()) {
            JsonStreams.number(comments, label.key(), row.scores().of(label));
        }
        JsonStreams.strings(
                comments, "labels", row.labels().stream().map(Label::key).toList());
        CommentJson.kinds(comments, row.kinds());
        CommentJson.evidence(comments, row);
        JsonStreams.string(comments, "compared_with", row.comparedWith());
        JsonStreams.string(comments, "note", comment.note());
        JsonStreams.string(comments, "url", comment.url());
        JsonStreams.integer(comments, "first_line", comment.firstLine());
        JsonStreams.integer(comments, "last_line", comment.lastLine());
        JsonStreams.string(comments, "outlet", discussion.outlet());
        JsonStreams.string(comments, "published", discussion.published());
        JsonStreams.string(comments, "model", labeled.model());
        end(comments);
    }

    private void discussion(LabeledDiscussion labeled, String format) throws IOException {
        Discussion discussion = labeled.discussion();
        discussions.writeStartObject();
        JsonStreams.string(discussions, "discussion", discussion.id());
        JsonStreams.string(discussions, "source", discussion.source());
        JsonStreams.string(discussions, "format", format);
        JsonStreams.string(discussions, "url", discussion.url());
        JsonStreams.string(discussions, "outlet", discussion.outlet());
        JsonStreams.string(discussions, "published", discussion.published());
        JsonStreams.string(discussions, "title", discussion.article().title());
        JsonStreams.string(
                discussions, "article", emptyAsNull(discussion.article().text()));
        JsonStreams.strings(discussions, "topic_terms", labeled.topicTerms());
        JsonStreams.string(discussions, "language", discussion.language());
        discussions.writeNumberField("comments", labeled.comments().size());
        discussions.writeNumberField("removed", discussion.removed().size());
        JsonStreams.integer(discussions, "announced_comments", discussion.announcedComments());
        JsonStreams.strings(discussions, "warnings", discussion.warnings());
        end(discussions);
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** Hands all that was written to the streams. */
    public void flush() throws IOException {
        comments.flush();
        discussions.flush();
        summaries.flush();
    }

    /** Writes null for what people wrote. */
    private static final class WithoutTexts extends JsonGeneratorDelegate {
        WithoutTexts(JsonGenerator json) {
            super(json, false);
        }

        @Override
        public void writeStringField(String field, String value) throws IOException {
            if (TEXTS.contains(field)) {
                writeNullField(field);
            } else {
                super.writeStringField(field, value);
            }
        }
    }
}
