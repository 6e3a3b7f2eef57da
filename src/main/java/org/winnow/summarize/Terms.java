package org.winnow.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text that tell what it is about. */
final class Terms {
    /** Longer words are cut: nothing is learnt from the rest of them. */
    private static final int LONGEST = 40;

    /** Function words of English; they say nothing of the subject. */
    private static final Set<String> STOP =
            Set.of(("a about after again all also am an and any are as at be because been"
                            + " before being but by can could did do does doing don down even ever for from get go going got had has have he her"
                            + " here him his how i if in into is isn it its just know let like ll made make many me more most much my"
                            + " no not now of off on one only or other our out over own re really s same say she should so some still"
                            + " such t than that the their them then there these they thing things think this those to too up us ve very"
                            + " was way we well were what when where which while who why will with would yes you your")
                    .split(" "));

    private Terms() {}

    /** Returns the words in order, in lower case, plural s cut off, function words and single letters left out. */
    static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                if (word.length() < LONGEST) {
                    word.appendCodePoint(c);
                }
            } else if (word.length() > 0) {
                add(terms, word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            i += Character.charCount(c);
        }
        return terms;
    }

    private static void add(List<String> terms, String word) {
        if (STOP.contains(word) || (word.length() < 2 && word.codePointAt(0) < 0x2E80)) {
            return;
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        terms.add(plural ? word.substring(0, word.length() - 1) : word);
    }

    /** Returns how many words a text has, counted by the white space between them. */
    static int words(CharSequence text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inside) {
                words++;
            }
            inside = !space;
        }
        return words;
    }
}
