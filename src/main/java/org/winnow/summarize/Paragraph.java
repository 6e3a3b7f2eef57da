package org.winnow.summarize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.summarize.Participation.Participant;

/** Puts the facts of a summary into sentences, each with the comments it speaks of. */
final class Paragraph {
    /** Concentration is told of from this many named comments on. */
    private static final int ENOUGH_TO_CONCENTRATE = 6;

    private static final int LONGEST_QUOTE = 120;

    private final DiscussionSummary facts;
    private final List<LabeledComment> comments;
    private final List<SummarySentence> sentences = new ArrayList<>();

    private Paragraph(DiscussionSummary facts, List<LabeledComment> comments) {
        this.facts = facts;
        this.comments = comments;
    }

    /** Returns the sentences; comments are those that count, in page order. */
    static List<SummarySentence> of(
            DiscussionSummary facts, List<LabeledComment> comments, Optional<TurningPoint> turningPoint) {
        Paragraph paragraph = new Paragraph(facts, comments);
        paragraph.sayHowMany();
        if (!comments.isEmpty()) {
            paragraph.sayWhoTalksMost();
            paragraph.sayHowCommonLabelsAre();
            turningPoint.ifPresent(paragraph::sayWhereItTurned);
            paragraph.sayWhatIsSaidMost();
            facts.recurring().stream().limit(2).forEach(paragraph::sayWhatRecurs);
            facts.drifts().stream().limit(2).forEach(paragraph::sayWhatDrifted);
            paragraph.sayWhatIsUnscored();
        }
        return paragraph.sentences;
    }

    private void say(List<String> ids, String sentence) {
        sentences.add(new SummarySentence(sentence, ids));
    }

    private void sayHowMany() {
        int n = comments.size();
        int others =
                facts.notCounted().values().stream().mapToInt(Integer::intValue).sum();
        if (n == 0) {
            say(List.of(), others == 0 ? "There are no comments." : "There are no visible comments; " + left(others));
            return;
        }
        String talk = n == 1 ? "There is 1 comment" : "There are " + Wording.count(n, "comment");
        say(idsWhere(c -> true), talk + by(n) + (others == 0 ? "." : "; " + left(others)));
    }

    /** Returns what is said of comments that do not count. */
    private String left(int others) {
        String statuses = Wording.list(facts.notCounted().entrySet().stream()
                .map(e -> Wording.grouped(e.getValue()) + " " + e.getKey().key().replace('-', ' '))
                .toList());
        return statuses + (others == 1 ? " is" : " are") + " not counted.";
    }

    private String by(int n) {
        int authors = facts.participation().authors();
        int unnamed = facts.participation().unnamed();
        if (authors == 0) {
            return n == 1 ? "; it bears no name" : "; none bears a name";
        }
        String people = authors == 1 ? "1 person" : Wording.grouped(authors) + " people";
        if (unnamed == 0) {
            return " by " + people;
        }
        return ", " + Wording.grouped(n - unnamed) + " by " + people + " and " + Wording.grouped(unnamed)
                + " without a name";
    }

    private void sayWhoTalksMost() {
        Participation talk = facts.participation();
        int named = comments.size() - talk.unnamed();
        if (named < ENOUGH_TO_CONCENTRATE || talk.authors() == 1) {
            return;
        }
        List<Participant> top = talk.top().stream()
                .filter(p -> p.comments().size() > 1)
                .limit(talk.authors() > Participation.TOP ? Participation.TOP : 1)
                .toList();
        if (top.isEmpty()) {
            return;
        }
        Set<String> ids = top.stream().flatMap(p -> p.comments().stream()).collect(Collectors.toSet());
        String names = Wording.list(top.stream()
                .map(p -> shortened(p.author()) + " ("
                        + Wording.grouped(p.comments().size()) + ")")
                .toList());
        String share = Wording.percent((double) ids.size() / named);
        String together = top.size() == 1 ? "" : " together";
        say(idsWhere(c -> ids.contains(c.comment().id())), names + " wrote the most, " + share + together + ".");
    }

    private void sayHowCommonLabelsAre() {
        List<Label> found = Arrays.stream(Label.values())
                .filter(label -> prevalence(label).count() > 0)
                .toList();
        if (found.isEmpty()) {
            sayThatNoLabelWasGiven();
        } else if (comments.size() == 1) {
            say(
                    idsWhere(c -> true),
                    "It is labelled "
                            + Wording.list(found.stream().map(Paragraph::as).toList()) + ".");
        } else {
            say(idsWhere(c -> !c.labels().isEmpty()), howCommon(found));
        }
    }

