package org.winnow.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winnow.catalogue.EntryKind;
import org.winnow.catalogue.EntryMatcher;
import org.winnow.catalogue.Match;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.OwnPages;
import org.winnow.fault.InputException;
import org.winnow.label.Label;

/**
 * The best claims of the catalogue for each comment of our own pages, which were written before the catalogue and without it.
 *
 * @param rows one a comment
 */
record PageMatches(List<Row> rows) {
    /** Which entries comments voice, by our own reading. */
    private static final String VOICED = "catalogue-voiced.jsonl";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BEST = 3;

    PageMatches {
        rows = List.copyOf(rows);
    }

    /**
     * A comment.
     *
     * @param claims whether it is labelled conspiracy or propaganda
     * @param score of the best talking point or theory
     * @param best ids of the three best, best first
     * @param voiced ids of the entries it voices, none where the catalogue holds no such claim, or null where nobody judged
     */
    record Row(
            boolean claims,
            double score,
            List<String> best,
            @Nullable Set<String> voiced) {
        /** Returns whether an entry that it voices is among so many best. */
        boolean found(int among) {
            return voiced != null
                    && best.subList(0, Math.min(among, best.size())).stream().anyMatch(voiced::contains);
        }
    }

    private record Item(GoldComment comment, @Nullable Set<String> voiced) {}

    static PageMatches read(Path own, EntryMatcher matcher) throws IOException {
        Map<String, Set<String>> voiced = voiced(own.resolve(VOICED));
        List<Item> items = new ArrayList<>();
        for (GoldPage page : OwnPages.read(own.resolve("pages"))) {
            List<GoldComment> comments = page.comments() == null ? List.of() : page.comments();
            for (int i = 0; i < comments.size(); i++) {
                items.add(new Item(comments.get(i), voiced.get(key(page.page().id(), i + 1))));
            }
        }
        return new PageMatches(items.parallelStream()
                .filter(item ->
                        item.voiced() != null || !concerns(item.comment().unclear()))
                .map(item -> row(item, matcher))
                .toList());
    }

    private static String key(String page, int comment) {
        return page + "#" + comment;
    }

    /** Reads the entries by page and comment; a folder without the file has none. */
    private static Map<String, Set<String>> voiced(Path file) throws IOException {
        Map<String, Set<String>> byComment = new HashMap<>();
        if (!Files.exists(file)) {
            return byComment;
        }
        long number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            JsonNode json = JSON.readTree(line);
            if (!json.path("page").isTextual()
                    || !json.path("comment").isInt()
                    || !json.path("entries").isArray()) {
                throw new InputException(
                        file.toString(), number, "is no {\"page\", \"comment\", \"entries\"}; mend it");
            }
            Set<String> ids = new TreeSet<>();
            json.path("entries").forEach(id -> ids.add(id.asText()));
            byComment.put(key(json.path("page").asText(), json.path("comment").asInt()), ids);
        }
        return byComment;
    }

    private static boolean concerns(Set<Label> labels) {
        return labels.contains(Label.CONSPIRACY) || labels.contains(Label.PROPAGANDA);
    }

    private static Row row(Item item, EntryMatcher matcher) {
        List<Match> best = matcher.match(item.comment().text()).stream()
                .filter(match -> match.entry().kind() != EntryKind.TECHNIQUE)
                .limit(BEST)
                .toList();
        return new Row(
                concerns(item.comment().labels()),
                best.isEmpty() ? 0 : best.get(0).score(),
                best.stream().map(match -> match.entry().id()).toList(),
                item.voiced());
    }
}
