package org.winnow.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.Catalogue;
import org.winnow.corpus.CorpusSet;
import org.winnow.corpus.JsonLines;
import org.winnow.corpus.LabelCorpus;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;

/**
 * Joins our labels of public comments ({@code real-comments.jsonl}: set, id, labels, kinds, unclear; no text) with the texts
 * of the public sets. A comment whose set is not there is left out.
 */
final class RealComments {
    private static final String FILE = "real-comments.jsonl";
    private static final String TEST_FILE = "real-comments-test.jsonl";
    private static final String THREADS = "threads/";

    private final Path data;
    /** Verdicts by set, then by id. */
    private final Map<String, Map<String, OwnGold.Verdict>> verdicts = new LinkedHashMap<>();

    private RealComments(Path data) {
        this.data = data;
    }

    /**
     * Returns the labelled comments that may train and tune.
     *
     * @param own folder of our training data
     * @param data folder of the public sets
     */
    static List<LabelRow> read(Path own, Path data) throws IOException {
        return readFile(own.resolve(FILE), data);
    }

    /** Returns the labelled comments that are for reporting only, so that others can be kept clear of them. */
    static List<LabelRow> test(Path own, Path data) throws IOException {
        return readFile(own.resolve(TEST_FILE), data);
    }

    private static List<LabelRow> readFile(Path file, Path data) throws IOException {
        RealComments reader = new RealComments(data);
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonLines.read(file, (object, line) -> reader.verdicts
                .computeIfAbsent(object.path("set").asText(), set -> new HashMap<>())
                .put(object.path("id").asText(), OwnGold.Verdict.of(object)));
        List<LabelRow> rows = new ArrayList<>();
        for (String set : reader.verdicts.keySet()) {
            if (set.startsWith(THREADS)) {
                reader.threads(set, rows);
            } else {
                reader.corpus(set, rows);
            }
        }
        return rows;
    }

    private void corpus(String name, List<LabelRow> rows) throws IOException {
        Map<String, OwnGold.Verdict> ours = verdicts.getOrDefault(name, Map.of());
        CorpusSet set = Catalogue.of(name).orElse(null);
        if (set == null || !set.grade().mayTrain() || !Files.exists(set.file(data))) {
            return;
        }
        LabelCorpus.read(data, set, row -> {
            OwnGold.Verdict verdict = ours.get(row.id());
            if (verdict != null && row.split() != Split.TEST) {
                rows.add(row(row, verdict));
            }
        });
    }

    private static LabelRow row(LabelRow row, OwnGold.Verdict verdict) {
        // this set has no training part and no gold of its own: its dev part is divided
        Split split = row.set().endsWith("israel_palestine_stance") ? OwnGold.split(row.id()) : row.split();
        return new LabelRow(
                row.set(),
                row.id(),
                row.text(),
                row.parent(),
                row.title(),
                row.article(),
                verdict.gold(row.hasContext()),
                verdict.kindGold(),
                split,
                row.group());
    }

    private void threads(String name, List<LabelRow> rows) throws IOException {
        Path file = data.resolve(name).resolve("threads.jsonl.gz");
        Map<String, OwnGold.Verdict> ours = verdicts.getOrDefault(name, Map.of());
        if (Files.exists(file)) {
            JsonLines.read(file, (thread, line) -> thread(name, thread, ours, rows));
        }
    }

    private static void thread(String name, JsonNode thread, Map<String, OwnGold.Verdict> ours, List<LabelRow> rows) {
        String id = thread.path("id").asText();
        Map<String, String> texts = new HashMap<>();
        thread.path("comments")
                .forEach(c -> texts.put(c.path("id").asText(), c.path("text").asText()));
        for (JsonNode comment : thread.path("comments")) {
            OwnGold.Verdict verdict = ours.get(id + "#" + comment.path("id").asText());
            if (verdict != null && !comment.path("text").asText().isBlank()) {
                String parent = texts.get(comment.path("parent").asText());
                rows.add(row(name, thread, comment, parent, verdict));
            }
        }
    }

    private static LabelRow row(
            String name, JsonNode thread, JsonNode comment, @Nullable String parent, OwnGold.Verdict verdict) {
        String title = given(thread.path("title").asText());
        String article = given(thread.path("article").asText());
        String parentText = parent == null ? null : given(parent);
        String group = name + ":" + thread.path("id").asText();
        return new LabelRow(
                name,
                thread.path("id").asText() + "#" + comment.path("id").asText(),
                comment.path("text").asText(),
                parentText,
                title,
                article,
                verdict.gold(title != null || article != null || parentText != null),
                verdict.kindGold(),
                OwnGold.split(group),
                group);
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text;
    }
}
