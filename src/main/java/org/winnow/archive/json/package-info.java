/**
 * Exports in JSON: Reddit, Hacker News, YouTube, Coral, Discourse, Remark42, Isso and Commento.
 *
 * <p>Here: cutting records out of JSON of any size, taking nested replies apart, and one class a format that says which field is
 * what.
 *
 * <p>Not here: JSON with columns that a user maps (see {@code table}), JSON-LD in pages (see {@code web}).
 */
@NullMarked
package org.winnow.archive.json;

import org.jspecify.annotations.NullMarked;
