package org.winnow.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.winnow.label.KindScores;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;
import org.winnow.summarize.Recurring.What;

/** Finds theories, talking points and texts that come up in more than one comment. */
final class Recurrences {
    /** A catalogue entry counts from this score on. */
    private static final double MATCH = 0.5;

    /** Short texts recur by chance ("well said"). */
    private static final int FEWEST_WORDS = 6;

    private static final int MOST = 10;

    private Recurrences() {}

    /** Returns at most 10, the most frequent first, ties in order of appearance. */
    static List<Recurring> in(List<LabeledComment> comments) {
        List<Recurring> found = new ArrayList<>();
        found.addAll(recurring(What.THEORY, entries(comments, Label.CONSPIRACY, KindScores::theories)));
        found.addAll(recurring(What.TALKING_POINT, entries(comments, Label.PROPAGANDA, KindScores::talkingPoints)));
        found.addAll(recurring(What.TEXT, texts(comments)));
        Map<String, Integer> place = places(comments);
        return found.stream()
                .sorted(Comparator.<Recurring>comparingInt(r -> r.comments().size())
                        .reversed()
                        .thenComparing(r -> place.getOrDefault(r.comments().get(0), 0)))
                .limit(MOST)
                .toList();
    }

    private static Map<String, Integer> places(List<LabeledComment> comments) {
        Map<String, Integer> places = new HashMap<>();
        comments.forEach(c -> places.putIfAbsent(c.comment().id(), places.size()));
        return places;
    }

    private static List<Recurring> recurring(What what, Map<String, List<String>> byName) {
        return byName.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> new Recurring(what, e.getKey(), e.getValue()))
                .toList();
    }

    private static Map<String, List<String>> entries(
            List<LabeledComment> comments, Label label, Function<KindScores, Map<String, Double>> entries) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (LabeledComment comment : comments) {
            if (comment.has(label)) {
                entries.apply(comment.kinds()).forEach((entry, p) -> {
                    if (p >= MATCH) {
                        byName.computeIfAbsent(entry, e -> new ArrayList<>())
                                .add(comment.comment().id());
                    }
                });
            }
        }
        return byName;
    }

    private static Map<String, List<String>> texts(List<LabeledComment> comments) {
        Map<String, String> firstText = new LinkedHashMap<>();
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (LabeledComment comment : comments) {
            String text = comment.comment().text().strip();
            if (Terms.words(text) >= FEWEST_WORDS) {
                String same = text.toLowerCase(Locale.ROOT).replaceAll("\\s++", " ");
                String name = firstText.computeIfAbsent(same, s -> text);
                byText.computeIfAbsent(name, t -> new ArrayList<>())
                        .add(comment.comment().id());
            }
        }
        return byText;
    }
}
