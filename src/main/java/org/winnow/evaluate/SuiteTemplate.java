package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A sentence with slots. Its combinations are numbered from 0 on, slots in order of appearance, the last one varying fastest.
 *
 * @param literals the text before, between and after the slots: one more than slots
 * @param slots slots in order of appearance
 */
record SuiteTemplate(List<String> literals, List<SuiteSlot> slots) {
    SuiteTemplate {
        literals = List.copyOf(literals);
        slots = List.copyOf(slots);
        if (literals.size() != slots.size() + 1) {
            throw new IllegalArgumentException(literals.size() + " literals around " + slots.size() + " slots");
        }
    }

    /** Returns whether its cases differ by group, or by words that stand for no group, alone: such a template is expanded whole. */
    boolean is(SuiteSlot.Form form) {
        return slots.size() == 1 && slots.get(0).form() == form;
    }

    /** Returns how many texts can be made of it; {@code 2^40} stands for as many or more. */
    long combinations() {
        return slots.stream().mapToLong(slot -> slot.values().size()).reduce(1, (a, b) -> Math.min(1L << 40, a * b));
    }

    /** Returns every text that can be made of it. */
    List<String> texts() {
        return LongStream.range(0, combinations()).mapToObj(this::text).toList();
    }

    /**
     * Returns texts made of it: all, where its cases differ by group or where there are no more than asked for, else that many
     * in even steps, shifted within the step so that the last slot varies too.
     *
     * @param most how many to make, at least 1
     */
    List<String> texts(int most) {
        long n = combinations();
        if (n <= most || is(SuiteSlot.Form.GROUP) || is(SuiteSlot.Form.PLAIN)) {
            return texts();
        }
        long step = n / most;
        return IntStream.range(0, most)
                .mapToLong(i -> i * n / most + (long) i * (i + 1) / 2 % step)
                .mapToObj(this::text)
                .toList();
    }

    private String text(long combination) {
        List<String> chosen = new ArrayList<>(slots.size());
        long rest = combination;
        for (int i = slots.size() - 1; i >= 0; i--) {
            List<String> values = slots.get(i).values();
            chosen.add(0, values.get((int) (rest % values.size())));
            rest /= values.size();
        }
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < chosen.size(); i++) {
            text.append(chosen.get(i)).append(literals.get(i + 1));
        }
        return text.toString();
    }
}
