package org.winnow.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.GoldRole;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.OwnPages;
import org.winnow.corpus.Split;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/** Our own labels: the invented pages, and the public comments that we read by the codebook. */
final class OwnGold {
    /** Share of pages and threads that are kept for choosing calibration and thresholds: one in five. */
    private static final int TUNING_PART = 5;

    private OwnGold() {}

    /** What our labels say of a text. */
    record Verdict(Set<Label> labels, Set<Label> unclear, Set<Kind> kinds) {
        /** Returns gold by label: an unclear one is missing, off-topic is too where there is no context. */
        Map<Label, Boolean> gold(boolean context) {
            Map<Label, Boolean> gold = new EnumMap<>(Label.class);
            for (Label label : Label.values()) {
                if (!unclear.contains(label) && (context || label != Label.OFF_TOPIC)) {
                    gold.put(label, labels.contains(label));
                }
            }
            return gold;
        }

        /** Returns gold by kind: those of an unclear label are missing. */
        Map<Kind, Boolean> kindGold() {
            Map<Kind, Boolean> gold = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                if (!unclear.contains(kind.label())) {
                    gold.put(kind, labels.contains(kind.label()) && kinds.contains(kind));
                }
            }
            return gold;
        }

        /** Reads fields {@code labels}, {@code unclear} and {@code kinds}; names that are not known are left out. */
        static Verdict of(JsonNode object) {
            return new Verdict(
                    labels(object.path("labels")), labels(object.path("unclear")), kinds(object.path("kinds")));
        }

        private static Set<Label> labels(JsonNode names) {
            Set<Label> found = new HashSet<>();
            names.forEach(name -> Label.ofKey(name.asText()).ifPresent(found::add));
            return found;
        }

        private static Set<Kind> kinds(JsonNode names) {
            Set<Kind> found = new HashSet<>();
            names.forEach(name -> Kind.ofKey(name.asText()).ifPresent(found::add));
            return found;
        }
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

    private static @Nullable String joined(GoldPage page, Predicate<GoldRole> role) {
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
