package org.winnow.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.JsonLines;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.Split;
import org.winnow.corpus.Verdict;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/**
 * Our own comments written in twins: one that has a label beside one that shares its words and has not. They train and never
 * choose, as half of them being positive is nothing that a site would see.
 */
final class Voices {
    private static final String HOSTILITY = "voices-hostility.jsonl";
    private static final String CLAIMS = "voices-claims.jsonl";

    private Voices() {}

    /**
     * Returns the comments.
     *
     * @param own folder of our training data; files that are not there hold none
     * @throws InputException if a line holds no text: names file and line
     */
    static List<LabelRow> read(Path own) throws IOException {
        List<LabelRow> rows = new ArrayList<>(read(own.resolve(HOSTILITY), EnumSet.of(Label.HOSTILITY)));
        rows.addAll(read(own.resolve(CLAIMS), EnumSet.of(Label.CONSPIRACY, Label.PROPAGANDA)));
        return rows;
    }

    private static List<LabelRow> read(Path file, Set<Label> decided) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        if (Files.exists(file)) {
            JsonLines.read(file, (object, line) -> {
                if (object.path("text").asText().isBlank()) {
                    throw new InputException(file.toString(), line, "holds no text; write one or delete the line");
                }
                lines.add(object);
            });
        }
        Set<String> offTopic = groupsOffTopic(lines);
        String set = "own/" + file.getFileName().toString().replace(".jsonl", "");
        return lines.stream()
                .map(line -> row(line, set, decided, offTopic.contains(pair(line))))
                .toList();
    }

    /** Only the groups that were written for it say what is off topic. */
    private static Set<String> groupsOffTopic(List<JsonNode> lines) {
        Set<String> groups = new HashSet<>();
        lines.stream()
                .filter(line -> Verdict.of(line).labels().contains(Label.OFF_TOPIC))
                .forEach(line -> groups.add(pair(line)));
        return groups;
    }

    private static String pair(JsonNode line) {
        return line.path("pair").asText(line.path("id").asText());
    }

    private static LabelRow row(JsonNode line, String set, Set<Label> decided, boolean offTopic) {
        Verdict verdict = Verdict.of(line);
        Set<Label> told = EnumSet.copyOf(decided);
        told.addAll(verdict.labels());
        if (offTopic) {
            told.add(Label.OFF_TOPIC);
        }
        String title = text(line, "title");
        String parent = text(line, "parent");
        String article = text(line, "article");
        Map<Label, Boolean> gold = new EnumMap<>(verdict.gold(title != null || parent != null || article != null));
        gold.keySet().retainAll(told);
        Map<Kind, Boolean> kinds = new EnumMap<>(verdict.kindGold());
        kinds.keySet().removeIf(kind -> !told.contains(kind.label()));
        return new LabelRow(
                set,
                line.path("id").asText(),
                line.path("text").asText(),
                parent,
                title,
                article,
                gold,
                kinds,
                Split.TRAIN,
                set + ":" + pair(line));
    }

    private static @Nullable String text(JsonNode line, String field) {
        String text = line.path(field).asText();
        return text.isBlank() ? null : text;
    }
}
