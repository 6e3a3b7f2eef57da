package org.winnow.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winnow.tables.Counts;
import org.winnow.tables.Table;

/** Spark gives the rows that a batch on one machine gives, to the last bit of a score. */
class SameRowsTest {
    private static final Path ARCHIVES = Path.of("..", "src", "test", "resources", "archive");
    private static final Path PAGES = Path.of("..", "samples");

    @TempDir
    static Path folder;

    private static Path batch;
    private static Path spark;
    private static Counts counts;
    private static Runs.Outcome outcome;

    @BeforeAll
    static void both_run_over_archives_pages_and_damage() throws IOException, InterruptedException {
        List<Path> inputs = new ArrayList<>(Threads.skewed(folder.resolve("dumps"), 3, 12, 40));
        inputs.add(ARCHIVES);
        inputs.add(PAGES);
        inputs.add(Threads.loose(folder.resolve("loose.ndjson"), 20));
        inputs.add(Files.writeString(folder.resolve("broken.ndjson"), """
                {"id":"x1","link_id":"t3_x","parent_id":"t3_x","author":"a","body":"whole","created_utc":1600000000,"subreddit":"s"}
                {"id":"x2","link_id":"t3_x","parent_id":"t3_x","author":"a","body":"cut
                {"id":"x3","link_id":"t3_x","parent_id":"t3_x","author":"b","body":"whole too","created_utc":1600000100,"subreddit":"s"}
                """));
        inputs.add(folder.resolve("absent.ndjson"));
        batch = folder.resolve("batch");
        spark = folder.resolve("spark");
        counts = Runs.batch(inputs, batch);
        outcome = Runs.spark(inputs, spark.toString(), "--parts", "5");
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void each_table_has_the_same_rows(Table table) {
        List<String> expected = Runs.rows(batch, table);
        assertThat(expected).isNotEmpty();
        assertThat(Runs.rows(spark, table)).containsExactlyElementsOf(expected);
    }

    @Test
    void what_could_not_be_read_is_the_same() throws IOException {
        assertThat(Runs.errors(batch)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Runs.errors(spark)).isEqualTo(Runs.errors(batch));
    }

    @Test
    void counts_and_exit_status_are_the_same() {
        assertThat(outcome.status()).as(outcome.said()).isEqualTo(1);
        assertThat(outcome.said())
                .contains(counts.discussions() + " discussions, " + counts.comments() + " comments, " + counts.errors()
                        + " errors in 5 parts");
    }

    @Test
    void columns_have_types() {
        StructType comments = Runs.session()
                .read()
                .parquet(spark.resolve("comments").toString())
                .schema();
        assertThat(comments)
                .isEqualTo(Runs.session()
                        .read()
                        .parquet(batch.resolve("comments").toString())
                        .schema());
        assertThat(comments.apply("conspiracy").dataType()).isEqualTo(DataTypes.DoubleType);
        assertThat(comments.apply("day").dataType()).isEqualTo(DataTypes.DateType);
    }

    @Test
    void the_folder_holds_parts_lists_manifest_and_errors_and_nothing_else() throws IOException {
        List<String> expected = new ArrayList<>(List.of("errors.jsonl", "manifest.json"));
        for (int part = 0; part < 5; part++) {
            expected.add("parts/part-0000" + part + ".json");
            for (Table table : Table.values()) {
                expected.add(table.key() + "/part-0000" + part + ".parquet");
            }
        }
        assertThat(Runs.files(spark)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Files.readString(spark.resolve("manifest.json"))).contains("\"complete\" : true");
    }

    @Test
    void a_thread_lies_in_one_part() {
        for (Table table : List.of(Table.COMMENTS, Table.DISCUSSIONS)) {
            String id = "discussion";
            assertThat(Runs.session()
                            .read()
                            .parquet(spark.resolve(table.key()).toString())
                            .selectExpr(id, "input_file_name() AS file")
                            .distinct()
                            .groupBy(id)
                            .count()
                            .filter("count > 1")
                            .collectAsList())
                    .isEmpty();
        }
    }
}
