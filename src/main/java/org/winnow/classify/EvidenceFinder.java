package org.winnow.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.encode.EncodedText;
import org.winnow.encode.SentenceEncoder;
import org.winnow.label.Evidence;
import org.winnow.label.Kind;
import org.winnow.label.KindScores;
import org.winnow.label.Label;

/**
 * Finds the words that carry a label by leaving them out (occlusion, Zeiler and Fergus 2014): the vectors of a sentence's word
 * pieces are taken out of the comment's mean, its n-grams out of the n-gram models, and the network is asked again. What makes
 * the label's log odds fall most is the evidence; within a long sentence the phrases are tried likewise. Thread-safe.
 */
final class EvidenceFinder {
    /** Sentences and phrases that are tried of one comment. */
    private static final int MOST_TRIALS = 64;
    /** Spans that are given for a label. */
    private static final int MOST_SPANS = 3;
    /** Share of the strongest span's weight from which on another is worth showing. */
    private static final double WORTH = 0.4;
    /** Share of a sentence's fall that a phrase must cause to stand for it. */
    private static final double STANDS_FOR = 0.6;
    /** Shorter sentences are shown whole, in UTF-16 code units. */
    private static final int SHORT = 50;
    /** Text that is looked at, in UTF-16 code units: its vectors are all held at once. */
    private static final int LONGEST = 20_000;

    private final LabelModels models;
    private final SentenceEncoder encoder;

    EvidenceFinder(LabelModels models, SentenceEncoder encoder) {
        this.models = models;
        this.encoder = encoder;
    }

    /** A span and how far the log odds fall without it. */
    private record Trial(Spans.Span span, double[] logOdds) {
        double fall(double[] whole, Label label) {
            return whole[LabelNetwork.index(label)] - logOdds[LabelNetwork.index(label)];
        }
    }

    /**
     * Returns the spans of a comment, strongest first.
     *
     * @param whole log odds of the whole comment
     * @param labels labels it was given
     * @param kinds its kinds, of which the strongest is named
     */
    List<Evidence> find(String text, Context context, double[] whole, List<Label> labels, KindScores kinds) {
        String head = text.substring(0, Math.min(LONGEST, text.length()));
        EncodedText encoded = encoder.encode(head);
        List<Trial> sentences = tried(head, encoded, context, limited(Spans.sentences(head)));
        List<Evidence> found = new ArrayList<>();
        for (Label label : labels) {
            if (label != Label.OFF_TOPIC) {
                found.addAll(spans(head, encoded, context, whole, label, kinds, sentences));
            }
        }
        found.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        return found;
    }

    private static List<Spans.Span> limited(List<Spans.Span> spans) {
        return spans.subList(0, Math.min(MOST_TRIALS, spans.size()));
    }

    private List<Evidence> spans(
            String text,
            EncodedText encoded,
            Context context,
            double[] whole,
            Label label,
            KindScores kinds,
            List<Trial> sentences) {
        List<Trial> ranked = ranked(sentences, whole, label);
        double all = ranked.stream()
                .mapToDouble(trial -> Math.max(0, trial.fall(whole, label)))
                .sum();
        List<Evidence> found = new ArrayList<>();
        for (Trial trial : ranked) {
            double fall = trial.fall(whole, label);
            // the first stands also where nothing lowers the label: its fall is below 0 then
            if (trial == ranked.get(0) || fall >= WORTH * ranked.get(0).fall(whole, label)) {
                Spans.Span span = narrowed(text, encoded, context, whole, label, trial);
                double weight = all > 0 ? Math.min(1, Math.max(0, fall / all)) : 1;
                found.add(evidence(text, label, span, weight, kind(label, kinds)));
            }
        }
        return found;
    }

    /** Returns the sentences without which the log odds fall, most first; where there is none, the one that comes closest. */
    private static List<Trial> ranked(List<Trial> sentences, double[] whole, Label label) {
        List<Trial> sorted = sentences.stream()
                .sorted(Comparator.comparingDouble((Trial trial) -> trial.fall(whole, label))
                        .reversed())
                .limit(MOST_SPANS)
                .toList();
        List<Trial> falling =
                sorted.stream().filter(trial -> trial.fall(whole, label) > 0).toList();
        return falling.isEmpty() ? sorted.subList(0, Math.min(1, sorted.size())) : falling;
    }

    private static Evidence evidence(String text, Label label, Spans.Span span, double weight, @Nullable Kind kind) {
        return new Evidence(label, span.start(), span.end(), span.of(text), weight, kind, null, null);
    }

    private static @Nullable Kind kind(Label label, KindScores kinds) {
        return label.kinds().stream()
                .filter(kind -> kinds.byKind().getOrDefault(kind, 0.0) >= 0.3)
                .max(Comparator.comparingDouble(kind -> kinds.byKind().get(kind)))
                .orElse(null);
    }

    /** Returns the phrase that stands for a sentence, or the sentence. */
    private Spans.Span narrowed(
            String text, EncodedText encoded, Context context, double[] whole, Label label, Trial sentence) {
        List<Spans.Span> phrases = limited(Spans.phrases(text, sentence.span()));
        if (phrases.size() < 2 || sentence.span().end() - sentence.span().start() <= SHORT) {
            return sentence.span();
        }
        Trial best = tried(text, encoded, context, phrases).stream()
                .max(Comparator.comparingDouble(trial -> trial.fall(whole, label)))
                .orElse(sentence);
        boolean stands = best.fall(whole, label) >= STANDS_FOR * sentence.fall(whole, label);
        return stands ? best.span() : sentence.span();
    }

    private List<Trial> tried(String text, EncodedText encoded, Context context, List<Spans.Span> spans) {
        List<Features> features = spans.stream()
                .map(span -> without(text, encoded, context, span))
                .toList();
        List<double[]> logOdds = models.network().logOdds(features);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            trials.add(new Trial(spans.get(i), logOdds.get(i)));
        }
        return trials;
    }

    private Features without(String text, EncodedText encoded, Context context, Spans.Span span) {
        BitSet left = new BitSet(encoded.size());
        for (int i = 0; i < encoded.size(); i++) {
            left.set(i, encoded.start(i) < span.end() && encoded.end(i) > span.start());
        }
        String rest = text.substring(0, span.start()) + " " + text.substring(span.end());
        float[] point = models.network().space().place(encoded.without(left));
        return Features.of(point, rest, models.logOdds(rest, context.words()), context);
    }
}
