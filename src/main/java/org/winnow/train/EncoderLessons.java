package org.winnow.train;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.classify.Passages;
import org.winnow.corpus.LabelRow;
import org.winnow.label.Kind;
import org.winnow.label.Label;
import org.winnow.tune.Lesson;

/**
 * What the encoder learns from: the rows that the label models learn from, mixed so that no task drowns the others.
 *
 * <p>A row tells of its labels and kinds, as far as its set decides them. Off-topic cannot be told from a text alone: there a
 * comment stands beside what it speaks about, and has to find it among others.
 */
final class EncoderLessons {
    /** Rows of the public hostility corpora, which are ten times as many as all others. */
    private static final int HOSTILITY_ROWS = 20_000;
    /** How often a pass holds a row of the rarer tasks. */
    private static final int RARE = 2;

    private static final int WATCHED = 2_400;
    /** Shortest word that can tell what a passage is about. */
    private static final int WORD = 5;

    private static final List<Label> LABELS = List.of(Label.CONSPIRACY, Label.HOSTILITY, Label.PROPAGANDA);
    private static final List<Kind> KINDS = Arrays.stream(Kind.values())
            .filter(kind -> kind != Kind.OTHER_SUBJECT)
            .toList();

    private EncoderLessons() {}

    /** Returns what each number of a lesson's gold says. */
    static List<String> heads() {
        List<String> heads = new ArrayList<>();
        LABELS.forEach(label -> heads.add(label.key()));
        KINDS.forEach(kind -> heads.add(kind.key()));
        return heads;
    }

    /** Returns what is learnt from. */
    static List<Lesson> of(LabelData data) {
        List<Lesson> lessons = new ArrayList<>();
        int[] hostility = {0};
        data.train().stream()
                .sorted(Comparator.comparing(EncoderLessons::order))
                .forEach(example -> {
                    boolean common = example.row().set().startsWith("hostility/");
                    if (common && ++hostility[0] > HOSTILITY_ROWS) {
                        return;
                    }
                    Lesson lesson = lesson(example);
                    boolean telling = lesson.tells() || lesson.about() != null;
                    for (int i = 0; telling && i < (common || !lesson.tells() ? 1 : RARE); i++) {
                        lessons.add(lesson);
                    }
                });
        return lessons;
    }

    /** Returns rows of all sets that are watched, not learnt from. */
    static List<Lesson> held(LabelData data) {
        return data.dev().stream()
                .sorted(Comparator.comparing(EncoderLessons::order))
                .map(EncoderLessons::lesson)
                .filter(Lesson::tells)
                .limit(WATCHED)
                .sorted(Comparator.comparingInt(lesson -> lesson.text().length()))
                .toList();
    }

    private static String order(Example example) {
        return Hashing.murmur3_128(29)
                .hashString(example.row().set() + " " + example.row().id(), StandardCharsets.UTF_8)
                .toString();
    }

    private static Lesson lesson(Example example) {
        LabelRow row = example.row();
        float[] gold = new float[LABELS.size() + KINDS.size()];
        for (int i = 0; i < LABELS.size(); i++) {
            gold[i] = number(row.is(LABELS.get(i)).orElse(null));
        }
        for (int i = 0; i < KINDS.size(); i++) {
            gold[LABELS.size() + i] = number(row.is(KINDS.get(i)).orElse(null));
        }
        return new Lesson(RowTexts.cut(row.text()), gold, (float) Math.min(1, example.weight()), about(row));
    }

    private static float number(@Nullable Boolean gold) {
        return gold == null ? Float.NaN : gold ? 1 : 0;
    }

    /** Returns the passage, headline or comment that an on-topic row speaks about, or null. */
    private static @Nullable String about(LabelRow row) {
        if (row.is(Label.OFF_TOPIC).orElse(true)) {
            return null;
        }
        List<String> candidates = new ArrayList<>();
        if (row.article() != null) {
            candidates.addAll(Passages.of(row.article()));
        }
        if (row.title() != null && !row.title().isBlank()) {
            candidates.add(row.title());
        }
        if (row.parent() != null && !row.parent().isBlank()) {
            candidates.add(RowTexts.cut(row.parent()));
        }
        Set<String> words = words(row.text());
        return candidates.stream()
                .max(Comparator.comparingInt(candidate -> shared(words, candidate)))
                .orElse(null);
    }

    private static int shared(Set<String> words, String text) {
        Set<String> of = words(text);
        of.retainAll(words);
        return of.size();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            if (word.length() >= WORD) {
                words.add(word);
            }
        }
        return words;
    }
}
