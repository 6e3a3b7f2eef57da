package org.winnow.segment;

import java.util.ArrayList;
import java.util.List;

/** A comment in the making: the lines that belong to it, by their place on the page (0-based). */
final class Draft {
    final List<Integer> authors = new ArrayList<>();
    final List<Integer> texts = new ArrayList<>();
    final List<Integer> metas = new ArrayList<>();

    boolean hasText() {
        return !texts.isEmpty();
    }

    boolean hasAuthor() {
        return !authors.isEmpty();
    }

    /** Whether its name stands below all of its text so far. */
    boolean endsInName() {
        return hasAuthor() && hasText() && authors.get(authors.size() - 1) > texts.get(texts.size() - 1);
    }

    int first() {
        return all().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    int last() {
        return all().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private List<Integer> all() {
        List<Integer> all = new ArrayList<>(authors);
        all.addAll(texts);
        all.addAll(metas);
        return all;
    }
}
