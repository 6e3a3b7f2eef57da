package org.winnow.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.PageRecord;
import org.winnow.discussion.Discussion;
import org.winnow.page.Page;
import org.winnow.read.PageLinks;
import org.winnow.read.PageReader;
import org.winnow.read.PageSource;
import org.winnow.tables.Position;

/** Pages as tasks: reading and segmenting happen on the thread that scores. Thread-safe. */
public final class PageTasks {
    private final Analyst analyst;
    private final boolean oneArchive;
    private final PageReader reader = new PageReader();

    /**
     * @param analyst segments the pages
     * @param oneArchive whether the run has one archive, so that the ids of its pages are unique in the run as they are
     */
    public PageTasks(Analyst analyst, boolean oneArchive) {
        this.analyst = analyst;
        this.oneArchive = oneArchive;
    }

    /** Returns the task for a saved page. */
    public Task task(Position end, PageSource source) {
        Saved page = new Saved(source);
        return Task.of(end, source.source(), source.id(), PageIntake.FORMAT, page::discussion, page);
    }

    /** Returns the task for a page in an archive. */
    public Task task(Position end, String format, PageRecord page) {
        String source = page.member() == null ? page.source() : page.source() + "!/" + page.member();
        return Task.of(end, source, id(page), format, () -> segmented(page, source), new Member(page, source));
    }

    /** A page that lies in a file, so that it can be read again. */
    private final class Saved implements Task.PageSeed {
        private final PageSource source;

        Saved(PageSource source) {
            this.source = source;
        }

        Discussion discussion() throws IOException {
            return analyst.segment(reader.read(source));
        }

        @Override
        public @Nullable String address() {
            return null;
        }

        @Override
        public PageLinks links() throws IOException {
            return reader.links(source);
        }

        @Override
        public Task.Loader kept(Path folder) {
            return this::discussion;
        }
    }

    /** A page inside an archive, whose bytes pass by once. */
    private final class Member implements Task.PageSeed {
        private final PageRecord page;
        private final String source;

        Member(PageRecord page, String source) {
            this.page = page;
            this.source = source;
        }

        @Override
        public @Nullable String address() {
            return page.url();
        }

        @Override
        public PageLinks links() throws IOException {
            return reader.links(page.fileName(), page.body(), page.contentType());
        }

        @Override
        public Task.Loader kept(Path folder) throws IOException {
            Path file = Files.createTempFile(folder, "page-", "");
            Files.write(file, page.body());
            PageRecord head = page.with(new byte[0]);
            return () -> {
                byte[] body = Files.readAllBytes(file);
                Files.delete(file);
                return segmented(head.with(body), source);
            };
        }
    }

    /** The address with the time of capture is unique in an archive; the archive's own path makes it so in a run. */
    private String id(PageRecord page) {
        return oneArchive ? page.id() : page.source() + "#" + page.id();
    }

    private Discussion segmented(PageRecord record, String source) throws IOException {
        Page page = reader.read(id(record), record.fileName(), record.body(), record.contentType());
        return analyst.segment(new Page(
                page.id(),
                source,
                record.url() == null ? page.url() : record.url(),
                page.title(),
                page.published(),
                page.language(),
                page.lines(),
                page.warnings(),
                page.announcedComments()));
    }
}
