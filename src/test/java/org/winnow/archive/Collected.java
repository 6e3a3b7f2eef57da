package org.winnow.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that a format gives. */
public final class Collected implements RecordSink {
    public final List<ThreadRecord> threads = new ArrayList<>();
    public final List<CommentRecord> comments = new ArrayList<>();
    public final List<PageRecord> pages = new ArrayList<>();
    public final List<String> skipped = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();

    /** Reads all of a stream as one format. */
    public static Collected of(ArchiveFormat format, InputStream in, ArchiveOptions options) throws IOException {
        Collected all = new Collected();
        format.read(new ArchiveInput("folder/export.file", null, in, options), all);
        return all;
    }

    /** Reads bytes as one format. */
    public static Collected of(ArchiveFormat format, byte[] bytes) throws IOException {
        return of(format, new ByteArrayInputStream(bytes), ArchiveOptions.DEFAULT);
    }

    /** Reads text as one format. */
    public static Collected of(ArchiveFormat format, String text) throws IOException {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    public List<String> reasons() {
        return problems.stream().map(Problem::reason).toList();
    }

    @Override
    public void thread(ThreadRecord thread) {
        threads.add(thread);
    }

    @Override
    public void comment(CommentRecord comment) {
        comments.add(comment);
    }

    @Override
    public void page(PageRecord page) {
        pages.add(page);
    }

    @Override
    public void skipped(String reason) {
        skipped.add(reason);
    }

    @Override
    public void notice(String words) {
        notices.add(words);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
