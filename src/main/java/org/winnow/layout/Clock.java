package org.winnow.layout;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Times of a page: when the article came out, and when each comment did, as the page writes them. */
final class Clock {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final List<String> DEFAULT =
            List.of("MMMM d, yyyy", "d MMMM yyyy", "EEEE, MMMM d, yyyy", "MMM d yyyy");

    private final Locale locale;
    private final Phrases phrases;
    private final String pattern;
    private final LocalDateTime published;
    private LocalDateTime now;

    Clock(LayoutFamily family, Phrases phrases, Dice dice) {
        this.locale = Locale.forLanguageTag(family.language());
        this.phrases = phrases;
        this.pattern = dice.pick(family.times());
        this.published = LocalDateTime.of(2005, 1, 1, 6, 0).plusMinutes(dice.below(20 * 365 * MINUTES_A_DAY));
        this.now = published;
    }

    /** Returns the day of the article. */
    String day(Dice dice) {
        String chosen = locale.getLanguage().equals("en") ? dice.pick(DEFAULT) : "d MMMM yyyy";
        return published.format(DateTimeFormatter.ofPattern(chosen, locale));
    }

    /** Goes on to the next comment. */
    void tick(Dice dice) {
        now = now.plusMinutes(dice.chance(0.8) ? dice.between(1, 300) : dice.between(300, 5 * MINUTES_A_DAY));
    }

    /** Returns the time of the comment, in the one form of this page. */
    String when(Dice dice) {
        return switch (pattern) {
            case "AGO" -> ago(dice);
            case "SHORT" -> dice.between(1, 23) + dice.pick(List.of("h", "d", "w", "m"));
            default -> now.format(DateTimeFormatter.ofPattern(pattern, locale));
        };
    }

    String date() {
        return now.format(DateTimeFormatter.ofPattern("MMMM d, yyyy", locale));
    }

    String time() {
        return now.format(DateTimeFormatter.ofPattern("h:mm a", locale));
    }

    private String ago(Dice dice) {
        return dice.pick(phrases.lines("ago")).replace("{n}", Integer.toString(dice.between(2, 23)));
    }
}
