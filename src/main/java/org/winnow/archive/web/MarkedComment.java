package org.winnow.archive.web;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.TextMarkup;

/**
 * A comment as a page declares it.
 *
 * @param id its own, or else made of author, time and text
 * @param parent id of what it answers, as declared or by nesting, or null
 * @param author display name, or null
 * @param time as written, or null
 * @param text as written
 * @param markup what the text is written in
 * @param url its own address, or null
 * @param deleted whether the page says that it was deleted
 */
record MarkedComment(
        String id,
        @Nullable String parent,
        @Nullable String author,
        @Nullable String time,
        String text,
        TextMarkup markup,
        @Nullable String url,
        boolean deleted) {
    private static final int ID_DIGITS = 16;

    /** Returns the id that a reference names: what stands behind its number sign, or all of it. */
    static @Nullable String id(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        String fragment = reference.substring(reference.indexOf('#') + 1).strip();
        return fragment.isEmpty() ? null : fragment;
    }

    /** Returns an id for a comment without one: the same for the same author, time and text. */
    static String madeId(@Nullable String author, @Nullable String time, String text) {
        String all = author + "\u0000" + time + "\u0000" + text;
        return "h"
                + Hashing.sha256()
                        .hashString(all, StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, ID_DIGITS);
    }
}
