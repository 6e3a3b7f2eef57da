package org.winnow.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RecordPipeTest {
    private static Row row(int place, int bytes) {
        return RecordRow.of(new UUID(1, 2), RecordRow.COMMENT, place, null, "reddit", new byte[bytes]);
    }

    @Test
    void rows_come_in_the_order_in_which_they_are_given() {
        try (RecordPipe pipe = new RecordPipe(rows -> {
            for (int i = 0; i < 1_000; i++) {
                rows.take(row(i, 10));
            }
        })) {
            for (int i = 0; i < 1_000; i++) {
                assertThat(pipe.next().getLong(3)).isEqualTo(i);
            }
            assertThat(pipe.hasNext()).isFalse();
            assertThatThrownBy(pipe::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void a_failure_of_the_reader_comes_after_its_rows() {
        try (RecordPipe pipe = new RecordPipe(rows -> {
            rows.take(row(0, 10));
            throw new IOException("gone");
        })) {
            pipe.next();
            assertThatThrownBy(pipe::hasNext).hasRootCauseMessage("gone");
        }
    }

    @Test
    void a_reader_that_is_ahead_waits() throws InterruptedException {
        AtomicInteger given = new AtomicInteger();
        try (RecordPipe pipe = new RecordPipe(rows -> {
            for (int i = 0; i < 100; i++) {
                rows.take(row(i, 8 << 20));
                given.incrementAndGet();
            }
        })) {
            pipe.next();
            Thread.sleep(200);
            assertThat(given).hasValueLessThan(10);
        }
    }

    @Test
    void a_record_larger_than_what_may_wait_passes() {
        try (RecordPipe pipe = new RecordPipe(rows -> rows.take(row(7, 64 << 20)))) {
            Row row = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), pipe::next);
            assertThat(RecordRow.data(row)).hasSize(64 << 20);
        }
    }
}
