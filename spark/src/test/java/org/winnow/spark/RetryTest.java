package org.winnow.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.tables.Table;

/** What fails is done again, and nothing counts twice. */
class RetryTest {
    @TempDir
    static Path folder;

    private static List<Path> inputs;
    private static Path undisturbed;

    @BeforeAll
    static void an_undisturbed_run_shows_what_is_right() throws IOException {
        inputs = Threads.skewed(folder.resolve("in"), 2, 8, 6);
        undisturbed = folder.resolve("undisturbed");
        assertThat(Runs.spark(inputs, undisturbed.toString(), "--parts", "4", "--evidence", "off")
                        .status())
                .isZero();
        Runs.session().sparkContext().hadoopConfiguration().set("fs.failing.impl", FailingFileSystem.class.getName());
    }

    @AfterEach
    void the_store_works_again() {
        FailingFileSystem.fail("", 0);
    }

    private static Runs.Outcome run(Path out) {
        return Runs.spark(inputs, "failing://" + out, "--parts", "4", "--evidence", "off");
    }

    private static void assertSameAsUndisturbed(Path out) throws IOException {
        for (Table table : Table.values()) {
            assertThat(Runs.rows(out, table)).isEqualTo(Runs.rows(undisturbed, table));
        }
        assertThat(Runs.files(out)).isEqualTo(Runs.files(undisturbed));
    }

    @Test
    void a_task_that_fails_is_done_again_without_doubling_rows() throws IOException {
        Path out = folder.resolve("retried");
        FailingFileSystem.fail("summaries/part-00002.parquet", 2);
        assertThat(run(out).status()).isZero();
        assertThat(FailingFileSystem.LEFT).hasValue(0);
        assertSameAsUndisturbed(out);
    }

    @Test
    void a_job_that_died_goes_on_with_the_parts_that_are_missing() throws IOException {
        Path out = folder.resolve("resumed");
        FailingFileSystem.fail("comments/part-00003.parquet", 4);
        Runs.Outcome died = run(out);
        assertThat(died.status()).isNotZero();
        assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"complete\" : false");
        Files.writeString(out.resolve("comments/part-00003.parquet"), "half a part that no list names");

        Runs.Outcome done = run(out);
        assertThat(done.status()).as(done.said()).isZero();
        assertThat(done.said()).doesNotContain("4 made now");
        assertSameAsUndisturbed(out);
    }

    @Test
    void a_result_that_is_whole_is_left_as_it_is() throws IOException {
        Path out = folder.resolve("again");
        run(out);
        assertThat(run(out).said()).contains("0 made now");
        assertSameAsUndisturbed(out);
    }

    @Test
    void other_work_in_the_folder_is_refused_by_name() {
        Path out = folder.resolve("refused");
        run(out);
        Runs.Outcome other = Runs.spark(inputs, "failing://" + out, "--parts", "3", "--evidence", "off");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.said()).contains("--parts was 4, is 3");
    }

    @Test
    void a_folder_of_something_else_is_refused_and_kept() throws IOException {
        Path out = Files.createDirectories(folder.resolve("letters"));
        Files.writeString(out.resolve("letter.txt"), "dear all");
        assertThat(run(out).status()).isEqualTo(2);
        assertThat(Runs.files(out)).containsExactly("letter.txt");
    }
}