    private String howCommon(List<Label> found) {
        List<String> parts = new ArrayList<>();
        for (Label label : found) {
            Prevalence prevalence = prevalence(label);
            String bounds = Wording.percent(prevalence.share())
                    + (parts.isEmpty() ? "; 95% interval " : "; ")
                    + Wording.range(prevalence.interval());
            String many = prevalence.count() == 1
                    ? "1 comment is labelled "
                    : Wording.grouped(prevalence.count()) + " comments are labelled ";
            String who = parts.isEmpty() ? many : Wording.grouped(prevalence.count()) + " ";
            parts.add(who + as(label) + " (" + bounds + ")");
        }
        return Wording.list(parts) + ".";
    }

    private void sayThatNoLabelWasGiven() {
        List<String> judged = Arrays.stream(Label.values())
                .filter(label -> prevalence(label).scored() > 0)
                .map(Paragraph::as)
                .toList();
        if (judged.isEmpty()) {
            return;
        }
        List<String> scored = idsWhere(c -> !c.scores().byLabel().isEmpty());
        String it = comments.size() == 1 ? "It is not" : "The one that was scored is not";
        say(
                scored,
                (scored.size() == 1 ? it : "None is") + " labelled "
                        + Wording.list(judged).replace(" and ", " or ") + ".");
    }

    private Prevalence prevalence(Label label) {
        return facts.labels().getOrDefault(label, new Prevalence(0, 0));
    }

    private static String as(Label label) {
        return label == Label.HOSTILITY ? "as hostile" : "as " + Wording.of(label);
    }

    private void sayWhereItTurned(TurningPoint point) {
        List<String> ids = new ArrayList<>(point.hostileBefore());
        ids.addAll(point.window());
        int before = point.hostileBefore().size();
        String earlier = point.before() == 1
                ? "the comment before it was not"
                : (before == 0 ? "none" : Wording.grouped(before)) + " of the " + Wording.grouped(point.before())
                        + " before " + (before > 1 ? "were" : "was");
        String later = point.hostile().size() == point.window().size()
                ? "all " + point.window().size() + " comments from there on are hostile"
                : point.hostile().size() + " of " + point.window().size() + " comments from there on are hostile";
        say(ids, "The talk turned hostile at " + point.at() + ": " + later + ", while " + earlier + ".");
    }

    private void sayWhatIsSaidMost() {
        List<KeyPoint> shared = facts.keyPoints().stream()
                .filter(p -> p.comments().size() > 1)
                .limit(2)
                .toList();
        for (KeyPoint point : shared) {
            String group = point.equals(shared.get(0)) ? "The largest group of similar comments (" : "The next group (";
            String size = Wording.grouped(point.comments().size());
            say(
                    point.comments(),
                    group + size + ") centres on " + quoted(point.quote().text()));
        }
    }

    /** Returns words in quotation marks, with the full stop that ends the sentence. */
    private static String quoted(String words) {
        String line = shortened(words);
        boolean ended = line.endsWith(".") || line.endsWith("!") || line.endsWith("?") || line.endsWith("…");
        return "“" + line + "”" + (ended ? "" : ".");
    }

    static String shortened(String words) {
        String line = words.strip().replaceAll("\\s++", " ");
        if (line.length() <= LONGEST_QUOTE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_QUOTE);
        boolean splits = Character.isHighSurrogate(line.charAt(LONGEST_QUOTE - 1));
        return line.substring(0, space > 0 ? space : splits ? LONGEST_QUOTE - 1 : LONGEST_QUOTE) + " …";
    }

    private void sayWhatRecurs(Recurring recurring) {
        String times = Wording.count(recurring.comments().size(), "comment");
        say(
                recurring.comments(),
                switch (recurring.kind()) {
                    case THEORY -> "The theory “" + Wording.entry(recurring.name()) + "” comes up in " + times + ".";
                    case TALKING_POINT ->
                        "The talking point “" + Wording.entry(recurring.name()) + "” comes up in " + times + ".";
                    case TEXT -> times + " have the same text: " + quoted(recurring.name());
                });
    }

    private void sayWhatDrifted(Drift drift) {
        String share = drift.offTopic() == drift.comments().size()
                ? "all " + Wording.grouped(drift.offTopic())
                : Wording.grouped(drift.offTopic()) + " of "
                        + Wording.grouped(drift.comments().size());
        say(
                drift.comments(),
                "The thread under " + drift.root() + " left the subject: " + share + " comments are off topic.");
    }

    private void sayWhatIsUnscored() {
        int n = facts.unscored();
        if (n > 0) {
            String subject = n == comments.size() && n > 1
                    ? "None of the comments was"
                    : Wording.count(n, "comment") + (n == 1 ? " was not" : " were not");
            String sentence = n == 1 && comments.size() == 1 ? "It was not" : subject;
            say(idsWhere(c -> c.scores().byLabel().isEmpty()), sentence + " scored.");
        }
    }

    private List<String> idsWhere(Predicate<LabeledComment> condition) {
        return comments.stream().filter(condition).map(c -> c.comment().id()).toList();
    }
}
