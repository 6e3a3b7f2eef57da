package org.winnow.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a text does that is on an entry's subject but does not put the entry forward. */
public enum Stance {
    REPORTING,
    REBUTTING,
    ASKING,
    MOCKING,
    /** Argues without the technique. */
    FAIR;

    /** Returns the name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the stance of that name. */
    static Optional<Stance> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst();
    }
}
