package org.winnow.archive.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.winnow.archive.ArchiveLimits;
import org.winnow.archive.ArchiveOptions;
import org.winnow.archive.DiscussionSink;
import org.winnow.archive.PageRecord;
import org.winnow.archive.Problem;
import org.winnow.archive.assemble.ArchiveReport;
import org.winnow.corpus.SharedData;
import org.winnow.discussion.Comment;
import org.winnow.discussion.Discussion;

/** What a run over archives gives, for tests. */
public record Imported(
        List<Discussion> discussions,
        List<PageRecord> pages,
        List<Problem> problems,
        List<String> formats,
        ArchiveReport report) {
    private static final Path SAMPLES = Path.of("src/test/resources/archive");

    /** Returns one of our own samples. */
    public static Path sample(String name) {
        return SAMPLES.resolve(name);
    }

    /** Returns a real example, or skips the test where there is none. */
    public static Path real(String name) {
        return SharedData.dataOrSkip().resolve("formats").resolve(name);
    }

    /** Reads files. */
    public static Imported of(Path temporary, Path... files) throws IOException {
        return of(temporary, ArchiveLimits.DEFAULT, files);
    }

    /** Reads files within limits. */
    public static Imported of(Path temporary, ArchiveLimits limits, Path... files) throws IOException {
        List<Discussion> discussions = new ArrayList<>();
        List<PageRecord> pages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> formats = new ArrayList<>();
        DiscussionSink sink = new DiscussionSink() {
            @Override
            public void began(String source, String member, String format) {
                formats.add(format);
            }

            @Override
            public void discussion(String format, Discussion discussion) {
                discussions.add(discussion);
            }

            @Override
            public void page(String format, PageRecord page) {
                pages.add(page);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        ArchiveReport report = new Archives(ArchiveOptions.DEFAULT.with(limits), null, temporary, 128 << 20)
                .read(List.of(files), sink);
        return new Imported(discussions, pages, problems, formats, report);
    }

    /** Returns all comments. */
    public List<Comment> comments() {
        return discussions.stream().flatMap(d -> d.comments().stream()).toList();
    }

    /** Returns the comment with that id in the export. */
    public Comment comment(String sourceId) {
        return comments().stream()
                .filter(c -> sourceId.equals(c.sourceId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no comment " + sourceId + " in " + comments()));
    }
}
