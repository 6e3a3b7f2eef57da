package org.winnow.batch;

import java.nio.file.Path;
import java.util.List;
import org.winnow.tables.Counts;
import org.winnow.tables.Failure;
import org.winnow.tables.TableFormat;

/** A process to kill: {@code IN OUT FORMAT}. It says when it has begun. */
final class KilledBatch {
    static final int PART = 40;

    private KilledBatch() {}

    /** Runs a batch. */
    public static void main(String[] args) throws Exception {
        Watcher watcher = new Watcher() {
            @Override
            public void begun(int parts, Counts done) {
                System.out.println("begun");
            }

            @Override
            public void at(int input, long discussions, long comments) {}

            @Override
            public void failed(List<Failure> news) {}
        };
        Batches.run(
                Path.of(args[0]),
                Path.of(args[1]),
                Batches.options(TableFormat.valueOf(args[2]), PART),
                new StubAnalyst(25),
                false,
                2,
                watcher);
    }
}
