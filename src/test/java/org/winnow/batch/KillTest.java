package org.winnow.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.tables.TableFormat;

/** Kills real processes. {@code -Dwinnow.kills=20} kills more of them. */
class KillTest {
    private static final int KILLS = Integer.getInteger("winnow.kills", 3);
    private static final int LONGEST = 2_000; // ms; a whole run takes about as long

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void a_batch_killed_again_and_again_ends_with_the_bytes_of_an_undisturbed_one(TableFormat format) throws Exception {
        Path in = Batches.pages(folder.resolve("in"), 150, 6);
        Files.writeString(in.resolve("p077.txt"), ""); // one that cannot be read
        Path whole = folder.resolve("whole");
        Batches.run(in, whole, Batches.options(format, KilledBatch.PART), new StubAnalyst(0));
        Path killed = folder.resolve("killed");
        Random random = new Random(format.ordinal());
        int kills = 0;
        while (kills < KILLS && !ends(in, killed, format, random.nextInt(LONGEST))) {
            kills++;
        }
        assertThat(ends(in, killed, format, 300_000)).isTrue();
        assertThat(kills).isPositive();
        assertThat(Batches.files(killed)).isEqualTo(Batches.files(whole));
    }

    /** Returns whether a process ended by itself within so many milliseconds from where it began to work. */
    private static boolean ends(Path in, Path out, TableFormat format, int milliseconds)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledBatch.class.getName(),
                        in.toString(),
                        out.toString(),
                        format.name())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("begun");
            boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            assertThat(!ended || process.exitValue() == 0).isTrue();
            return ended;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
