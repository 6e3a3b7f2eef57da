package org.winnow.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.discussion.Discussion;
import org.winnow.join.JoinedThread;
import org.winnow.join.PagedThreads;
import org.winnow.tables.Position;

/**
 * Puts the pages of a thread together. The input is read once more, before anything else, to see which pages make a thread; a
 * thread then comes where its last page stands in the input, so that going on needs no more than a place.
 */
public final class JoinedIntake implements Intake {
    private final Intake intake;
    private final Path temporary;
    private @Nullable PagedThreads plan;

    /**
     * @param intake gives the pages
     * @param temporary folder for pages of web archives until their thread is whole
     */
    public JoinedIntake(Intake intake, Path temporary) {
        this.intake = intake;
        this.temporary = temporary;
    }

    @Override
    public List<Input> inputs() throws IOException {
        return intake.inputs();
    }

    @Override
    public void read(Position from, Taker taker) throws IOException, InterruptedException {
        PagedThreads threads = plan == null ? planned() : plan;
        plan = threads;
        Files.createDirectories(temporary);
        Gathering gathering = new Gathering(threads, from, taker);
        intake.read(Position.START, gathering::take);
        if (gathering.failed != null) {
            throw gathering.failed;
        }
    }

    /** A page that cannot be read stands alone, and fails when its turn comes. */
    private PagedThreads planned() throws IOException, InterruptedException {
        PagedThreads.Builder builder = new PagedThreads.Builder();
        long[] ordinal = {0};
        intake.read(Position.START, task -> {
            Task.PageSeed page = task.page();
            if (page != null) {
                try {
                    builder.add(ordinal[0], task.source(), page.address(), page.links());
                } catch (IOException e) {
                    // told when it is read for its comments
                }
            }
            ordinal[0]++;
        });
        return builder.build();
    }

    /** Holds back pages until their thread is whole. */
    private final class Gathering {
        private final PagedThreads threads;
        private final Position from;
        private final Taker taker;
        private final Map<Long, Task> held = new HashMap<>();
        private final Map<List<Long>, Integer> missing = new HashMap<>();
        private long ordinal;
        private @Nullable IOException failed;

        Gathering(PagedThreads threads, Position from, Taker taker) {
            this.threads = threads;
            this.from = from;
            this.taker = taker;
        }

        void take(Task task) throws InterruptedException {
            long place = ordinal++;
            List<Long> thread = threads.threadOf(place);
            if (thread == null) {
                pass(task);
                return;
            }
            int left = missing.getOrDefault(thread, thread.size()) - 1;
            missing.put(thread, left);
            if (left > 0) {
                hold(place, task);
                return;
            }
            held.put(place, task);
            List<Task> pages = thread.stream().map(held::remove).toList();
            missing.remove(thread);
            pass(joined(pages, task.end()));
        }

        private void hold(long place, Task task) {
            Task.PageSeed page = task.page();
            try {
                held.put(place, page == null ? task : task.with(page.kept(temporary)));
            } catch (IOException e) {
                failed = failed == null ? e : failed;
                held.put(place, task);
            }
        }

        private void pass(Task task) throws InterruptedException {
            if (failed == null && task.end().compareTo(from) > 0) {
                taker.take(task);
            }
        }
    }

    private static Task joined(List<Task> pages, Position end) {
        Task first = pages.get(0);
        long cost = pages.stream().mapToLong(Task::cost).sum();
        return new Task(
                end,
                first.source(),
                first.id(),
                first.format(),
                (int) Math.min(Integer.MAX_VALUE, cost),
                () -> discussion(pages),
                null,
                null);
    }

    private static Discussion discussion(List<Task> pages) throws IOException {
        List<Discussion> read = new ArrayList<>();
        for (Task page : pages) {
            Task.Loader loader = page.discussion();
            if (loader != null) {
                read.add(loader.load());
            }
        }
        return JoinedThread.of(read);
    }
}
