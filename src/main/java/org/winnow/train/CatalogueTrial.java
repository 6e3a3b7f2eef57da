package org.winnow.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winnow.catalogue.Entry;
import org.winnow.catalogue.EntryKind;
import org.winnow.catalogue.EntrySpace;
import org.winnow.catalogue.EntrySpace.Exemplar;
import org.winnow.catalogue.LookAlike;
import org.winnow.catalogue.MatchLines;
import org.winnow.catalogue.Stance;
import org.winnow.catalogue.TextVectors;

/**
 * Matches the catalogue's own texts as if they were comments, each against what is left without it.
 *
 * <p>Which entry a text is about: in each round one paraphrase and one look-alike of each entry are left out. Whether it states
 * the entry: every entry of a fifth of the catalogue is left out whole.
 */
final class CatalogueTrial {
    private static final int FOLDS = 5;

    private final List<Entry> entries;
    private final TextVectors vectors;

    /**
     * @param entries entries that share a space
     */
    CatalogueTrial(List<Entry> entries, TextVectors vectors) {
        this.entries = List.copyOf(entries);
        this.vectors = vectors;
    }

    /**
     * What was found of a text.
     *
     * @param entry number of its entry
     * @param kind kind of its entry
     * @param stance what it does if it is a look-alike, null if it puts the entry forward
     * @param rank of its entry among those of the kind, from 0 on
     * @param top evidence that the first entry is the one the text is about
     * @param own the same of its own entry
     * @param stating evidence that it puts something forward
     * @param plainRank rank of its entry by the nearest paraphrase alone
     * @param plainMargin cosine to the nearest paraphrase of its entry less that to the nearest look-alike
     */
    record Row(
            int entry,
            EntryKind kind,
            @Nullable Stance stance,
            int rank,
            double top,
            double own,
            double stating,
            int plainRank,
            double plainMargin) {
        boolean states() {
            return stance == null;
        }

        /** Returns whether its own entry comes first. */
        boolean right() {
            return rank == 0;
        }
    }

    /** A text with where it is from; a claim, which is never left out, has the place -1. */
    private record Item(int entry, @Nullable Stance stance, int place, float[] vector) {
        Exemplar exemplar() {
            return new Exemplar(entry, stance == null, vector);
        }
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int number = 0; number < entries.size(); number++) {
            Entry entry = entries.get(number);
            items.add(new Item(number, null, -1, vectors.of(entry.claim())));
            for (int place = 0; place < entry.paraphrases().size(); place++) {
                items.add(new Item(
                        number, null, place, vectors.of(entry.paraphrases().get(place))));
            }
            for (int place = 0; place < entry.lookAlikes().size(); place++) {
                LookAlike look = entry.lookAlikes().get(place);
                items.add(new Item(number, look.stance(), place, vectors.of(look.text())));
            }
        }
        return items;
    }

    /** Returns a row for every paraphrase and every look-alike. */
    List<Row> run() {
        List<Item> items = items();
        List<EntrySpace> folds = IntStream.range(0, FOLDS)
                .mapToObj(fold -> space(items.stream()
                        .filter(item -> item.entry() % FOLDS != fold)
                        .toList()))
                .toList();
        int rounds = items.stream().mapToInt(Item::place).max().orElse(-1) + 1;
        List<Row> rows = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int out = round;
            List<Item> left = items.stream().filter(item -> item.place() != out).toList();
            EntrySpace space = space(left);
            items.stream()
                    .filter(item -> item.place() == out)
                    .forEach(item -> rows.add(row(item, space, left, folds.get(item.entry() % FOLDS))));
        }
        return rows;
    }

    private EntrySpace space(List<Item> items) {
        return EntrySpace.of(items.stream().map(Item::exemplar).toList(), entries.size());
    }

    private Row row(Item item, EntrySpace space, List<Item> left, EntrySpace fold) {
        EntryKind kind = entries.get(item.entry()).kind();
        double[] nearness = space.place(item.vector()).nearness();
        double[] paraphrase = nearest(item, left, true);
        double[] lookAlike = nearest(item, left, false);
        int first = leader(nearness, kind, -1);
        double second = nearness[leader(nearness, kind, first)];
        double besides = item.entry() == first ? second : nearness[first];
        return new Row(
                item.entry(),
                kind,
                item.stance(),
                rank(nearness, item.entry(), kind),
                MatchLines.aboutEvidence(nearness[first], second),
                MatchLines.aboutEvidence(nearness[item.entry()], besides),
                MatchLines.statingEvidence(fold.place(item.vector()).stating()),
                rank(paraphrase, item.entry(), kind),
                paraphrase[item.entry()] - lookAlike[item.entry()]);
    }

    private int leader(double[] nearness, EntryKind kind, int but) {
        return IntStream.range(0, nearness.length)
                .filter(i -> i != but && entries.get(i).kind() == kind)
                .reduce((a, b) -> nearness[a] >= nearness[b] ? a : b)
                .orElseThrow();
    }

    private int rank(double[] nearness, int entry, EntryKind kind) {
        return (int) IntStream.range(0, nearness.length)
                .filter(i -> entries.get(i).kind() == kind && nearness[i] > nearness[entry])
                .count();
    }

    /** The plain cosine to the nearest text of each entry, of those that state it or of its look-alikes. */
    private double[] nearest(Item item, List<Item> left, boolean states) {
        double[] nearest = new double[entries.size()];
        Arrays.fill(nearest, -1);
        for (Item other : left) {
            if ((other.stance() == null) == states) {
                nearest[other.entry()] = Math.max(nearest[other.entry()], cosine(item.vector(), other.vector()));
            }
        }
        return nearest;
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            squareA += (double) a[i] * a[i];
            squareB += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(squareA * squareB);
    }
}
