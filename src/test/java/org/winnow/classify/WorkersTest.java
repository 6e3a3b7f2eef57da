package org.winnow.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void results_keep_the_order_of_the_list() {
        try (Workers workers = new Workers(4)) {
            List<Integer> list = IntStream.range(0, 1_000).boxed().toList();
            assertThat(workers.map(list, i -> i * 2))
                    .isEqualTo(list.stream().map(i -> i * 2).toList());
        }
    }

    @Test
    void nothing_gives_nothing() {
        try (Workers workers = new Workers(1)) {
            assertThat(workers.map(List.of(), i -> i)).isEmpty();
        }
    }

    @Test
    void a_failing_task_throws_what_it_threw() {
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.map(List.of(1, 0), i -> 1 / i)).isInstanceOf(ArithmeticException.class);
        }
    }
}
