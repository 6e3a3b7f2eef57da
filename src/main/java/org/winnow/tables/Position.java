package org.winnow.tables;

import java.util.Comparator;

/**
 * A place in the inputs of a batch; each discussion and each failure moves it on.
 *
 * @param input how many inputs lie wholly before it
 * @param discussions how many discussions of the next input lie before it
 * @param failures how many failures of that input lie before it
 */
public record Position(int input, long discussions, long failures) implements Comparable<Position> {
    /** Before everything. */
    public static final Position START = new Position(0, 0, 0);

    private static final Comparator<Position> ORDER = Comparator.comparingInt(Position::input)
            .thenComparingLong(position -> position.discussions() + position.failures());

    /** Returns the place before all of an input. */
    public static Position before(int input) {
        return new Position(input, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
