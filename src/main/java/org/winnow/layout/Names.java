package org.winnow.layout;

import java.util.List;
import java.util.Locale;

/** Invents display names as people choose them. */
final class Names {
    private static final List<String> FIRST = Resources.lines("names-first.txt");
    private static final List<String> LAST = Resources.lines("names-last.txt");
    private static final List<String> WORDS = Resources.lines("names-words.txt");
    private static final List<String> SIGNS =
            List.of("™", " 🇺🇦", " 🌻", "®", " ✝", " 🇬🇧", " 😎", "!!", " (retired)");
    private static final int FORMS = 14;

    private Names() {}

    static String invent(Dice dice) {
        String first = dice.pick(FIRST);
        String last = dice.pick(LAST);
        String word = dice.pick(WORDS);
        return switch (dice.below(FORMS)) {
            case 0 -> first;
            case 1 -> first + " " + last;
            case 2 -> first + " " + last.charAt(0) + ".";
            case 3 -> first.toLowerCase(Locale.ROOT) + dice.between(1, 99);
            case 4 -> word + dice.between(1, 2100);
            case 5 -> capital(word) + capital(dice.pick(WORDS));
            case 6 -> word;
            case 7 -> capital(word) + " " + last;
            case 8 -> word + "_" + dice.pick(WORDS);
            case 9 -> "the " + word + " " + dice.pick(WORDS);
            case 10 -> first + " " + last + dice.pick(SIGNS);
            case 11 -> capital(word) + " " + dice.pick(WORDS) + (dice.chance(0.25) ? " (the " + dice.pick(WORDS) : "");
            case 12 -> first.charAt(0) + "." + last.charAt(0) + ".";
            default -> first.toLowerCase(Locale.ROOT) + " " + last.toLowerCase(Locale.ROOT);
        };
    }

    /** Returns the name of somebody who writes for a site. */
    static String person(Dice dice) {
        return dice.pick(FIRST) + " " + dice.pick(LAST);
    }

    /** Returns the letters that stand in place of a picture. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[^\\p{L}\\p{N}]+")) {
            if (!part.isEmpty() && initials.length() < 2) {
                initials.append(part.charAt(0));
            }
        }
        return initials.isEmpty() ? "?" : initials.toString().toUpperCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
