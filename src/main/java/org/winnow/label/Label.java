package org.winnow.label;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The four labels a comment can get. The keys are part of the public interface. */
public enum Label {
    CONSPIRACY("conspiracy"),
    HOSTILITY("hostility"),
    PROPAGANDA("propaganda"),
    OFF_TOPIC("off_topic");

    private final String key;

    Label(String key) {
        this.key = key;
    }

    /** Returns the name in results and policies. */
    public String key() {
        return key;
    }

    /** Returns the label of that key. */
    public static Optional<Label> ofKey(String key) {
        return Arrays.stream(values()).filter(l -> l.key.equals(key)).findFirst();
    }

    /** Returns the kinds of this label. */
    public List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(k -> k.label() == this).toList();
    }
}
