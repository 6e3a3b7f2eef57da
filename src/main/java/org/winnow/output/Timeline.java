package org.winnow.output;

import java.util.List;
import org.winnow.summarize.Prevalence;

/**
 * How common a label is from one stretch of time to the next.
 *
 * @param points in order
 */
public record Timeline(List<Point> points) {
    public Timeline {
        points = List.copyOf(points);
    }

    /**
     * A stretch of time.
     *
     * @param name such as {@code 2024-05}
     * @param prevalence of the label among its comments
     */
    public record Point(String name, Prevalence prevalence) {}
}
