package org.winnow.summarize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import opennlp.tools.util.Span;
import org.winnow.label.Label;
import org.winnow.label.LabeledComment;

/** Finds what the comments of a thread say, and which of them stand for many. */
final class KeyPoints {
    private static final int POINTS = 5;

    /** Where nothing is said twice, this many comments stand for themselves. */
    private static final int SINGLES = 3;

    private static final int REPRESENTATIVES = 3;
    private static final int CENTRAL = 5;
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_QUOTE = 300;

    private final List<LabeledComment> comments;
    private final float[][] vectors;
    private final List<List<Integer>> groups;

    private KeyPoints(List<LabeledComment> comments) {
        this.comments = comments;
        this.vectors = Vectors.of(comments);
        this.groups = Clusters.of(vectors);
    }

    /** Clusters those of the comments that say something on the subject. */
    static KeyPoints among(List<LabeledComment> comments) {
        return new KeyPoints(comments.stream()
                .filter(c -> !c.has(Label.OFF_TOPIC))
                .filter(c -> Terms.words(c.comment().text()) >= FEWEST_WORDS)
                .toList());
    }

    /** Returns at most five points, those that most comments make first. */
    List<KeyPoint> points() {
        List<List<Integer>> shared = groups.stream().filter(g -> g.size() > 1).toList();
        List<List<Integer>> chosen = shared.isEmpty() ? singles() : shared;
        return chosen.stream().limit(POINTS).map(this::point).toList();
    }

    private List<List<Integer>> singles() {
        return central(all()).stream().limit(SINGLES).sorted().map(List::of).toList();
    }

    private List<Integer> all() {
        return IntStream.range(0, comments.size()).boxed().toList();
    }

    /** Returns at most three comments, each the most central of its group, the largest groups first. */
    List<Highlight> representative() {
        List<Highlight> highlights = new ArrayList<>();
        for (List<Integer> group : groups) {
            if (highlights.size() == REPRESENTATIVES || (group.size() == 1 && !highlights.isEmpty())) {
                break;
            }
            highlights.add(highlight(group.size() > 1 ? group : all(), group.size()));
        }
        return highlights;
    }

    private Highlight highlight(List<Integer> group, int size) {
        String id = comments.get(civil(central(group)).get(0)).comment().id();
        if (size > 1) {
            return new Highlight(id, "stands for " + size + " similar comments");
        }
        return new Highlight(
                id, comments.size() == 1 ? "the only one of substance" : "the most central; no two comments are alike");
    }

    private KeyPoint point(List<Integer> group) {
        Quote quote = quote(group);
        List<String> ids = new ArrayList<>(List.of(quote.comment()));
        group.stream()
                .map(i -> comments.get(i).comment().id())
                .filter(id -> !id.equals(quote.comment()))
                .forEach(ids::add);
        return new KeyPoint(quote, ids);
    }

    /** Returns members by how near they are to the middle, those nearest first. */
    private List<Integer> central(List<Integer> group) {
        if (group.isEmpty()) {
            return group;
        }
        float[] centroid = Vectors.centroid(group.stream().map(i -> vectors[i]).toList());
        double[] cosine = new double[comments.size()];
        group.forEach(i -> cosine[i] = Vectors.dot(vectors[i], centroid));
        return group.stream()
                .sorted(Comparator.<Integer>comparingDouble(i -> -cosine[i]).thenComparing(i -> i))
                .toList();
    }

    private Quote quote(List<Integer> group) {
        List<Integer> central = civil(central(group).stream().limit(CENTRAL).toList());
        return mostTypical(central.stream().map(comments::get).toList());
    }

    /** Returns those without abuse where there are any: a point that can be made without it is. */
    private List<Integer> civil(List<Integer> central) {
        List<Integer> civil = central.stream()
                .filter(i -> !comments.get(i).has(Label.HOSTILITY))
                .toList();
        return civil.isEmpty() ? central : civil;
    }

    private static Quote mostTypical(List<LabeledComment> candidates) {
        Map<String, Integer> frequency = Vectors.documentFrequency(
                candidates.stream().map(c -> Terms.of(c.comment().text())).toList());
        Quote best = firstWords(candidates.get(0));
        double bestScore = -1;
        for (LabeledComment candidate : candidates) {
            for (Span span : Sentences.of(candidate.comment().text())) {
                double score = typicality(candidate, span, frequency);
                if (score > bestScore) {
                    bestScore = score;
                    best = quote(candidate, span.getStart(), span.getEnd());
                }
            }
        }
        return best;
    }

    /** Returns how many comments share the terms of a sentence, per term; long sentences have to earn their length. */
    private static double typicality(LabeledComment comment, Span span, Map<String, Integer> frequency) {
        String sentence = comment.comment().text().substring(span.getStart(), span.getEnd());
        if (span.length() > LONGEST_QUOTE || Terms.words(sentence) < FEWEST_WORDS) {
            return -1;
        }
        Set<String> terms = new HashSet<>(Terms.of(sentence));
        double shared =
                terms.stream().mapToInt(t -> frequency.getOrDefault(t, 0)).sum();
        return shared / (4 + terms.size());
    }

    /** Returns the first words of a comment, cut between words. */
    private static Quote firstWords(LabeledComment comment) {
        String text = comment.comment().text();
        int start = 0;
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = Math.min(text.length(), start + LONGEST_QUOTE);
        int space = end < text.length() ? lastSpace(text, start, end) : end;
        while (Character.isWhitespace(text.charAt(space - 1))) {
            space--;
        }
        return quote(comment, start, space);
    }

    private static int lastSpace(String text, int start, int end) {
        for (int i = end; i > start + 1; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static Quote quote(LabeledComment comment, int start, int end) {
        return new Quote(
                comment.comment().id(), start, end, comment.comment().text().substring(start, end));
    }
}
