package org.winnow.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an entry of the catalogue is. */
public enum EntryKind {
    /** A claim that a camp puts forward. */
    TALKING_POINT,
    /** A conspiracy theory. */
    THEORY,
    /** A way to persuade without an argument, by the names of SemEval-2023 task 3. */
    TECHNIQUE;

    /** Returns the name in files and results. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of that name. */
    static Optional<EntryKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Returns the field that holds the group an entry of this kind belongs to. */
    String groupField() {
        return this == TALKING_POINT ? "camp" : "family";
    }
}
