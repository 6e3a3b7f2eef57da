package org.winnow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/**
 * Our own labels of real comments, stored without their text: set, id, labels, kinds, unclear. The texts come from the public
 * sets, whose own labels are not looked at.
 */
public final class RealCommentLabels {
    private static final String THREADS = "threads/";

    /** Which split a comment gets. */
    @FunctionalInterface
    public interface Placing {
        /**
         * Returns the split, or nothing where the comment is to be left out.
         *
         * @param comment with the split that its public set gives it; threads have none, theirs is train
         */
        Optional<Split> of(LabelRow comment);
    }

    private final Placing placing;
    /** What we say of a comment, by set, then by id. */
    private final Map<String, Map<String, Verdict>> verdicts = new LinkedHashMap<>();

    private RealCommentLabels(Placing placing) {
        this.placing = placing;
    }

    /**
     * Joins labels with texts; comments whose set is not there are left out. All get one split.
     *
     * @param labels JSON Lines file of labels
     * @param data folder of the public sets
     * @param split split that the rows get
     * @throws InputException if a file is damaged or a label is not known: names file and line
     * @throws IOException if one cannot be read
     */
    public static List<LabelRow> read(Path labels, Path data, Split split) throws IOException {
        return read(labels, data, comment -> Optional.of(split));
    }

    /**
     * Joins labels with texts; comments whose set is not there are left out.
     *
     * @param labels JSON Lines file of labels
     * @param data folder of the public sets
     * @param placing tells the split of each comment
     * @throws InputException if a file is damaged or a label is not known: names file and line
     * @throws IOException if one cannot be read
     */
    public static List<LabelRow> read(Path labels, Path data, Placing placing) throws IOException {
        RealCommentLabels reader = new RealCommentLabels(placing);
        JsonLines.read(labels, (object, line) -> {
            requireKnown(object, labels.toString(), line);
            reader.verdicts
                    .computeIfAbsent(object.path("set").asText(), set -> new HashMap<>())
                    .put(object.path("id").asText(), Verdict.of(object));
        });
        List<LabelRow> rows = new ArrayList<>();
        for (Map.Entry<String, Map<String, Verdict>> set : reader.verdicts.entrySet()) {
            reader.join(data, set.getKey(), set.getValue(), rows);
        }
        return rows;
    }

    private static void requireKnown(JsonNode object, String source, long line) throws InputException {
        for (String field : List.of("set", "id")) {
            if (object.path(field).asText().isBlank()) {
                throw new InputException(source, line, "\"" + field + "\" is missing or blank; mend the line");
            }
        }
        requireNames(object, "labels", name -> Label.ofKey(name).isPresent(), source, line);
        requireNames(object, "unclear", name -> Label.ofKey(name).isPresent(), source, line);
        requireNames(object, "kinds", name -> Kind.ofKey(name).isPresent(), source, line);
    }

    private static void requireNames(JsonNode object, String field, Predicate<String> known, String source, long line)
            throws InputException {
        for (JsonNode name : object.path(field)) {
            if (!known.test(name.asText())) {
                String what = field.equals("kinds") ? "kind" : "label";
                throw new InputException(
                        source, line, "\"" + field + "\" holds " + name + ", which is no " + what + "; mend the line");
            }
        }
    }

    private void join(Path data, String set, Map<String, Verdict> ours, List<LabelRow> rows) throws IOException {
        CorpusSet corpus = Catalogue.of(set).orElse(null);
        Path threads = data.resolve(set).resolve("threads.jsonl.gz");
        if (set.startsWith(THREADS) && Files.exists(threads)) {
            JsonLines.read(threads, (thread, line) -> thread(set, thread, ours, rows));
        } else if (corpus != null && Files.exists(corpus.file(data))) {
            LabelCorpus.read(data, corpus, row -> {
                Verdict verdict = ours.get(row.id());
                if (verdict != null) {
                    add(judged(row, verdict), rows);
                }
            });
        }
    }

    private void thread(String set, JsonNode thread, Map<String, Verdict> ours, List<LabelRow> rows) {
        String id = thread.path("id").asText();
        Map<String, String> texts = new HashMap<>();
        JsonNode comments = thread.path("comments");
        comments.forEach(c -> texts.put(c.path("id").asText(), c.path("text").asText()));
        for (JsonNode comment : comments) {
            String text = comment.path("text").asText();
            String commentId = id + "#" + comment.path("id").asText();
            Verdict verdict = ours.get(commentId);
            if (verdict != null && !text.isBlank()) {
                String parent = given(texts.get(comment.path("parent").asText()));
                String title = given(thread.path("title").textValue());
                String article = given(thread.path("article").textValue());
                boolean context = parent != null || title != null || article != null;
                add(
                        new LabelRow(
                                set,
                                commentId,
                                text,
                                parent,
                                title,
                                article,
                                verdict.gold(context),
                                verdict.kindGold(),
                                Split.TRAIN,
                                set + ":" + id),
                        rows);
            }
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private void add(LabelRow row, List<LabelRow> rows) {
        placing.of(row).ifPresent(split -> rows.add(row.split() == split ? row : placed(row, split)));
    }

    /** The same text with our labels in place of those of its set. */
    private static LabelRow judged(LabelRow row, Verdict verdict) {
        return new LabelRow(
                row.set(),
                row.id(),
                row.text(),
                row.parent(),
                row.title(),
                row.article(),
                verdict.gold(row.hasContext()),
                verdict.kindGold(),
                row.split(),
                row.group());
    }

    private static LabelRow placed(LabelRow row, Split split) {
        return new LabelRow(
                row.set(),
                row.id(),
                row.text(),
                row.parent(),
                row.title(),
                row.article(),
                row.gold(),
                row.kinds(),
                split,
                row.group());
    }
}
