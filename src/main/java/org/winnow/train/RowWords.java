package org.winnow.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.winnow.classify.ContextWords;
import org.winnow.corpus.LabelRow;

/** Words of what rows are read against; those of articles are kept because many rows share one. Not thread-safe. */
final class RowWords {
    private final Map<String, Set<String>> articles = new HashMap<>();

    ContextWords of(LabelRow row) {
        Set<String> article =
                row.article() == null ? Set.of() : articles.computeIfAbsent(row.article(), ContextWords::of);
        String parent = row.parent() == null ? null : RowTexts.cut(row.parent());
        return new ContextWords(ContextWords.of(row.title()), article, ContextWords.of(parent));
    }
}
