package org.winnow.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.winnow.catalogue.EntryKind;
import org.winnow.catalogue.EntryMatcher;
import org.winnow.corpus.GoldComment;
import org.winnow.corpus.GoldPage;
import org.winnow.corpus.OwnPages;
import org.winnow.label.Label;

/**
 * The best claim of the catalogue for each comment of our own pages, which were written before the catalogue and without it.
 *
 * @param rows one a comment
 */
record PageMatches(List<Row> rows) {
    PageMatches {
        rows = List.copyOf(rows);
    }

    /**
     * A comment.
     *
     * @param claims whether it is labelled conspiracy or propaganda
     * @param score of the best talking point or theory
     */
    record Row(boolean claims, double score) {}

    static PageMatches read(Path own, EntryMatcher matcher) throws IOException {
        List<GoldComment> comments = new ArrayList<>();
        for (GoldPage page : OwnPages.read(own.resolve("pages"))) {
            if (page.comments() != null) {
                comments.addAll(page.comments());
            }
        }
        return new PageMatches(comments.parallelStream()
                .filter(comment -> !concerns(comment.unclear()))
                .map(comment -> new Row(concerns(comment.labels()), best(comment.text(), matcher)))
                .toList());
    }

    private static boolean concerns(Set<Label> labels) {
        return labels.contains(Label.CONSPIRACY) || labels.contains(Label.PROPAGANDA);
    }

    private static double best(String text, EntryMatcher matcher) {
        return matcher.match(text).stream()
                .filter(match -> match.entry().kind() != EntryKind.TECHNIQUE)
                .mapToDouble(match -> match.score())
                .findFirst()
                .orElse(0);
    }
}
