package org.winnow.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs of lines without a blank line between them: what a browser stacks as one list, table or menu. The lines of a run mostly share
 * their fate, and its first line or the line alone above it says what the run is ("Related stories", "Table 2").
 */
final class Blocks {
    private final List<Block> blocks = new ArrayList<>();
    private final int[] blockOf;

    private Blocks(int lines) {
        this.blockOf = new int[lines];
    }

    /**
     * A run of lines.
     *
     * @param from its first line
     * @param to one past its last
     */
    record Block(int from, int to) {
        int size() {
            return to - from;
        }
    }

    /** Returns the runs of a page. */
    static Blocks of(List<LineView> views) {
        Blocks blocks = new Blocks(views.size());
        int from = 0;
        for (int i = 1; i <= views.size(); i++) {
            if (i == views.size() || views.get(i).line().blanksBefore() > 0) {
                for (int j = from; j < i; j++) {
                    blocks.blockOf[j] = blocks.blocks.size();
                }
                blocks.blocks.add(new Block(from, i));
                from = i;
            }
        }
        return blocks;
    }

    /** Returns how many there are. */
    int count() {
        return blocks.size();
    }

    /** Returns a run by its place on the page. */
    Block get(int block) {
        return blocks.get(block);
    }

    /** Returns which run a line is in. */
    int of(int line) {
        return blockOf[line];
    }

    /** Returns the line that may be the heading over a line: the first of its run, or the line alone above the run; -1 if there is none. */
    int heading(int line) {
        Block block = blocks.get(blockOf[line]);
        if (line > block.from()) {
            return block.from();
        }
        boolean below = blockOf[line] > 0 && blocks.get(blockOf[line] - 1).size() == 1;
        return below ? line - 1 : -1;
    }
}
