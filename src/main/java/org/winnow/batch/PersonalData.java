package org.winnow.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What in a text leads to a person: e-mail addresses, telephone numbers, handles, names of the same thread. */
final class PersonalData {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,8}+");

    private static final Pattern HANDLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@/.])(?:@[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,30}+|/?u/[A-Za-z0-9_-]{3,20}+)");

    /** Begins with + or 0, or is in groups of three, three and four; a date is none. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}./-])(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{2})(?:[+0(](?:[ ()./-]{0,2}\\d){8,14}|\\d{3}[ .-]\\d{3}[ .-]\\d{4})(?![\\p{L}\\p{N}])");

    private static final int LEAST_NAME = 4;
    private static final int MOST_NAMES = 500;

    private final List<Map.Entry<String, String>> names = new ArrayList<>();

    /**
     * @param names pseudonym by name; those that could be words stay in the text, as it would lose its sense
     */
    PersonalData(Map<String, String> names) {
        names.entrySet().stream()
                .filter(entry -> isNoWord(entry.getKey()))
                .sorted(Comparator.comparing((Map.Entry<String, String> entry) ->
                                -entry.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_NAMES)
                .forEach(this.names::add);
    }

    /** "Truth" may be a name and is a word; "Ann Lee", "ann_77" and "AnnLee" are names. */
    private static boolean isNoWord(String name) {
        return name.length() >= LEAST_NAME
                && name.chars()
                        .skip(1)
                        .anyMatch(c -> Character.isWhitespace(c)
                                || Character.isDigit(c)
                                || Character.isUpperCase(c)
                                || c == '_');
    }

    String removedFrom(String text) {
        String left = EMAIL.matcher(text).replaceAll("[e-mail]");
        for (Map.Entry<String, String> name : names) {
            left = replaced(left, name.getKey(), name.getValue());
        }
        left = HANDLE.matcher(left).replaceAll("[handle]");
        return PHONE.matcher(left).replaceAll("[phone]");
    }

    private static String replaced(String text, String name, String pseudonym) {
        int at = text.indexOf(name);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (; at >= 0; at = text.indexOf(name, at + name.length())) {
            int end = at + name.length();
            boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))
                    || end < text.length() && Character.isLetterOrDigit(text.charAt(end));
            if (!inWord) {
                out.append(text, done, at).append(pseudonym);
                done = end;
            }
        }
        return out.append(text, done, text.length()).toString();
    }
}
