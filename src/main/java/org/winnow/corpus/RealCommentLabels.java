package org.winnow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Split split;
    /** What we say of a comment, by set, then by id. */
    private final Map<String, Map<String, JsonNode>> verdicts = new LinkedHashMap<>();

    private RealCommentLabels(Split split) {
        this.split = split;
    }

    /**
     * Joins labels with texts; comments whose set is not there are left out.
     *
     * @param labels JSON Lines file of labels
     * @param data folder of the public sets
     * @param split split that the rows get
     * @throws InputException if a file is damaged or a label is not known: names file and line
     * @throws IOException if one cannot be read
     */
    public static List<LabelRow> read(Path labels, Path data, Split split) throws IOException {
        RealCommentLabels reader = new RealCommentLabels(split);
        JsonLines.read(labels, (object, line) -> {
            requireKnown(object, labels.toString(), line);
            reader.verdicts
                    .computeIfAbsent(object.path("set").asText(), set -> new HashMap<>())
                    .put(object.path("id").asText(), object);
        });
        List<LabelRow> rows = new ArrayList<>();
        for (Map.Entry<String, Map<String, JsonNode>> set : reader.verdicts.entrySet()) {
            reader.join(data, set.getKey(), set.getValue(), rows);
        }
        return rows;
    }

    private static void requireKnown(JsonNode object, String source, long line) throws InputException {
        for (String field : List.of("labels", "unclear")) {
            for (JsonNode name : object.path(field)) {
                if (Label.ofKey(name.asText()).isEmpty()) {
                    throw new InputException(
                            source, line, "\"" + field + "\" holds " + name + ", which is no label; mend the line");
                }
            }
        }
    }

    private void join(Path data, String set, Map<String, JsonNode> ours, List<LabelRow> rows) throws IOException {
        CorpusSet corpus = Catalogue.of(set).orElse(null);
        Path threads = data.resolve(set).resolve("threads.jsonl.gz");
        if (set.startsWith(THREADS) && Files.exists(threads)) {
            JsonLines.read(threads, (thread, line) -> thread(set, thread, ours, rows));
        } else if (corpus != null && Files.exists(corpus.file(data))) {
            LabelCorpus.read(data, corpus, row -> {
                JsonNode verdict = ours.get(row.id());
                if (verdict != null) {
                    rows.add(row(
                            set, row.id(), row.text(), row.parent(), row.title(), row.article(), verdict, row.group()));
                }
            });
        }
    }

    private void thread(String set, JsonNode thread, Map<String, JsonNode> ours, List<LabelRow> rows) {
        String id = thread.path("id").asText();
        Map<String, String> texts = new HashMap<>();
        JsonNode comments = thread.path("comments");
        comments.forEach(c -> texts.put(c.path("id").asText(), c.path("text").asText()));
        for (JsonNode comment : comments) {
            String text = comment.path("text").asText();
            String commentId = id + "#" + comment.path("id").asText();
            JsonNode verdict = ours.get(commentId);
            if (verdict != null && !text.isBlank()) {
                String parent = given(texts.get(comment.path("parent").asText()));
                String title = given(thread.path("title").textValue());
                String article = given(thread.path("article").textValue());
                rows.add(row(set, commentId, text, parent, title, article, verdict, set + ":" + id));
            }
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private LabelRow row(
            String set,
            String id,
            String text,
            @Nullable String parent,
            @Nullable String title,
            @Nullable String article,
            JsonNode verdict,
            String group) {
        boolean context = parent != null || title != null || article != null;
        return new LabelRow(
                set, id, text, parent, title, article, gold(verdict, context), kinds(verdict), split, group);
    }

    /** An unclear label is missing, and so is off-topic where there is nothing to judge it against. */
    private static Map<Label, Boolean> gold(JsonNode verdict, boolean context) {
        Set<Label> given = labels(verdict.path("labels"));
        Set<Label> unclear = labels(verdict.path("unclear"));
        Map<Label, Boolean> gold = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            if (!unclear.contains(label) && (context || label != Label.OFF_TOPIC)) {
                gold.put(label, given.contains(label));
            }
        }
        return gold;
    }

    private static Map<Kind, Boolean> kinds(JsonNode verdict) {
        Set<Label> given = labels(verdict.path("labels"));
        Set<Label> unclear = labels(verdict.path("unclear"));
        Set<Kind> named = EnumSet.noneOf(Kind.class);
        verdict.path("kinds").forEach(name -> Kind.ofKey(name.asText()).ifPresent(named::add));
        Map<Kind, Boolean> gold = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (!unclear.contains(kind.label())) {
                gold.put(kind, given.contains(kind.label()) && named.contains(kind));
            }
        }
        return gold;
    }

    private static Set<Label> labels(JsonNode names) {
        Set<Label> found = EnumSet.noneOf(Label.class);
        names.forEach(name -> Label.ofKey(name.asText()).ifPresent(found::add));
        return found;
    }
}
