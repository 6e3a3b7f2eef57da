package org.winnow.train;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.Catalogue;
import org.winnow.corpus.CorpusSet;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.OwnPages;
import org.winnow.corpus.RealCommentLabels;
import org.winnow.corpus.Split;
import org.winnow.corpus.Verdict;
import org.winnow.evaluate.Suite;

/** Our own labels: the invented pages, and the public comments that we read by the codebook. */
final class OwnGold {
    /** Share of pages and threads that are kept for choosing calibration and thresholds: one in five. */
    private static final int TUNING_PART = 5;

    private OwnGold() {}

    /**
     * Returns the real comments that we labelled and that may train and tune.
     *
     * @param own folder of our training data
     * @param data folder of the public sets
     */
    static List<LabelRow> realComments(Path own, Path data) throws IOException {
        List<LabelRow> rows = new ArrayList<>(read(own.resolve("real-comments.jsonl"), data, OwnGold::place));
        // drawn where rare labels are likely: of no use for calibration, which needs the prevalence of a random draw
        rows.addAll(read(own.resolve("real-comments-drawn.jsonl"), data, comment -> place(comment)
                .map(split -> Split.TRAIN)));
        return rows;
    }

    /** Returns the real comments that we labelled for reporting only, so that others can be kept clear of them. */
    static List<LabelRow> testComments(Path own, Path data) throws IOException {
        List<LabelRow> rows = new ArrayList<>();
        for (String file : List.of("real-comments-test.jsonl", "real-comments-drawn-test.jsonl")) {
            rows.addAll(read(own.resolve(file), data, comment -> Optional.of(Split.TEST)));
        }
        return rows;
    }

    private static List<LabelRow> read(Path file, Path data, RealCommentLabels.Placing placing) throws IOException {
        return Files.exists(file) ? RealCommentLabels.read(file, data, placing) : List.of();
    }

    /**
     * Returns every text that the functional suites can make, so that nothing is fitted to one.
     *
     * @param own folder of our training data; the suites lie beside it, in {@code evaluation/suites}
     */
    static List<LabelRow> suiteTexts(Path own) throws IOException {
        Path folder = own.toAbsolutePath().resolveSibling("evaluation").resolve("suites");
        List<LabelRow> texts = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            for (Suite suite : Suite.readAll(folder)) {
                texts.addAll(suite.everyText());
            }
        }
        return texts;
    }

    private static Optional<Split> place(LabelRow comment) {
        CorpusSet set = Catalogue.of(comment.set()).orElse(null);
        if (set == null) {
            return Optional.of(split(comment.group()));
        }
        if (!set.grade().mayTrain() || comment.split() == Split.TEST) {
            return Optional.empty();
        }
        // this set has no training part and no gold of its own: its dev part is divided
        boolean divided = comment.set().equals("propaganda/israel_palestine_stance");
        return Optional.of(divided ? split(comment.id()) : comment.split());
    }

    /**
     * Returns the comments of the invented pages.
     *
     * @param own folder of our training data
     */
    static List<LabelRow> pages(Path own) throws IOException {
        List<LabelRow> rows = new ArrayList<>();
        Path folder = own.resolve("pages");
        if (!Files.isDirectory(folder)) {
            return rows;
        }
        for (GoldPage page : OwnPages.read(folder)) {
            String title = joined(page, role -> role == GoldRole.TITLE);
            String article = joined(page, role -> role == GoldRole.BODY);
            List<GoldComment> comments = page.comments() == null ? List.of() : page.comments();
            for (int i = 0; i < comments.size(); i++) {
                rows.add(row(page, i, comments, title, article));
            }
        }
        return rows;
    }

    private static LabelRow row(
            GoldPage page, int i, List<GoldComment> comments, @Nullable String title, @Nullable String article) {
        GoldComment comment = comments.get(i);
        Verdict verdict = new Verdict(comment.labels(), comment.unclear(), comment.kinds());
        Integer parent = comment.parent();
        String group = "own:" + page.page().id();
        return new LabelRow(
                "own/pages",
                page.page().id() + "#" + (i + 1),
                comment.text(),
                parent == null ? null : comments.get(parent).text(),
                title,
                article,
                verdict.gold(title != null || article != null || parent != null),
                verdict.kindGold(),
                split(group),
                group);
    }

    static @Nullable String joined(GoldPage page, Predicate<GoldRole> role) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < page.roles().size(); i++) {
            if (role.test(page.roles().get(i))) {
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(page.page().lines().get(i).text());
            }
        }
        return text.isEmpty() ? null : text.toString();
    }

    /** Returns the part that a page or thread belongs to. */
    static Split split(String group) {
        int hash = Hashing.murmur3_32_fixed(5)
                .hashString(group, StandardCharsets.UTF_8)
                .asInt();
        return Math.floorMod(hash, TUNING_PART) == 0 ? Split.DEV : Split.TRAIN;
    }
}
