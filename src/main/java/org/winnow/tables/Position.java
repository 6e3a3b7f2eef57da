package org.winnow.tables;

/**
 * A place in the inputs of a batch.
 *
 * @param input how many inputs lie wholly before it
 * @param discussions how many discussions of the next input lie before it
 */
public record Position(int input, long discussions) implements Comparable<Position> {
    /** Before everything. */
    public static final Position START = new Position(0, 0);

    @Override
    public int compareTo(Position other) {
        return input == other.input
                ? Long.compare(discussions, other.discussions)
                : Integer.compare(input, other.input);
    }
}
