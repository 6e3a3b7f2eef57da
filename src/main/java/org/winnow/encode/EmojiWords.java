package org.winnow.encode;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names emoji in words, since the encoder's vocabulary knows hardly any and the meaning of a comment may lie in one.
 *
 * <p>The words are the Unicode name ("pile of poo"); a flag is its country, a skin tone is its shade.
 */
final class EmojiWords {
    private static final int FIRST_REGIONAL = 0x1F1E6;
    private static final int LAST_REGIONAL = 0x1F1FF;
    private static final int FIRST_TONE = 0x1F3FB;
    private static final String[] TONES = {"light skin", "light skin", "medium skin", "dark skin", "dark skin"};

    private EmojiWords() {}

    /** Returns whether a code point lies where emoji do. */
    static boolean isEmoji(int codePoint) {
        return codePoint >= 0x1F000 && codePoint <= 0x1FAFF || codePoint >= 0x2600 && codePoint <= 0x27BF;
    }

    /** Returns whether a code point is half of a flag. */
    static boolean isRegional(int codePoint) {
        return codePoint >= FIRST_REGIONAL && codePoint <= LAST_REGIONAL;
    }

    /** Returns the words of an emoji in lower case, or null where Unicode has no name for it. */
    static @Nullable String of(int codePoint) {
        if (codePoint >= FIRST_TONE && codePoint < FIRST_TONE + TONES.length) {
            return TONES[codePoint - FIRST_TONE];
        }
        String name = Character.getName(codePoint);
        return name == null ? null : name.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    /** Returns the words of a flag, given its two halves. */
    static String flag(int first, int second) {
        String code = "" + (char) ('A' + first - FIRST_REGIONAL) + (char) ('A' + second - FIRST_REGIONAL);
        return "flag of "
                + new Locale("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
