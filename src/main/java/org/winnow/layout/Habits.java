package org.winnow.layout;

import java.util.List;

/**
 * What holds for a whole page beside its family: how a scraper left it.
 *
 * @param spacing how blank lines came out
 * @param dropMeta lines that are neither name nor text were lost
 * @param dropHeading the section has no heading
 * @param dropFurniture most of what stands around was lost
 * @param joiner what stands between name and meta where they came out as one line, or empty where they did not
 * @param paragraphGap a blank line stands between the paragraphs of a comment
 * @param entryGap blank lines more than the layout has between comments
 * @param indent columns by which a reply is moved in
 * @param removed share of comments that were removed
 * @param quoted share of replies that quote what they answer
 * @param adverts share of comments after which something else comes in between
 * @param renamed display names are invented
 * @param terse comments are cut to a sentence or two, as on news sites
 * @param curt share of comments that are a few words
 */
record Habits(
        Spacing spacing,
        boolean dropMeta,
        boolean dropHeading,
        boolean dropFurniture,
        String joiner,
        boolean paragraphGap,
        int entryGap,
        int indent,
        double removed,
        double quoted,
        double adverts,
        boolean renamed,
        boolean terse,
        double curt) {

    /** How blank lines came out. */
    enum Spacing {
        AS_LAID_OUT,
        NONE,
        EVERYWHERE,
        DOUBLED;

        int apply(int blanks) {
            return switch (this) {
                case AS_LAID_OUT -> blanks;
                case NONE -> 0;
                case EVERYWHERE -> Math.max(1, blanks);
                case DOUBLED -> Math.min(3, 2 * blanks);
            };
        }
    }

    private static final List<Spacing> SPACINGS = List.of(
            Spacing.AS_LAID_OUT,
            Spacing.AS_LAID_OUT,
            Spacing.AS_LAID_OUT,
            Spacing.AS_LAID_OUT,
            Spacing.AS_LAID_OUT,
            Spacing.NONE,
            Spacing.EVERYWHERE,
            Spacing.EVERYWHERE,
            Spacing.DOUBLED);
    private static final List<String> JOINERS = List.of(" ", " · ", " | ", " - ", "", ", ", " • ");

    static Habits roll(LayoutFamily family, Dice dice) {
        return new Habits(
                family.bare() && dice.chance(0.7) ? Spacing.AS_LAID_OUT : dice.pick(SPACINGS),
                dice.chance(0.15),
                family.bare() || dice.chance(0.15),
                family.bare() ? dice.chance(0.75) : dice.chance(0.12),
                dice.chance(0.12) ? dice.pick(JOINERS) : "",
                dice.chance(0.6),
                dice.chance(0.2) ? dice.between(1, 2) : 0,
                dice.chance(0.1) ? dice.pick(List.of(2, 4, 8)) : 0,
                dice.chance(0.3) ? 0.1 : 0,
                dice.chance(0.2) ? 0.4 : 0,
                dice.chance(0.15) ? 0.1 : 0,
                dice.chance(0.5),
                dice.chance(0.4),
                dice.chance(0.4) ? 0.25 : 0);
    }
}
