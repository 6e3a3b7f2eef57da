package org.winnow.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean chance(double p) {
        return random.nextDouble() < p;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Returns a number of that range, small ones more often. */
    int skewed(int low, int high) {
        double u = random.nextDouble();
        return low + (int) (u * u * (high - low + 1));
    }

    <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Returns {@code count} of the items in their order, or all where there are fewer. */
    <T> List<T> some(List<T> items, int count) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return order.subList(0, Math.min(count, order.size())).stream()
                .sorted()
                .map(items::get)
                .toList();
    }
}
