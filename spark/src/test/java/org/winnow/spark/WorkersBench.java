package org.winnow.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures one worker process of one core against two, on the same inputs: {@code mvn -f spark verify -Dtest=WorkersBench
 * -Dwinnow.bench=PATH}. Writes {@code target/workers.txt}.
 */
@EnabledIfSystemProperty(named = "winnow.bench", matches = ".+", disabledReason = "a measurement, no test")
class WorkersBench {
    @TempDir
    Path folder;

    @Test
    void one_worker_against_two() throws IOException, InterruptedException {
        LocalCluster cluster = new LocalCluster(folder.resolve("cluster"));
        StringBuilder table = new StringBuilder("workers  wall s  cpu s  result\n");
        for (int workers : List.of(1, 2)) {
            Path out = folder.resolve("out-" + workers);
            LocalCluster.Run run = cluster.submit(
                    workers, List.of(System.getProperty("winnow.bench"), "--out", out.toString(), "--parts", "32"));
            String last = run.said()
                    .lines()
                    .filter(line -> line.contains(" discussions, "))
                    .findFirst()
                    .orElse("failed");
            table.append(String.format(
                    "%7d %7d %6d  %s%n",
                    workers, run.wall().toSeconds(), run.cpu().toSeconds(), last));
        }
        Files.writeString(Path.of("target", "workers.txt"), table);
    }
}
