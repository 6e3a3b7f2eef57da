package org.winnow.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;

/**
 * Writes one row a comment, for spreadsheets.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvResultWriter implements ResultWriter {
    private static final String[] HEADER = {
        "page",
        "title",
        "comment",
        "parent",
        "author",
        "time",
        "text",
        "conspiracy",
        "hostility",
        "propaganda",
        "off_topic",
        "labels",
        "evidence"
    };

    private final CSVPrinter csv;

    CsvResultWriter(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord((Object[]) HEADER);
    }

    @Override
    public void write(Result result) throws IOException {
        for (LabeledComment comment : result.labeled().comments()) {
            csv.printRecord(row(result.labeled().discussion(), comment));
        }
        csv.flush();
    }

    private static List<String> row(Discussion discussion, LabeledComment labeled) {
        Comment comment = labeled.comment();
        List<String> row = new ArrayList<>();
        row.add(SpreadsheetCell.of(discussion.id()));
        row.add(SpreadsheetCell.of(discussion.article().title()));
        row.add(SpreadsheetCell.of(comment.id()));
        row.add(SpreadsheetCell.of(comment.parent()));
        row.add(SpreadsheetCell.of(comment.author()));
        row.add(SpreadsheetCell.of(comment.time() == null ? comment.timeText() : comment.time()));
        row.add(SpreadsheetCell.of(comment.text()));
        for (Label label : Label.values()) {
            row.add(score(labeled, label));
        }
        row.add(labeled.labels().stream().map(Label::key).collect(Collectors.joining(";")));
        row.add(SpreadsheetCell.of(firstEvidence(labeled)));
        return row;
    }

    private static String score(LabeledComment comment, Label label) {
        var score = comment.scores().of(label);
        return score.isEmpty()
                ? ""
                : BigDecimal.valueOf(score.getAsDouble())
                        .setScale(4, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static @Nullable String firstEvidence(LabeledComment comment) {
        return comment.evidence().isEmpty() ? null : comment.evidence().get(0).text();
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
