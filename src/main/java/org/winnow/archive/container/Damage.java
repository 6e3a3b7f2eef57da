package org.winnow.archive.container;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.winnow.fault.InputException;

/** What went wrong in a wrapper, in words. Libraries fail on damaged input in many ways, unchecked exceptions among them. */
final class Damage {
    private Damage() {}

    static String inWords(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof InputException) {
            return message;
        }
        String lower = message.toLowerCase(Locale.ROOT);
        if (e instanceof EOFException || lower.contains("truncated") || lower.contains("end of")) {
            return "ends before its end: the file was cut; what came before is kept, copy it again for the rest";
        }
        if (lower.contains("too much memory")) {
            return "a frame asks for a larger window than allowed; allow more with --max-window";
        }
        String what = e instanceof IOException ? message : e.getClass().getSimpleName();
        return "damaged here (" + what + "); what came before is kept";
    }
}
