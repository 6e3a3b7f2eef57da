package org.winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Time that work took.
 *
 * @param cpuSeconds time of all processors that this process used
 * @param wallSeconds time that passed
 */
public record Usage(double cpuSeconds, double wallSeconds) {
    /** No work yet. */
    public static final Usage NONE = new Usage(0, 0);

    private static final double NANOS = 1e9;

    /** Runs work and returns what it took, with all else that this process did meanwhile. */
    public static Usage of(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new Usage((system.getProcessCpuTime() - cpu) / NANOS, (System.nanoTime() - wall) / NANOS);
    }

    /** Returns the sum of both. */
    public Usage plus(Usage other) {
        return new Usage(cpuSeconds + other.cpuSeconds, wallSeconds + other.wallSeconds);
    }
}
