package org.winnow.train;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.classify.Passages;
import org.winnow.corpus.LabelRow;

/** The texts of a row that are encoded, cut to a length that keeps training quick. */
final class RowTexts {
    private static final int LONGEST = 2_000;

    private RowTexts() {}

    /** Returns the start of a text, at most {@value #LONGEST} UTF-16 code units of it. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Returns every text that has to be encoded for a row. */
    static List<String> of(LabelRow row) {
        List<String> texts = new ArrayList<>();
        texts.add(cut(row.text()));
        addIfGiven(row.parent(), texts);
        addIfGiven(row.title(), texts);
        if (row.article() != null) {
            texts.addAll(Passages.of(row.article()));
        }
        return texts;
    }

    private static void addIfGiven(@Nullable String text, List<String> texts) {
        if (text != null && !text.isBlank()) {
            texts.add(cut(text));
        }
    }
}
