package org.winnow.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A thread is given once, unless ten thousand others came between. */
class RecentThreadsTest {
    @Test
    void a_thread_is_new_once_and_again_after_many_others() {
        RecentThreads threads = new RecentThreads();
        assertThat(threads.isNew("a")).isTrue();
        assertThat(threads.isNew("a")).isFalse();
        for (int i = 0; i < 10_000; i++) {
            assertThat(threads.isNew("other " + i)).isTrue();
        }
        assertThat(threads.isNew("a")).isTrue();
        assertThat(threads.isNew("other 9999")).isFalse();
    }

    @Test
    void one_that_comes_again_and_again_is_kept() {
        RecentThreads threads = new RecentThreads();
        threads.isNew("a");
        for (int i = 0; i < 30_000; i++) {
            threads.isNew("other " + i);
            assertThat(threads.isNew("a")).isFalse();
        }
    }
}
