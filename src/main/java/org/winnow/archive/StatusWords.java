package org.winnow.archive;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Status;

/** Words by which exports without fixed ones, tables above all, say what became of a comment. */
public final class StatusWords {
    private static final Map<String, Status> WORDS = Map.ofEntries(
            Map.entry("visible", Status.VISIBLE),
            Map.entry("published", Status.VISIBLE),
            Map.entry("publish", Status.VISIBLE),
            Map.entry("approved", Status.VISIBLE),
            Map.entry("approve", Status.VISIBLE),
            Map.entry("accepted", Status.VISIBLE),
            Map.entry("active", Status.VISIBLE),
            Map.entry("public", Status.VISIBLE),
            Map.entry("none", Status.VISIBLE),
            Map.entry("pending", Status.PENDING),
            Map.entry("hold", Status.PENDING),
            Map.entry("unapproved", Status.PENDING),
            Map.entry("premod", Status.PENDING),
            Map.entry("heldforreview", Status.PENDING),
            Map.entry("system_withheld", Status.PENDING),
            Map.entry("rejected", Status.REJECTED),
            Map.entry("reject", Status.REJECTED),
            Map.entry("spam", Status.SPAM),
            Map.entry("likelyspam", Status.SPAM),
            Map.entry("deleted", Status.DELETED_BY_AUTHOR),
            Map.entry("deleted-by-author", Status.DELETED_BY_AUTHOR),
            Map.entry("trash", Status.REMOVED_BY_MODERATOR),
            Map.entry("post-trashed", Status.REMOVED_BY_MODERATOR),
            Map.entry("hidden", Status.REMOVED_BY_MODERATOR),
            Map.entry("removed", Status.REMOVED_BY_MODERATOR),
            Map.entry("removed-by-moderator", Status.REMOVED_BY_MODERATOR),
            Map.entry("flagged", Status.REMOVED_BY_MODERATOR),
            Map.entry("dead", Status.REMOVED_BY_MODERATOR));

    private StatusWords() {}

    /** Returns the status that a word stands for; {@link Status#UNKNOWN} for none and for a word that is not known. */
    public static Status of(@Nullable String word) {
        return word == null
                ? Status.UNKNOWN
                : WORDS.getOrDefault(word.strip().toLowerCase(Locale.ROOT), Status.UNKNOWN);
    }

    /** Returns whether a value means yes: {@code true, 1, yes, t, y}. */
    public static boolean isYes(@Nullable String value) {
        return value != null
                && switch (value.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "1", "yes", "t", "y" -> true;
                    default -> false;
                };
    }
}
