package org.winnow.train;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winnow.corpus.Area;
import org.winnow.corpus.Catalogue;
import org.winnow.corpus.CorpusSet;
import org.winnow.corpus.LabelCorpus;
import org.winnow.corpus.LabelRow;
import org.winnow.corpus.LeakGuard;
import org.winnow.corpus.Split;

/**
 * Chooses the corpus rows that a training run uses: licensed sets alone, rows with gold, none that shares a text or an article
 * with a row that figures are given on, and no set so many that it drowns the others.
 */
final class LabelSampling {
    private static final int DEV_ROWS = 400;
    /** Share of the rows to train on that are held where a set has no dev rows: one in eight. */
    private static final int HELD_PART = 8;
    /** Sets without a dev part. */
    private static final Set<String> NO_DEV = Set.of("hostility/online_misogyny");

    /** Rows a set may give; what is not named here gives the area's number. */
    private static final Map<String, Integer> TRAIN_ROWS = Map.of(
            "conspiracy/qanon_drops", 800,
            "propaganda/euvsdisinfo_claims", 1_000,
            "offtopic/tiage_shift", 5_000,
            "hostility/jigsaw_wiki", 6_000,
            "hostility/davidson", 6_000,
            "hostility/hatexplain", 6_000,
            "hostility/paradetox", 6_000,
            "hostility/convabuse", 700,
            "hostility/hatemoji_build", 2_000);

    /** Sets that nothing learns from, so that their figures tell how the models do on a corpus that they have never seen. */
    private static final Set<String> LEFT_OUT =
            Set.of("conspiracy/pan24_oppositional", "hostility/cat_wiki", "hostility/stormfront");

    private LabelSampling() {}

    /**
     * What was chosen.
     *
     * @param train rows to fit weights to
     * @param dev rows to choose calibration and settings on
     * @param refused how many rows the leak guard kept out, by set
     * @param guards the leak guards, for other rows
     */
    record Sample(List<LabelRow> train, List<LabelRow> dev, Map<String, Integer> refused, List<LeakGuard> guards) {
        /** Returns the rows that all guards admit, and adds to a count how many they refused. */
        LeakGuard.Admitted admit(List<LabelRow> rows, Map<String, Integer> refusedSoFar) {
            return LabelSampling.admit(rows, guards, refusedSoFar);
        }
    }

    /**
     * Chooses rows.
     *
     * @param data folder that holds the areas of corpora; a set that is not there is left out
     * @param more guards rows that figures are given on and that lie elsewhere
     * @throws IOException if a corpus is damaged
     */
    static Sample choose(Path data, LeakGuard more) throws IOException {
        List<CorpusSet> present = present(data);
        List<LeakGuard> guards = List.of(LeakGuard.overMeasured(data, present), more);
        List<LabelRow> train = new ArrayList<>();
        List<LabelRow> dev = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        for (CorpusSet set : present) {
            if (LEFT_OUT.contains(set.id())) {
                continue;
            }
            if (set.trains(Split.TRAIN)) {
                List<LabelRow> rows = rows(data, set, Split.TRAIN, trainRows(set), guards, refused);
                boolean hold = !set.tunes(Split.DEV) || NO_DEV.contains(set.id());
                rows.forEach(row -> (hold && isHeld(row) ? dev : train).add(row));
            }
            if (set.tunes(Split.DEV)) {
                dev.addAll(rows(data, set, Split.DEV, DEV_ROWS, guards, refused));
            }
        }
        return new Sample(train, dev, refused, guards);
    }

    /** Of a set whose dev rows are missing or measured, some rows to train on are held for choosing; dialogues stay whole. */
    private static boolean isHeld(LabelRow row) {
        String dialogue = row.id().replaceFirst("-\\d+$", "");
        return Math.floorMod(hash(row.set() + dialogue).hashCode(), HELD_PART) == 0;
    }

    private static List<CorpusSet> present(Path data) {
        return Catalogue.sets().stream()
                .filter(set -> Files.exists(set.file(data)))
                .toList();
    }

    private static int trainRows(CorpusSet set) {
        return TRAIN_ROWS.getOrDefault(set.id(), set.area() == Area.HOSTILITY ? 2_500 : 3_000);
    }

    private static List<LabelRow> rows(
            Path data, CorpusSet set, Split split, int most, List<LeakGuard> guards, Map<String, Integer> refused)
            throws IOException {
        List<LabelRow> decided = LabelCorpus.rows(data, set, split).stream()
                .filter(row -> !row.gold().isEmpty())
                .toList();
        return admit(decided, guards, refused).rows().stream()
                .sorted(Comparator.comparing(LabelSampling::order))
                .limit(most)
                .toList();
    }

    private static LeakGuard.Admitted admit(List<LabelRow> rows, List<LeakGuard> guards, Map<String, Integer> refused) {
        LeakGuard.Admitted admitted = new LeakGuard.Admitted(rows, Map.of());
        for (LeakGuard guard : guards) {
            admitted = guard.admit(admitted.rows());
            admitted.refused().forEach((name, count) -> refused.merge(name, count, Integer::sum));
        }
        return admitted;
    }

    /** Groups stay together, so that an article is encoded for many comments. */
    private static String order(LabelRow row) {
        return hash(row.group()) + hash(row.id());
    }

    private static String hash(String text) {
        return Hashing.murmur3_128(17).hashString(text, StandardCharsets.UTF_8).toString();
    }
}
