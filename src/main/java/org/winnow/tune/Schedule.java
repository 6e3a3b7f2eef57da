package org.winnow.tune;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;

/**
 * Which lessons each step takes, and how far it goes: the same for the same lessons and numbers, so that a run can be taken up at
 * any step. Every {@value #PAIRS_EVERY}th batch is of pairs.
 */
final class Schedule {
    private static final int PAIRS_EVERY = 5;
    /** Lessons that may wait for the next batch because they do not fit into this one. */
    private static final int WAITING = 12;

    private static final int WARM_UP = 200;
    private static final double PEAK = 8e-5;
    private static final double LEAST = 0.02;
    private static final long SEED = 20;

    private final int[] pieces;
    private final int[] aboutPieces;
    private final List<Step> steps = new ArrayList<>();
    private final long sum;

    /**
     * A step's lessons.
     *
     * @param lessons what is learnt
     * @param pairs whether they stand beside what they are about
     */
    record Step(List<Lesson> lessons, boolean pairs) {}

    /**
     * @param lessons what is learnt
     * @param passes how often each lesson comes of which something is known
     * @param length word pieces of a text, not more than asked for
     */
    Schedule(List<Lesson> lessons, double passes, ToIntBiFunction<String, Integer> length) {
        pieces = lessons.stream()
                .mapToInt(lesson -> length.applyAsInt(lesson.text(), Rows.LENGTH))
                .toArray();
        aboutPieces = lessons.stream()
                .mapToInt(lesson -> lesson.about() == null ? 0 : length.applyAsInt(lesson.about(), Rows.HALF))
                .toArray();
        Random random = new Random(SEED);
        Turn all = new Turn(lessons, index -> lessons.get(index).tells(), random);
        if (all.size() < Rows.TEXTS) {
            throw new IllegalArgumentException(
                    all.size() + " texts to learn from; expected " + Rows.TEXTS + " or more");
        }
        Turn pairs = new Turn(lessons, index -> lessons.get(index).about() != null, random);
        long most = Math.round(passes * all.size());
        while (all.taken < most) {
            boolean paired = pairs.size() > Rows.TEXTS && steps.size() % PAIRS_EVERY == PAIRS_EVERY - 1;
            steps.add(new Step((paired ? pairs : all).next(paired), paired));
        }
        sum = sum(lessons);
    }

    /** Lessons in a random order that begins again when it ends. */
    private final class Turn {
        private final List<Lesson> lessons;
        private final List<Integer> order = new ArrayList<>();
        private final Deque<Integer> queue = new ArrayDeque<>();
        private final Random random;
        private long taken;

        Turn(List<Lesson> lessons, Predicate<Integer> which, Random random) {
            this.lessons = lessons;
            this.random = random;
            for (int i = 0; i < lessons.size(); i++) {
                if (which.test(i)) {
                    order.add(i);
                }
            }
        }

        int size() {
            return order.size();
        }

        List<Lesson> next(boolean paired) {
            Rows rows = new Rows();
            List<Lesson> batch = new ArrayList<>();
            Deque<Integer> waiting = new ArrayDeque<>();
            while (waiting.size() < WAITING && batch.size() < Rows.TEXTS) {
                if (queue.isEmpty()) {
                    Collections.shuffle(order, random);
                    queue.addAll(order);
                }
                int index = queue.poll();
                boolean room = paired
                        ? rows.takeBoth(Math.min(Rows.HALF, pieces[index]), aboutPieces[index])
                        : rows.take(pieces[index]) >= 0;
                if (room) {
                    batch.add(lessons.get(index));
                } else {
                    waiting.add(index);
                }
            }
            waiting.descendingIterator().forEachRemaining(queue::addFirst);
            taken += batch.size();
            return batch;
        }
    }

    /** Returns lessons as batches in their order. */
    static List<List<Lesson>> inOrder(List<Lesson> lessons, ToIntBiFunction<String, Integer> length) {
        List<List<Lesson>> batches = new ArrayList<>();
        Rows rows = new Rows();
        List<Lesson> batch = new ArrayList<>();
        for (Lesson lesson : lessons) {
            int pieces = length.applyAsInt(lesson.text(), Rows.LENGTH);
            if (rows.take(pieces) < 0) {
                batches.add(batch);
                batch = new ArrayList<>();
                rows = new Rows();
                rows.take(pieces);
            }
            batch.add(lesson);
        }
        batches.add(batch);
        return batches;
    }

    int steps() {
        return steps.size();
    }

    Step at(int step) {
        return steps.get(step);
    }

    /** Returns how far a step goes: up to the peak in {@value #WARM_UP} steps, then down to almost nothing at the last. */
    double rate(int step) {
        if (step < WARM_UP) {
            return PEAK * (step + 1) / WARM_UP;
        }
        return PEAK * Math.max(LEAST, (double) (steps() - step) / Math.max(1, steps() - WARM_UP));
    }

    private long sum(List<Lesson> lessons) {
        Hasher hasher = Hashing.murmur3_128().newHasher().putInt(steps());
        for (Lesson lesson : lessons) {
            hasher.putString(lesson.text(), StandardCharsets.UTF_8).putInt(Arrays.hashCode(lesson.gold()));
        }
        return hasher.hash().asLong();
    }

    /** Returns a sum over everything that decides the steps. */
    long sum() {
        return sum;
    }
}
