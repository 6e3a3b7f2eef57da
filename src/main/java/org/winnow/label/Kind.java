package org.winnow.label;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of a label: for conspiracy the parts of its structure. The keys are part of the public interface. */
public enum Kind {
    ACTOR(Label.CONSPIRACY),
    PLOT(Label.CONSPIRACY),
    SECRECY(Label.CONSPIRACY),
    INTENT(Label.CONSPIRACY),
    EVIDENCE(Label.CONSPIRACY),
    INSULT(Label.HOSTILITY),
    THREAT(Label.HOSTILITY),
    IDENTITY(Label.HOSTILITY),
    HARM_WISH(Label.HOSTILITY),
    DEHUMANISING(Label.HOSTILITY),
    TALKING_POINT(Label.PROPAGANDA),
    TECHNIQUE(Label.PROPAGANDA),
    SPAM(Label.OFF_TOPIC),
    SITE(Label.OFF_TOPIC),
    CHAT(Label.OFF_TOPIC),
    OTHER_SUBJECT(Label.OFF_TOPIC);

    private final Label label;

    Kind(Label label) {
        this.label = label;
    }

    /** Returns the label that this is a kind of. */
    public Label label() {
        return label;
    }

    /** Returns the name in results and policies. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of that key. */
    public static Optional<Kind> ofKey(String key) {
        return Arrays.stream(values()).filter(k -> k.key().equals(key)).findFirst();
    }
}
