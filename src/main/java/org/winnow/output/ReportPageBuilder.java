package org.winnow.output;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.output.CommentCard.Link;
import org.winnow.output.ReportPage.LabelRow;
import org.winnow.output.ReportPage.Linked;
import org.winnow.summarize.DiscussionSummary;
import org.winnow.summarize.Highlight;
import org.winnow.summarize.Interval;
import org.winnow.summarize.Prevalence;
import org.winnow.summarize.Recurring;
import org.winnow.summarize.ReplyTree;
import org.winnow.summarize.Wording;

/** Turns a result into what a report shows of it. */
final class ReportPageBuilder {
    private static final int LINKS = 4;
    private static final int SENTENCE_LINKS = 3;
    private static final int RECURRING = 6;

    private final Discussion discussion;
    private final List<LabeledComment> comments;
    private final List<String> topicTerms;
    private final DiscussionSummary summary;
    private final String anchor;
    private final Map<String, Link> links = new HashMap<>();

    private ReportPageBuilder(Result result, int n) {
        this.discussion = result.labeled().discussion();
        this.comments = result.labeled().comments();
        this.topicTerms = result.labeled().topicTerms();
        this.summary = result.summary();
        this.anchor = "p" + n;
        for (int i = 0; i < comments.size(); i++) {
            Comment comment = comments.get(i).comment();
            String id = VisibleText.line(comment.id());
            String author = comment.author();
            String name = author == null || author.isBlank() ? id : VisibleText.line(author);
            links.putIfAbsent(comment.id(), new Link(anchorOf(i), id, name));
        }
    }

    /** Returns page {@code n}, from 1, of a report. */
    static ReportPage page(Result result, int n) {
        return new ReportPageBuilder(result, n).page();
    }

    private ReportPage page() {
        String title = discussion.article().title();
        return new ReportPage(
                anchor,
                VisibleText.line(title == null || title.isBlank() ? discussion.id() : title),
                facts(),
                WebAddress.safe(discussion.url()),
                VisibleText.line(discussion.source()),
                discussion.warnings().stream().map(VisibleText::line).toList(),
                paragraphs(discussion.article().text()),
                topicTerms.stream().map(VisibleText::line).toList(),
                summary.comments(),
                labelRows(summary.labels()),
                summary.sentences().stream()
                        .map(s -> linked(s.text(), s.comments(), SENTENCE_LINKS))
                        .toList(),
                summary.keyPoints().stream()
                        .map(p -> linked(p.quote().text(), p.comments()))
                        .toList(),
                highlights(summary.flagged()),
                highlights(summary.representative()),
                summary.recurring().stream()
                        .limit(RECURRING)
                        .map(this::recurring)
                        .toList(),
                summary.drifts().stream()
                        .map(d -> linked(
                                "left the subject, " + Wording.grouped(d.offTopic()) + " of "
                                        + Wording.count(d.comments().size(), "comment"),
                                d.comments()))
                        .toList(),
                people(),
                summary.comments() == 0
                        ? null
                        : Charts.prevalence(summary.labels(), anchor + "-a-").orElse(null),
                Charts.course(summary.course(), anchor + "-b-").orElse(null),
                cards(),
                discussion.removed().size());
    }

    private List<String> facts() {
        return Stream.of(discussion.outlet(), day(discussion.published()), discussion.language())
                .filter(Objects::nonNull)
                .map(VisibleText::line)
                .toList();
    }

    /** Returns the day of an ISO-8601 time: nobody reads the seconds of an article. */
    private static @Nullable String day(@Nullable String published) {
        return published != null && published.indexOf('T') == "2026-01-01".length()
                ? published.substring(0, published.indexOf('T'))
                : published;
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\n\n")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(VisibleText.of(paragraph.strip()));
            }
        }
        return paragraphs;
    }

    /** Returns how common each label is, in words. */
    static List<LabelRow> labelRows(Map<Label, Prevalence> labels) {
        List<LabelRow> rows = new ArrayList<>();
        for (Label label : Label.values()) {
            Prevalence prevalence = labels.getOrDefault(label, new Prevalence(0, 0));
            Interval interval = prevalence.interval();
            Double share = prevalence.share();
            rows.add(new LabelRow(
                    label.key(),
                    Wording.of(label),
                    Wording.grouped(prevalence.count()),
                    Wording.grouped(prevalence.scored()),
                    share == null ? "–" : Wording.percent(share),
                    interval == null ? "–" : Wording.range(interval)));
        }
        return rows;
    }

    private Linked linked(String text, Collection<String> ids) {
        return linked(text, ids, LINKS);
    }

    private Linked linked(String text, Collection<String> ids, int most) {
        List<Link> first = ids.stream()
                .map(links::get)
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
        return new Linked(VisibleText.line(text), first, Math.max(0, ids.size() - first.size()));
    }

    private List<Linked> highlights(List<Highlight> highlights) {
        return highlights.stream()
                .map(h -> linked(h.reason(), List.of(h.comment())))
                .toList();
    }

    private Linked recurring(Recurring recurring) {
        String text =
                switch (recurring.kind()) {
                    case THEORY -> "theory “" + Wording.entry(recurring.name()) + "”";
                    case TALKING_POINT -> "talking point “" + Wording.entry(recurring.name()) + "”";
                    case TEXT -> "the same text, “" + Excerpt.of(recurring.name()) + "”";
                };
        return linked(text, recurring.comments());
    }

    private List<Linked> people() {
        return summary.participation().top().stream()
                .filter(p -> p.comments().size() > 1)
                .map(p -> linked(p.author(), p.comments()))
                .toList();
    }

    private List<CommentCard> cards() {
        ReplyTree tree =
                ReplyTree.of(comments.stream().map(LabeledComment::comment).toList());
        return tree.readingOrder().stream().map(i -> card(i, tree.depth(i))).toList();
    }

    private CommentCard card(int i, int depth) {
        LabeledComment labeled = comments.get(i);
        String parentId = labeled.comment().parent();
        @Nullable Link parent = parentId == null ? null : links.get(parentId);
        boolean turned = labeled.comment().id().equals(summary.turnedHostileAt());
        return CommentCard.of(labeled, anchorOf(i), i + 1, depth, parent, turned);
    }

    private String anchorOf(int place) {
        return anchor + "-" + (place + 1);
    }
}
