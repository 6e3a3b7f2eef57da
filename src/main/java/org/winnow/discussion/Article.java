package org.winnow.discussion;

import org.jspecify.annotations.Nullable;

/**
 * The article that the comments are about.
 *
 * @param title its headline, or null
 * @param text its paragraphs joined by a blank line; empty where there is none
 */
public record Article(@Nullable String title, String text) {
    /** An article without title and text. */
    public static final Article NONE = new Article(null, "");
}
