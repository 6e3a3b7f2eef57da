package org.winnow.layout;

import java.util.ArrayList;
import java.util.List;
import org.winnow.layout.TemplateLine.When;

/** The lines of an entry as one page uses them: optional lines decided, wordings chosen, lines joined. */
final class EntryTemplate {
    private static final double SOME_ENTRIES = 0.35;

    private EntryTemplate() {}

    static List<TemplateLine> choose(LayoutFamily family, Habits habits, Dice dice) {
        List<TemplateLine> lines = new ArrayList<>();
        for (TemplateLine line : family.entry()) {
            boolean lost = line.code() == TemplateLine.META && habits.dropMeta();
            boolean absent = line.when() == When.SOME_PAGES && dice.chance(0.5);
            if (!lost && !absent) {
                lines.add(line.when() == When.SOME_ENTRIES ? line : oneWording(line, dice));
            }
        }
        return habits.joiner().isEmpty() ? List.copyOf(lines) : join(lines, habits.joiner());
    }

    /** Returns whether a line stands on an entry. */
    static boolean stands(TemplateLine line, boolean reply, Dice dice) {
        return switch (line.when()) {
            case ALWAYS, SOME_PAGES -> true;
            case SOME_ENTRIES -> dice.chance(SOME_ENTRIES);
            case REPLIES -> reply;
            case TOP_LEVEL -> !reply;
        };
    }

    private static TemplateLine oneWording(TemplateLine line, Dice dice) {
        return line.alternatives().size() < 2
                ? line
                : new TemplateLine(line.code(), line.when(), List.of(dice.pick(line.alternatives())));
    }

    /** Joins the name and the meta line after it. */
    private static List<TemplateLine> join(List<TemplateLine> lines, String joiner) {
        List<TemplateLine> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TemplateLine line = lines.get(i);
            int next = i + 1;
            while (next < lines.size() && lines.get(next).code() == TemplateLine.BLANK) {
                next++;
            }
            boolean pair = line.code() == TemplateLine.AUTHOR
                    && next < lines.size()
                    && lines.get(next).code() == TemplateLine.META
                    && lines.get(next).when() == When.ALWAYS;
            joined.add(pair ? joinTwo(line, lines.get(next), joiner) : line);
            i = pair ? next : i;
        }
        return List.copyOf(joined);
    }

    private static TemplateLine joinTwo(TemplateLine name, TemplateLine meta, String joiner) {
        String text = name.alternatives().get(0) + joiner + meta.alternatives().get(0);
        return new TemplateLine(name.code(), name.when(), List.of(text));
    }
}
