package org.winnow.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.tables.Table;

/** The jar as it ships, in processes of its own. */
class ClusterTest {
    @TempDir
    Path folder;

    @Test
    void two_worker_processes_give_the_rows_of_a_batch() throws IOException, InterruptedException {
        List<Path> inputs = new ArrayList<>(Threads.skewed(folder.resolve("in"), 4, 30, 60));
        inputs.add(Path.of("..", "samples"));
        Path batch = folder.resolve("batch");
        Path out = folder.resolve("out");
        Runs.batch(inputs, batch);

        List<String> arguments =
                new ArrayList<>(inputs.stream().map(Path::toString).toList());
        arguments.addAll(List.of("--out", out.toString(), "--parts", "6"));
        LocalCluster.Run run = new LocalCluster(folder.resolve("cluster")).submit(2, arguments);

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.executors()).containsExactly("0", "1");
        for (Table table : Table.values()) {
            assertThat(Runs.rows(out, table)).containsExactlyElementsOf(Runs.rows(batch, table));
        }
    }
}
