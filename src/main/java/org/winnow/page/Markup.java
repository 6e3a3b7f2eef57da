package org.winnow.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the mark-up around a line says of it. Only HTML pages have it; no model may depend on it being there.
 *
 * @param path element names from {@code body} to the innermost element that holds all of the line's text, outermost first; the
 *     innermost 64 where there are more
 * @param words lower-case words of the class, id and {@code itemprop} attributes of those elements, nearest first,
 *     without repeats; at most 40. Words are split at white space only and made comparable between pages: {@code commentBody_12}
 *     is {@code comment-body-#}
 * @param linkDensity share of the line's characters that lie in links, {@code 0..1}
 * @param container number of the innermost comment container that holds the line (an element that the mark-up marks
 *     as one comment: schema.org {@code Comment}, {@code comment-123}, {@code role=comment} …), counted from 0 in page order,
 *     or -1 outside of any
 * @param depth how many comment containers hold that container; 0 for a top-level comment or outside of any
 * @param hint role that explicit mark-up gives the line (schema.org, {@code rel=author}, {@code time} …), or null
 * @param datetime value of a {@code datetime} attribute or property on the line, or null
 */
public record Markup(
        List<String> path,
        List<String> words,
        double linkDensity,
        int container,
        int depth,
        @Nullable Role hint,
        @Nullable String datetime) {
    public Markup {
        path = List.copyOf(path);
        words = List.copyOf(words);
        if (!(linkDensity >= 0 && linkDensity <= 1)) {
            throw new IllegalArgumentException("link density " + linkDensity + "; expected 0 to 1");
        }
    }
}
