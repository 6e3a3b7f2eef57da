package org.winnow.read;

/** Halves of UTF-16 pairs that stand alone: no character, and fatal to encoders later on. */
final class Surrogates {
    private Surrogates() {}

    /** Returns how many there are. */
    static int countLone(String text) {
        int lone = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isPair(text, i)) {
                    i++;
                } else {
                    lone++;
                }
            }
        }
        return lone;
    }

    /** Returns the text with U+FFFD in place of each, so that all offsets stay. */
    static String replaceLone(String text) {
        if (countLone(text) == 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (Character.isSurrogate(clean.charAt(i))) {
                if (isPair(clean, i)) {
                    i++;
                } else {
                    clean.setCharAt(i, '\uFFFD');
                }
            }
        }
        return clean.toString();
    }

    private static boolean isPair(CharSequence text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
