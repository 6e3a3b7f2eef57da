package org.winnow.archive;

import org.jspecify.annotations.Nullable;

/**
 * What an export says of one thread.
 *
 * @param site within what its ids are unique, such as the address of a blog; empty where they are unique in the whole format
 * @param id the export's id, never blank
 * @param url address of the article or thread, or null
 * @param title headline as plain text, or null
 * @param article text of the article as plain text, paragraphs joined by a blank line; empty where there is none
 * @param outlet forum, subreddit, channel or domain, or null; null falls back to the url's registered domain
 * @param published ISO-8601, or null
 * @param announced how many comments the export says there are, or null
 */
public record ThreadRecord(
        String site,
        String id,
        @Nullable String url,
        @Nullable String title,
        String article,
        @Nullable String outlet,
        @Nullable String published,
        @Nullable Integer announced) {
    public ThreadRecord {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a thread needs an id");
        }
    }
}
