package org.winnow.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.winnow.label.Label;

/** Folder of corpora that share a form and mark the same label. */
public enum Area {
    HOSTILITY(Label.HOSTILITY, "hostile"),
    CONSPIRACY(Label.CONSPIRACY, "label"),
    PROPAGANDA(Label.PROPAGANDA, "label"),
    OFFTOPIC(Label.OFF_TOPIC, "off_topic");

    private final Label label;
    private final String field;

    Area(Label label, String field) {
        this.label = label;
        this.field = field;
    }

    /** Returns the label that the corpora of this area mark. */
    public Label label() {
        return label;
    }

    /** Returns the JSON field that holds it: true, false or null for undecided. */
    public String field() {
        return field;
    }

    /** Returns the name of the folder. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the area of that folder name. */
    public static Optional<Area> ofKey(String key) {
        return Arrays.stream(values()).filter(a -> a.key().equals(key)).findFirst();
    }
}
