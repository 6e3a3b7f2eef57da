package org.winnow.archive.container;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides by name which members of one bundle are read. Nothing is written anywhere, but a name shows in results, and a bundle
 * with such a name was made to harm.
 */
final class MemberNames {
    private static final int LONGEST = 4096;
    private static final int SHOWN = 200;

    private final Set<String> seen = new HashSet<>();

    /** Returns why a member of that name is left out, or null where nothing is wrong with it. */
    @Nullable
    String refusal(String name) {
        if (name.isBlank() || name.length() > LONGEST) {
            return "member without a usable name";
        }
        if (name.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
            return "member with control characters in its name";
        }
        if (isAbsolute(name)) {
            return "member with an absolute path";
        }
        for (String part : name.split("[/\\\\]", -1)) {
            if (part.equals("..")) {
                return "member with .. in its path";
            }
        }
        return seen.add(name) ? null : "second member of the same name";
    }

    /** Returns a name that is safe to show. */
    static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }

    private static boolean isAbsolute(String name) {
        char first = name.charAt(0);
        boolean drive = name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(first);
        return first == '/' || first == '\\' || drive;
    }
}
