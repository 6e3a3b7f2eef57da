package org.winnow.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.winnow.tables.Part;
import org.winnow.tables.ResultFolder;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Runs a task a partition and hands over each result as it comes. Spark's Java interface collects all or nothing; this goes by
 * the interface below, as a job of days must keep what it has.
 */
final class PartRuns {
    private PartRuns() {}

    /**
     * A part that a task has made.
     *
     * @param part the part
     * @param draft where its files lie
     */
    record Made(Part part, String draft) {}

    /** Makes a part, on any machine. */
    interface Maker extends Serializable {
        /**
         * @param number of the part
         * @param attempt a name that no other attempt at any part has
         * @param rows what it is made of
         */
        Made make(int number, String attempt, Iterator<Row> rows) throws IOException;
    }

    /** Takes parts, one at a time, on the driver. */
    interface Taker {
        void take(Made made) throws IOException;
    }

    /** Makes the parts of some partitions. Of several attempts at one part, one alone is handed over: Spark's word. */
    static void run(JavaRDD<Row> rows, Maker maker, List<Integer> partitions, Taker taker) {
        rows.context()
                .<Row, String>runJob(
                        rows.rdd(),
                        new OnPartition(maker),
                        CollectionConverters.asScala(partitions.stream()
                                        .map(Object.class::cast)
                                        .toList())
                                .toSeq(),
                        new OnResult(taker),
                        ClassTag$.MODULE$.apply(String.class));
    }

    private static final class OnPartition
            extends AbstractFunction2<TaskContext, scala.collection.Iterator<Row>, String> implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Maker maker;

        OnPartition(Maker maker) {
            this.maker = maker;
        }

        @Override
        public String apply(TaskContext task, scala.collection.Iterator<Row> rows) {
            try {
                String attempt = "attempt-" + task.partitionId() + "-" + task.stageId() + "-" + task.taskAttemptId();
                Made made = maker.make(task.partitionId(), attempt, CollectionConverters.asJava(rows));
                return ResultFolder.jsonLine(made);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class OnResult extends AbstractFunction2<Object, String, BoxedUnit> {
        private final Taker taker;

        OnResult(Taker taker) {
            this.taker = taker;
        }

        @Override
        public BoxedUnit apply(Object place, String made) {
            try {
                taker.take(ResultFolder.json().readValue(made, Made.class));
                return BoxedUnit.UNIT;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
