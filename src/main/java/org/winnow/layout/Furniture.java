package org.winnow.layout;

import java.util.List;
import java.util.Map;
import org.winnow.corpus.GoldRole;

/** Writes what stands around article and comments. */
final class Furniture {
    private static final double OPTIONAL = 0.45;

    private Furniture() {}

    /** Writes the parts of that list, a blank line around most of them. */
    static void write(Scene scene, Draft draft, List<String> parts) {
        for (String part : parts) {
            boolean optional = part.endsWith("?");
            if (!optional || scene.dice().chance(OPTIONAL)) {
                write(scene, draft, optional ? part.substring(0, part.length() - 1) : part);
            }
        }
    }

    /** Writes one part. */
    static void write(Scene scene, Draft draft, String part) {
        boolean apart = scene.dice().chance(0.3);
        draft.gap();
        for (String line : scene.phrases().roll(part, scene.dice())) {
            draft.add(GoldRole.BOILERPLATE, scene.fill(line, Map.of()));
            if (apart) {
                draft.blank();
            }
        }
        draft.gap();
    }
}
