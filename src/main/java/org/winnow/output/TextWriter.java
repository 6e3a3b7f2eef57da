package org.winnow.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.summarize.DiscussionSummary;
import org.winnow.summarize.Highlight;
import org.winnow.summarize.Interval;
import org.winnow.summarize.KeyPoint;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.ReplyTree;
import org.winnow.summarize.Wording;

/** Writes results for people at a terminal. Nothing in a page can steer the terminal: see {@link VisibleText}. */
final class TextWriter implements ResultWriter {
    /** Longer lines are hard to read, however wide the terminal is. */
    private static final int WIDEST_TEXT = 110;

    private static final int DEEPEST_INDENT = 6;
    private static final int MOST_LINES = 12;
    private static final String BOLD = "1";
    private static final String DIM = "2";

    private final Writer out;
    private final WriterOptions options;
    private final int width;
    private boolean first = true;

    TextWriter(OutputStream stream, WriterOptions options) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.options = options;
        this.width = Math.min(options.width(), WIDEST_TEXT);
    }

    @Override
    public void write(Result result) throws IOException {
        if (!first) {
            out.write("\n");
        }
        first = false;
        head(result.labeled().discussion(), result.summary());
        DiscussionSummary summary = result.summary();
        if (summary.comments() > 0) {
            prevalence(summary);
        }
        line("");
        block("", new StyledText().add(VisibleText.line(summary.text())));
        keyPoints(summary);
        flagged(summary);
        comments(result);
        out.flush();
    }

    private void head(Discussion discussion, DiscussionSummary summary) throws IOException {
        String id = VisibleText.line(discussion.id());
        String rule = "─".repeat(Math.max(2, options.width() - TerminalWidth.of(id) - 4));
        block("", new StyledText().add("── ", DIM).add(id, BOLD).add(" " + rule, DIM));
        String title = discussion.article().title();
        block("", new StyledText().add(title == null ? "(no title)" : VisibleText.line(title), BOLD));
        List<String> facts = Stream.of(
                        discussion.outlet(),
                        discussion.published(),
                        discussion.language(),
                        articleWords(discussion.article().text()))
                .filter(fact -> fact != null)
                .map(VisibleText::line)
                .toList();
        block("", new StyledText().add(String.join(" · ", facts), DIM));
        for (String warning : discussion.warnings()) {
            block("! ", new StyledText().add(VisibleText.line(warning), "33"));
        }
        if (summary.comments() > 0) {
            line("");
        }
    }

    private static String articleWords(String text) {
        int words = text.isBlank() ? 0 : text.strip().split("\\s++").length;
        return words == 0 ? "no article" : "article of " + Wording.count(words, "word");
    }

    private void prevalence(DiscussionSummary summary) throws IOException {
        List<StyledText> cells = new ArrayList<>();
        for (Label label : Label.values()) {
            cells.add(prevalence(label, summary.labels().getOrDefault(label, new Prevalence(0, 0))));
        }
        int columns = columns(cells);
        if (columns == 1) {
            for (StyledText cell : cells) {
                block("", 2, cell);
            }
            return;
        }
        int cellWidth = options.width() / columns;
        for (int row = 0; row < cells.size(); row += columns) {
            StringBuilder line = new StringBuilder();
            for (int k = row; k < Math.min(row + columns, cells.size()); k++) {
                String cell =
                        cells.get(k).wrapped(options.width(), options.colour()).get(0);
                String plain = cells.get(k).wrapped(options.width(), false).get(0);
                boolean last = k + 1 == Math.min(row + columns, cells.size());
                line.append(cell).append(last ? "" : " ".repeat(Math.max(1, cellWidth - TerminalWidth.of(plain))));
            }
            line(line.toString());
        }
    }

    /** Returns how many cells stand side by side: as many as the terminal has room for, but no three and one. */
    private int columns(List<StyledText> cells) {
        int widest = 0;
        for (StyledText cell : cells) {
            String plain = cell.wrapped(Integer.MAX_VALUE, false).get(0);
            widest = Math.max(widest, TerminalWidth.of(plain));
        }
        int most = options.width() >= 150 ? 4 : options.width() >= 76 ? 2 : 1;
        while (most > 1 && widest >= options.width() / most) {
            most /= 2;
        }
        return most;
    }

    private static StyledText prevalence(Label label, Prevalence prevalence) {
        Interval interval = prevalence.interval();
        Double share = prevalence.share();
        String name = String.format(Locale.ROOT, "%-10s ", Wording.of(label));
        if (interval == null || share == null) {
            return new StyledText().add(name, DIM).add("not scored", DIM);
        }
        String count = String.format(
                Locale.ROOT, "%3s of %s", Wording.grouped(prevalence.count()), Wording.grouped(prevalence.scored()));
        String bounds = "  " + Wording.percent(share) + " (" + Wording.range(interval) + ")";
        return new StyledText()
                .add(name, prevalence.count() > 0 ? colour(label) : DIM)
                .add(count, prevalence.count() > 0 ? BOLD : "")
                .add(bounds, DIM);
    }

    private void keyPoints(DiscussionSummary summary) throws IOException {
        if (summary.keyPoints().isEmpty() || summary.comments() < 2) {
            return;
        }
        heading("Key points");
        for (KeyPoint point : summary.keyPoints()) {
            int others = point.comments().size() - 1;
            String more = others == 0 ? "" : " and " + Wording.grouped(others) + " more";
            block(
                    "  • ",
                    new StyledText()
                            .add("“" + VisibleText.line(point.quote().text()) + "”")
                            .add("  " + point.quote().comment() + more, DIM));
        }
    }

    private void flagged(DiscussionSummary summary) throws IOException {
        if (summary.flagged().isEmpty()) {
            return;
        }
        heading("Flagged");
        for (Highlight highlight : summary.flagged()) {
            String id = String.format(Locale.ROOT, "%-4s ", VisibleText.line(highlight.comment()));
            // Exports may have long ids: what goes on below them needs room.
            block(
                    "  ",
                    Math.min(2 + id.length(), 12),
                    new StyledText().add(id, BOLD).add(VisibleText.line(highlight.reason())));
        }
    }

    private void comments(Result result) throws IOException {
        List<LabeledComment> comments = result.labeled().comments();
        if (comments.isEmpty()) {
            return;
        }
        heading("Comments");
        ReplyTree tree =
                ReplyTree.of(comments.stream().map(LabeledComment::comment).toList());
        for (int i : tree.readingOrder()) {
            comment(comments.get(i), Math.min(tree.depth(i), DEEPEST_INDENT));
        }
    }

    private void comment(LabeledComment labeled, int depth) throws IOException {
        Comment comment = labeled.comment();
        String indent = "  ".repeat(depth + 1);
        StyledText head = new StyledText().add(VisibleText.line(comment.id()) + "  ", DIM);
        head.add(comment.author() == null ? "(no name)" : VisibleText.line(comment.author()), BOLD);
        for (String fact : facts(comment)) {
            head.add(" · " + VisibleText.line(fact), DIM);
        }
        block(indent, head);
        StyledText text = new StyledText();
        for (MarkedText.Run run : MarkedText.of(labeled)) {
            text.add(
                    run.text(),
                    run.marked() ? "4;" + colour(run.evidence().get(0).label()) : "");
        }
        body(indent + "  ", text);
        if (!labeled.labels().isEmpty()) {
            block(indent + "  ", labels(labeled));
        }
        line("");
    }

    private static List<String> facts(Comment comment) {
        @Nullable
        String status =
                comment.status().counts() ? null : comment.status().key().replace('-', ' ');
        @Nullable String time = comment.timeText() == null ? comment.time() : comment.timeText();
        @Nullable String parent = comment.parent() == null ? null : "to " + comment.parent();
        return Stream.of(time, parent, status, comment.note())
                .filter(fact -> fact != null)
                .toList();
    }

    private static StyledText labels(LabeledComment labeled) {
        StyledText text = new StyledText().add("▸");
        for (Label label : labeled.labels()) {
            String score = " " + Wording.of(label) + " "
                    + Wording.score(labeled.scores().of(label).orElse(0));
            text.add(score, colour(label));
            labeled.evidence().stream()
                    .filter(e -> e.label() == label)
                    .findFirst()
                    .ifPresent(e -> text.add(" “" + VisibleText.line(Excerpt.of(e.text())) + "”", DIM));
        }
        return text;
    }

    private static String colour(Label label) {
        return switch (label) {
            case CONSPIRACY -> "35";
            case HOSTILITY -> "31";
            case PROPAGANDA -> "33";
            case OFF_TOPIC -> "36";
        };
    }

    private void heading(String words) throws IOException {
        line("");
        block("", new StyledText().add(words, BOLD));
    }

    private void body(String indent, StyledText text) throws IOException {
        List<String> lines = text.wrapped(width - indent.length(), options.colour());
        for (String each : lines.subList(0, Math.min(lines.size(), MOST_LINES))) {
            line(indent + each);
        }
        if (lines.size() > MOST_LINES) {
            line(indent + "… " + Wording.count(lines.size() - MOST_LINES, "more line"));
        }
    }

    private void block(String indent, StyledText text) throws IOException {
        block(indent, indent.length(), text);
    }

    /** Writes text that starts after an indent and goes on below its own words. */
    private void block(String indent, int hanging, StyledText text) throws IOException {
        List<String> lines = text.wrapped(width - hanging, options.colour());
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? indent : " ".repeat(hanging)) + lines.get(i));
        }
    }

    private void line(String line) throws IOException {
        out.write(line.isBlank() ? "" : line);
        out.write("\n");
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
