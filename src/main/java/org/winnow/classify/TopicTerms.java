package org.winnow.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.discussion.Article;

/** The words and names that tell what an article is about: the frequent ones, and those of the headline. */
final class TopicTerms {
    private static final int MOST = 12;
    private static final int ARTICLE = 50_000;
    private static final double TITLE_WEIGHT = 2;
    private static final double NAME_WEIGHT = 1.5;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019]*+");
    private static final Set<String> STOP = Set.of(
            ("a about after again against all also although always am among an and another any are around as at away back be"
                            + " became because become been before being between both but by called came can cannot come"
                            + " could day days did do does doing done down during each either else even ever every far few"
                            + " first five for four from gave get give given go going gone got had half has have having he"
                            + " her here hers him his how however i if in into is it its itself just keep last later least"
                            + " less let like little long made make makes making man many may me might mine month months"
                            + " more most mr mrs ms much must my near need never new next no nobody none nor not nothing now"
                            + " of off often old on once one only or other others our out over own part people per put"
                            + " quite rather really s said same saw say saying says second see seen several shall she"
                            + " should since six so some still such take taken tell ten than that the their them then"
                            + " there these they thing things think this those though three through thus time times to"
                            + " today together told too took two under until up upon us use used very want was way we week"
                            + " weeks well went were what when where whether which while who whom whose why will with"
                            + " within without would year years yesterday yet you your monday tuesday wednesday thursday"
                            + " friday saturday sunday")
                    .split(" "));

    private TopicTerms() {}

    /** A term and what is known of it. */
    private static final class Tally {
        private double weight;
        private int capitals;
        private int count;
        private final String shown;

        Tally(String shown) {
            this.shown = shown;
        }

        double score() {
            return capitals == count ? weight * NAME_WEIGHT : weight;
        }
    }

    /** Returns the terms of an article, strongest first; at most {@value #MOST}. */
    static List<String> of(Article article) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        count(article.text().substring(0, Math.min(ARTICLE, article.text().length())), 1, tallies);
        if (article.title() != null) {
            count(article.title(), TITLE_WEIGHT, tallies);
        }
        List<Tally> ranked = new ArrayList<>(tallies.values());
        ranked.sort(Comparator.comparingDouble(Tally::score).reversed());
        return ranked.stream()
                .filter(tally -> tally.weight >= 2)
                .limit(MOST)
                .map(tally -> tally.capitals == tally.count ? tally.shown : tally.shown.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static void count(String text, double weight, Map<String, Tally> tallies) {
        Matcher words = WORD.matcher(text);
        Map<String, String> stems = new HashMap<>();
        while (words.find()) {
            String word = withoutPossessive(words.group());
            String key = stems.computeIfAbsent(word, w -> w.toLowerCase(Locale.ROOT));
            if (word.length() < 3 || STOP.contains(key)) {
                continue;
            }
            Tally tally = tallies.computeIfAbsent(key, k -> new Tally(word));
            tally.weight += weight;
            tally.count++;
            tally.capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s") ? word.substring(0, word.length() - 2) : word;
    }
}
