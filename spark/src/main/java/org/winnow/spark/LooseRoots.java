package org.winnow.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds the threads of comments that know only what they answer, in the way of a batch on one machine: each round doubles how far
 * a pointer reaches; pointers in a ring never come to rest, and their rounds are bounded.
 */
final class LooseRoots implements AutoCloseable {
    private final SparkSession spark;
    private final Deque<Dataset<Row>> kept = new ArrayDeque<>();

    LooseRoots(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Returns the rows with every loose comment under the key of its thread.
     *
     * @param rows all rows; kept by the caller, as they are read more than once
     */
    Dataset<Row> placed(Dataset<Row> rows) {
        Dataset<Row> loose = rows.filter(col(RecordRow.KIND).equalTo(RecordRow.LOOSE));
        long count = loose.count();
        if (count == 0) {
            return rows;
        }
        Dataset<Row> roots = roots(loose, Long.SIZE - Long.numberOfLeadingZeros(count) + 1)
                .select(
                        col(RecordRow.HIGH).as("own_high"),
                        col(RecordRow.LOW).as("own_low"),
                        col(RecordRow.UP_HIGH).as("root_high"),
                        col(RecordRow.UP_LOW).as("root_low"));
        Dataset<Row> found = loose.join(
                        roots,
                        loose.col(RecordRow.HIGH)
                                .equalTo(roots.col("own_high"))
                                .and(loose.col(RecordRow.LOW).equalTo(roots.col("own_low"))))
                .select(
                        col("root_high").as(RecordRow.HIGH),
                        col("root_low").as(RecordRow.LOW),
                        lit(RecordRow.COMMENT).as(RecordRow.KIND),
                        col(RecordRow.PLACE),
                        col(RecordRow.UP_HIGH),
                        col(RecordRow.UP_LOW),
                        col(RecordRow.FORMAT),
                        col(RecordRow.DATA));
        return rows.filter(col(RecordRow.KIND).notEqual(RecordRow.LOOSE)).union(found);
    }

    private Dataset<Row> roots(Dataset<Row> loose, int rounds) {
        Dataset<Row> jump = kept(loose.groupBy(col(RecordRow.HIGH), col(RecordRow.LOW))
                .agg(max_by(struct(col(RecordRow.UP_HIGH), col(RecordRow.UP_LOW)), col(RecordRow.PLACE))
                        .as("up"))
                .select(
                        col(RecordRow.HIGH),
                        col(RecordRow.LOW),
                        col("up." + RecordRow.UP_HIGH).as(RecordRow.UP_HIGH),
                        col("up." + RecordRow.UP_LOW).as(RecordRow.UP_LOW)));
        for (int round = 0; round < rounds; round++) {
            if (jump.as("a").join(jump.as("b"), meets()).isEmpty()) {
                return jump;
            }
            jump = kept(jump.as("a")
                    .join(jump.as("b"), meets(), "left")
                    .select(
                            col("a." + RecordRow.HIGH).as(RecordRow.HIGH),
                            col("a." + RecordRow.LOW).as(RecordRow.LOW),
                            farther(RecordRow.UP_HIGH),
                            farther(RecordRow.UP_LOW)));
        }
        return jump;
    }

    private static Column meets() {
        return col("a." + RecordRow.UP_HIGH)
                .equalTo(col("b." + RecordRow.HIGH))
                .and(col("a." + RecordRow.UP_LOW).equalTo(col("b." + RecordRow.LOW)));
    }

    private static Column farther(String column) {
        return coalesce(col("b." + column), col("a." + column)).as(column);
    }

    /** Begins a new plan on rows that are kept: a plan that names the one before it twice would double each round. */
    private Dataset<Row> kept(Dataset<Row> rows) {
        Dataset<Row> again = spark.createDataFrame(rows.javaRDD(), rows.schema());
        kept.add(again.persist(StorageLevel.DISK_ONLY()));
        return again;
    }

    @Override
    public void close() {
        kept.forEach(Dataset::unpersist);
    }
}
