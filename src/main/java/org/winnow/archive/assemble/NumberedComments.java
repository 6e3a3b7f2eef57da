package org.winnow.archive.assemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Tombstones;
import org.winnow.discussion.Comment;
import org.winnow.discussion.RemovedComment;

/**
 * Comments of a discussion under its own ids: {@code c1, c2} … for those with words, {@code r1, r2} … for stubs, which hold the
 * tree together.
 */
record NumberedComments(List<Comment> comments, List<RemovedComment> removed) {
    /**
     * @param records in the order of the discussion
     * @param links who answers whom
     */
    static NumberedComments of(List<CommentRecord> records, ReplyLinks links) {
        String[] ids = ids(records);
        List<Comment> comments = new ArrayList<>();
        List<RemovedComment> removed = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            CommentRecord record = records.get(i);
            String parent = links.parent(i) == ReplyLinks.ROOT ? null : ids[links.parent(i)];
            if (ids[i].startsWith("r")) {
                removed.add(new RemovedComment(ids[i], parent, author(record)));
            } else {
                comments.add(comment(ids[i], parent, record, joined(record.note(), links.note(i))));
            }
        }
        return new NumberedComments(comments, removed);
    }

    private static String[] ids(List<CommentRecord> records) {
        String[] ids = new String[records.size()];
        int stubs = 0;
        for (int i = 0; i < ids.length; i++) {
            boolean isStub = isStub(records.get(i));
            stubs += isStub ? 1 : 0;
            ids[i] = isStub ? "r" + stubs : "c" + (i + 1 - stubs);
        }
        return ids;
    }

    private static boolean isStub(CommentRecord record) {
        return record.text().isBlank() || Tombstones.of(record.text()) != null;
    }

    private static @Nullable String author(CommentRecord record) {
        return record.author() == null || Tombstones.isAuthor(record.author()) ? null : record.author();
    }

    private static Comment comment(String id, @Nullable String parent, CommentRecord record, @Nullable String note) {
        return new Comment(
                id,
                parent,
                author(record),
                record.time(),
                record.timeText(),
                null,
                record.status(),
                record.id(),
                record.url(),
                note,
                record.text(),
                null,
                null);
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        return first == null ? second : second == null ? first : first + "; " + second;
    }
}
