package org.winnow.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.tables.ResultFolder;
import org.winnow.tables.TableFormat;

/** On a disk of memory, 192 KiB large, that is full before the batch is done. Needs the right to mount one. */
class FullDiskTest {
    @TempDir
    Path folder;

    private Path disk;

    private static boolean does(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @BeforeEach
    void disk() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(
                does("mount", "-t", "tmpfs", "-o", "size=192k", "tmpfs", disk.toString()),
                "no right to mount a small disk; run as root to test a full one");
    }

    @AfterEach
    void unmounted() {
        does("umount", "-l", disk.toString()); // lazily: a handle that is not collected yet keeps a disk busy
    }

    @Test
    void a_full_disk_is_named_with_what_stays_and_the_same_command_goes_on_once_there_is_room() throws Exception {
        Path in = Batches.pages(folder.resolve("in"), 60, 4);
        BatchOptions options = Batches.options(TableFormat.JSONL, 4);
        Path whole = folder.resolve("whole");
        Batches.run(in, whole, options, new StubAnalyst(0));
        Path out = disk.resolve("out");
        assertThatThrownBy(() -> Batches.run(in, out, options, new StubAnalyst(0)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(out.toString())
                .hasMessageContaining("cannot be written")
                .hasMessageMatching("(?s).*\\b[1-9]\\d* parts are done and stay: free space.*");
        int done = new ResultFolder(out).listedParts().size();
        assertThat(done).isBetween(1, 59);
        assertThat(does("mount", "-o", "remount,size=16m", disk.toString())).isTrue();
        StubAnalyst analyst = new StubAnalyst(0);
        Batches.run(in, out, options, analyst);
        assertThat(analyst.labelled).hasValue(60 - done);
        assertThat(Batches.files(out)).isEqualTo(Batches.files(whole));
    }
}
