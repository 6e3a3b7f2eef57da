package org.winnow.batch;

import java.util.ArrayList;
import java.util.List;
import org.winnow.fault.InputException;
import org.winnow.read.PageSource;
import org.winnow.tables.Failure;
import org.winnow.tables.Position;

/** Pages, one discussion each. Reading and segmenting happen on the thread that scores. */
public final class PageIntake implements Intake {
    /** Format of what was read from a page. */
    public static final String FORMAT = "page";

    private final List<PageSource> sources;
    private final List<Failure> failures;
    private final PageTasks pages;

    /**
     * @param sources the pages
     * @param failures paths that led nowhere; they come first
     * @param analyst segments the pages
     */
    public PageIntake(List<PageSource> sources, List<InputException> failures, Analyst analyst) {
        this.sources = List.copyOf(sources);
        this.failures = failures.stream().map(Failures::of).toList();
        this.pages = new PageTasks(analyst, true);
    }

    @Override
    public List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(sources.size());
        for (PageSource source : sources) {
            inputs.add(Fingerprint.of(source.source(), source.opener()::open));
        }
        return inputs;
    }

    @Override
    public void read(Position from, Taker taker) throws InterruptedException {
        for (int i = 0; from.input() == 0 && i < failures.size(); i++) {
            Task task = Task.of(new Position(0, 0, i + 1L), failures.get(i));
            if (task.end().compareTo(from) > 0) {
                taker.take(task);
            }
        }
        for (int i = from.input(); i < sources.size(); i++) {
            PageSource source = sources.get(i);
            taker.take(pages.task(Position.before(i + 1), source));
        }
    }
}
