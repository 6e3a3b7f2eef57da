package org.winnow.layout;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.layout.Material.Article;
import org.winnow.layout.Material.Remark;

/**
 * What all parts of one page share.
 *
 * @param family its layout
 * @param dice its chance
 * @param phrases furniture in its language
 * @param clock its times
 * @param material words to draw on
 * @param article its article
 * @param thread the thread that its comments are taken from
 */
record Scene(
        LayoutFamily family,
        Dice dice,
        Phrases phrases,
        Clock clock,
        Material material,
        Article article,
        List<Remark> thread) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");
    private static final List<String> PLACES = Resources.lines("names-places.txt");
    private static final int MAX_NUMBER = 400;

    /** Returns the text with its placeholders filled: those of the entry first, then those of the page. */
    String fill(String text, Map<String, String> entry) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = entry.get(matcher.group(1));
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(value == null ? value(matcher.group(1)) : value));
        }
        return matcher.appendTail(filled).toString();
    }

    private String value(String name) {
        return switch (name) {
            case "n" -> Integer.toString(dice.skewed(1, MAX_NUMBER));
            case "title" -> article.title();
            case "headline" -> dice.pick(material.articles()).title();
            case "teaser" -> teaser();
            case "name" -> Names.invent(dice);
            case "person" -> Names.person(dice);
            case "day" -> clock.day(dice);
            case "date" -> clock.date();
            case "time" -> clock.time();
            case "when" -> clock.when(dice);
            case "place" -> dice.pick(PLACES);
            default -> throw new IllegalArgumentException("unknown placeholder {" + name + "} in " + family.name());
        };
    }

    private String teaser() {
        String paragraph = dice.pick(dice.pick(material.articles()).paragraphs());
        int end = Math.min(paragraph.length(), dice.between(60, 160));
        return paragraph.substring(0, end) + (end < paragraph.length() ? dice.pick(List.of("…", "...", " [...]")) : "");
    }
}
