package org.winnow.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A space in which texts lie near the entries that they are about, and on one side of a plane where they put something forward.
 * It follows from the entries' vectors alone, so that a new entry counts at once. Immutable, thread-safe.
 */
public final class EntrySpace {
    private final Whitening whitening;
    private final List<double[]> points;
    private final int[] entries;
    private final double[][] centres;
    private final double[] stating;
    private final double offset;

    /**
     * A text of an entry.
     *
     * @param entry number of the entry, from 0 on
     * @param states whether it puts the entry forward; a look-alike does not
     * @param vector its vector
     */
    public record Exemplar(int entry, boolean states, float[] vector) {}

    private EntrySpace(
            Whitening whitening,
            List<double[]> points,
            int[] entries,
            double[][] centres,
            double[] stating,
            double offset) {
        this.whitening = whitening;
        this.points = points;
        this.entries = entries;
        this.centres = centres;
        this.stating = stating;
        this.offset = offset;
    }

    /**
     * Makes the space of some texts.
     *
     * @param exemplars texts that state something and look-alikes, at least one of each
     * @param count how many entries there are
     */
    public static EntrySpace of(List<Exemplar> exemplars, int count) {
        int[] entries = exemplars.stream().mapToInt(Exemplar::entry).toArray();
        Whitening whitening =
                Whitening.of(exemplars.stream().map(Exemplar::vector).toList(), entries);
        List<double[]> points = new ArrayList<>();
        exemplars.forEach(exemplar -> points.add(whitening.apply(exemplar.vector())));
        double[] states = mean(exemplars, points, true);
        double[] looks = mean(exemplars, points, false);
        double[] direction = new double[states.length];
        double square = 0;
        for (int i = 0; i < direction.length; i++) {
            direction[i] = states[i] - looks[i];
            square += direction[i] * direction[i];
        }
        Whitening.scaled(direction, square);
        double offset = (dot(states, direction) + dot(looks, direction)) / 2;
        return new EntrySpace(whitening, points, entries, centres(points, entries, count), direction, offset);
    }

    private static double[] mean(List<Exemplar> exemplars, List<double[]> points, boolean states) {
        double[] sum = new double[points.get(0).length];
        int count = 0;
        for (int row = 0; row < points.size(); row++) {
            if (exemplars.get(row).states() == states) {
                add(sum, points.get(row));
                count++;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= Math.max(1, count);
        }
        return sum;
    }

    private static double[][] centres(List<double[]> points, int[] entries, int count) {
        double[][] centres = new double[count][points.get(0).length];
        for (int row = 0; row < entries.length; row++) {
            add(centres[entries[row]], points.get(row));
        }
        for (double[] centre : centres) {
            Whitening.scaled(centre, dot(centre, centre));
        }
        return centres;
    }

    private static void add(double[] sum, double[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Returns the entry of an exemplar, by its number. */
    int entryOf(int exemplar) {
        return entries[exemplar];
    }

    /** Returns where a text lies. */
    public Placed place(float[] vector) {
        return new Placed(whitening.apply(vector));
    }

    /** A text in the space. */
    public final class Placed {
        private final double[] point;

        private Placed(double[] point) {
            this.point = point;
        }

        /**
         * Returns how near the text is to each entry: the mean of its cosines to the middle of the entry's texts and to the nearest
         * of them. Look-alikes count, because they are about the entry too.
         */
        public double[] nearness() {
            double[] nearest = new double[centres.length];
            Arrays.fill(nearest, -1);
            for (int row = 0; row < entries.length; row++) {
                nearest[entries[row]] = Math.max(nearest[entries[row]], dot(point, points.get(row)));
            }
            for (int entry = 0; entry < nearest.length; entry++) {
                nearest[entry] = (nearest[entry] + dot(point, centres[entry])) / 2;
            }
            return nearest;
        }

        /** Returns the cosine to an exemplar, by its number. */
        double cosine(int exemplar) {
            return dot(point, points.get(exemplar));
        }

        /** Returns how far the text lies on the side of texts that put something forward; negative among look-alikes. */
        public double stating() {
            return dot(point, stating) - offset;
        }
    }
}
