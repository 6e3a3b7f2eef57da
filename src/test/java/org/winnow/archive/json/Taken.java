package org.winnow.archive.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.CommentRecord;
import org.winnow.archive.Head;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.RecordSink;
import org.winnow.archive.ThreadRecord;

/** What a format gave, kept for looking at. */
public final class Taken implements RecordSink {
    public final List<ThreadRecord> threads = new ArrayList<>();
    public final List<CommentRecord> comments = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();
    public final List<PageRecord> pages = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();
    public final Map<String, Integer> skipped = new HashMap<>();

    private Taken() {}

    public static Taken of(ArchiveFormat format, String text) throws IOException {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Taken of(ArchiveFormat format, byte[] bytes) throws IOException {
        return of(format, new ByteArrayInputStream(bytes), ArchiveOptions.DEFAULT);
    }

    public static Taken of(ArchiveFormat format, InputStream in, ArchiveOptions options) throws IOException {
        Taken taken = new Taken();
        format.read(new ArchiveInput("dir/some.json", null, in, options), taken);
        return taken;
    }

    public static Taken of(ArchiveFormat format, Path file) throws IOException {
        return of(format, Files.readAllBytes(file));
    }

    /** Returns the bytes of an own sample. */
    public static byte[] sample(String name) throws IOException {
        try (InputStream in = Taken.class.getResourceAsStream("/archive/json/" + name)) {
            return in.readAllBytes();
        }
    }

    /** Returns a format's look at the beginning of some bytes. */
    public static Head head(byte[] bytes) throws IOException {
        return new ArchiveInput("some.json", null, new ByteArrayInputStream(bytes), ArchiveOptions.DEFAULT).head();
    }

    /** Returns the formats of this room. */
    public static Stream<ArchiveFormat> formats() {
        return JsonFormats.all().stream();
    }

    /** Returns the comment of that id. */
    public CommentRecord comment(String id) {
        return comments.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
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
        skipped.merge(reason, 1, Integer::sum);
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
