package org.winnow.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.catalogue.EntrySpace.Exemplar;
import org.winnow.catalogue.EntrySpace.Placed;

/** Entries that share a space. Immutable, thread-safe. */
final class EntryPool {
    private final EntrySpace space;
    private final List<Entry> entries;
    private final MatchLines lines;
    /** Statements by exemplar; null at look-alikes. */
    private final List<@Nullable String> statements;

    private EntryPool(EntrySpace space, List<Entry> entries, MatchLines lines, List<@Nullable String> statements) {
        this.space = space;
        this.entries = entries;
        this.lines = lines;
        this.statements = statements;
    }

    /** A part of a text. */
    record Part(int start, int end, float[] vector) {}

    /**
     * Makes the pool of entries all of whose texts have vectors.
     *
     * @param entries at least one
     */
    static EntryPool of(List<Entry> entries, TextVectors vectors, MatchLines lines) {
        List<Exemplar> exemplars = new ArrayList<>();
        List<@Nullable String> statements = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int number = i;
            entries.get(i).statements().forEach(text -> {
                exemplars.add(new Exemplar(number, true, vectors.of(text)));
                statements.add(text);
            });
            entries.get(i).lookAlikes().forEach(look -> {
                exemplars.add(new Exemplar(number, false, vectors.of(look.text())));
                statements.add(null);
            });
        }
        return new EntryPool(EntrySpace.of(exemplars, entries.size()), List.copyOf(entries), lines, statements);
    }

    /**
     * Returns every entry with its best part.
     *
     * @param parts the whole text first
     */
    List<Match> match(List<Part> parts) {
        List<@Nullable Found> best = new ArrayList<>(Collections.nCopies(entries.size(), null));
        double whole = space.place(parts.get(0).vector()).stating();
        for (Part part : parts) {
            Placed placed = space.place(part.vector());
            // a sentence that is quoted to be refuted states something; the whole comment does not
            consider(part, placed, (placed.stating() + whole) / 2, best);
        }
        List<Match> matches = new ArrayList<>();
        for (Found found : best) {
            if (found != null) {
                matches.add(match(found));
            }
        }
        return matches;
    }

    /** What a part says of an entry. */
    private record Found(int entry, Part part, Placed placed, double about, double stating) {
        double score() {
            return about * stating;
        }
    }

    private void consider(Part part, Placed placed, double stating, List<@Nullable Found> best) {
        double[] nearness = placed.nearness();
        Map<EntryKind, Leaders> leaders = leaders(nearness);
        for (int entry = 0; entry < nearness.length; entry++) {
            EntryKind kind = entries.get(entry).kind();
            Leaders ofKind = leaders.getOrDefault(kind, Leaders.NONE);
            double evidence = MatchLines.aboutEvidence(nearness[entry], ofKind.besides(entry));
            Found found = new Found(
                    entry,
                    part,
                    placed,
                    lines.aboutProbability(kind, evidence),
                    lines.statingProbability(kind, MatchLines.statingEvidence(stating)));
            Found before = best.get(entry);
            if (before == null || found.score() > before.score()) {
                best.set(entry, found);
            }
        }
    }

    /** The two nearest entries of a kind; -1 is as far as a cosine goes. */
    private record Leaders(int first, double firstNearness, double secondNearness) {
        static final Leaders NONE = new Leaders(-1, -1, -1);

        Leaders and(int entry, double nearness) {
            if (nearness > firstNearness) {
                return new Leaders(entry, nearness, firstNearness);
            }
            return new Leaders(first, firstNearness, Math.max(secondNearness, nearness));
        }

        /** How near the nearest of the others is; a lone entry has none, which counts as one at a right angle. */
        double besides(int entry) {
            return Math.max(0, entry == first ? secondNearness : firstNearness);
        }
    }

    private Map<EntryKind, Leaders> leaders(double[] nearness) {
        Map<EntryKind, Leaders> leaders = new EnumMap<>(EntryKind.class);
        for (int entry = 0; entry < nearness.length; entry++) {
            EntryKind kind = entries.get(entry).kind();
            leaders.put(kind, leaders.getOrDefault(kind, Leaders.NONE).and(entry, nearness[entry]));
        }
        return leaders;
    }

    private Match match(Found found) {
        String nearest = "";
        double cosine = Double.NEGATIVE_INFINITY;
        for (int exemplar = 0; exemplar < statements.size(); exemplar++) {
            String statement = statements.get(exemplar);
            if (statement != null && space.entryOf(exemplar) == found.entry()) {
                double here = found.placed().cosine(exemplar);
                if (here > cosine) {
                    cosine = here;
                    nearest = statement;
                }
            }
        }
        return new Match(
                entries.get(found.entry()),
                found.score(),
                found.about(),
                found.stating(),
                found.part().start(),
                found.part().end(),
                nearest);
    }
}
