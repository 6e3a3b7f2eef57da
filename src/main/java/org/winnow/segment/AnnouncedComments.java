package org.winnow.segment;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds how many comments a page says it has: "127 comments", "Kommentare (12)". */
final class AnnouncedComments {
    private static final String WORD =
            "(?:reader\\s)?(?:comments?|kommentare?|commentaires?|comentarios?|commento|commenti|comentários?|комментари\\p{L}{1,3}|reacties?|responses?|replies|antworten|réponses?|respuestas?|kommentarer|thoughts)";
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![\\d.,/:])(\\d{1,3}(?:[.,\\u00a0 ]\\d{3}){0,2}|\\d{1,7})\\s{1,2}(?:user\\s|total\\s)?" + WORD + "\\b");
    private static final Pattern AFTER =
            Pattern.compile("\\b" + WORD + "\\s{0,2}[:(\\[]?\\s{0,2}(\\d{1,7})\\b(?!\\s{0,2}[:/.]\\d)");
    private static final int LONGEST = 10; // words; a sentence that mentions comments announces none

    private AnnouncedComments() {}

    /** Returns the largest number among brief lines that are neither article nor comment text, or null. */
    static @Nullable Integer find(List<LineView> views, LineState[] states) {
        Integer most = null;
        for (int i = 0; i < states.length; i++) {
            boolean furniture = states[i] == LineState.BOILERPLATE || states[i] == LineState.META;
            if (furniture && views.get(i).words().size() <= LONGEST) {
                Integer count = count(views.get(i).line().text().toLowerCase(Locale.ROOT));
                most = count != null && (most == null || count > most) ? count : most;
            }
        }
        return most;
    }

    private static @Nullable Integer count(String text) {
        for (Pattern pattern : new Pattern[] {BEFORE, AFTER}) {
            Matcher m = pattern.matcher(text);
            if (m.find()) {
                return Integer.valueOf(m.group(1).replaceAll("\\D", ""));
            }
        }
        return null;
    }
}
