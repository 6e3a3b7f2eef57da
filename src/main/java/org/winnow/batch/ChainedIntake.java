package org.winnow.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.winnow.tables.Position;

/** One intake after another. */
public final class ChainedIntake implements Intake {
    private final Intake first;
    private final int firstInputs;
    private final Intake second;

    /**
     * @param first comes first
     * @param firstInputs how many inputs it counts
     * @param second comes then
     */
    public ChainedIntake(Intake first, int firstInputs, Intake second) {
        this.first = first;
        this.firstInputs = firstInputs;
        this.second = second;
    }

    @Override
    public List<Input> inputs() throws IOException {
        List<Input> all = new ArrayList<>(first.inputs());
        all.addAll(second.inputs());
        return all;
    }

    @Override
    public void read(Position from, Taker taker) throws IOException, InterruptedException {
        if (from.input() < firstInputs || from.equals(Position.START)) {
            first.read(from, taker);
        }
        Position inSecond = from.input() < firstInputs
                ? Position.START
                : new Position(from.input() - firstInputs, from.discussions(), from.failures());
        second.read(inSecond, task -> taker.take(task.behind(firstInputs)));
    }
}
