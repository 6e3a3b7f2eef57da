package org.winnow.archive.xml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one record: of each element below it by its path ({@code author/name}) and of each attribute ({@code
 * thread@dsq:id}). Of two with one path the first counts.
 */
final class XmlFields {
    private final Map<String, String> texts = new HashMap<>();

    void put(String path, String text) {
        texts.putIfAbsent(path, text);
    }

    /** Returns the text, stripped, or null where there is none. */
    @Nullable
    String get(String path) {
        String text = texts.get(path);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Returns the text of the first of these paths that has one, or null. */
    @Nullable
    String first(String... paths) {
        for (String path : paths) {
            String text = get(path);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Returns the text as it stands, or an empty string. */
    String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /** Returns whether the record says nothing. */
    boolean isEmpty() {
        return texts.isEmpty();
    }
}
