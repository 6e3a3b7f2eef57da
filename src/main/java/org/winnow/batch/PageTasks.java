package org.winnow.batch;

import java.io.IOException;
import org.winnow.archive.PageRecord;
import org.winnow.discussion.Discussion;
import org.winnow.page.Page;
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
        return Task.of(
                end, source.source(), source.id(), PageIntake.FORMAT, () -> analyst.segment(reader.read(source)));
    }

    /** Returns the task for a page in an archive. */
    public Task task(Position end, String format, PageRecord page) {
        String source = page.member() == null ? page.source() : page.source() + "!/" + page.member();
        return Task.of(end, source, id(page), format, () -> segmented(page, source));
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
