package org.winnow.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.fault.InputException;

/** The slots of a suite's file, and the templates that they fill. */
final class SuiteSlots {
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");
    /** The most texts that one template may stand for. */
    private static final long MAX_COMBINATIONS = 100_000;

    private final List<String> groups;
    private final List<String> plain;
    private final Map<String, SuiteSlot> slots = new HashMap<>();

    /**
     * @param groups names of slots whose k-th value stands for group k
     * @param plain names of slots whose values stand for no group
     */
    SuiteSlots(List<String> groups, List<String> plain) {
        this.groups = groups;
        this.plain = plain;
    }

    /** Reads {@code NAME: value | value}. */
    void add(SuiteSource.Line line) throws InputException {
        String[] pair = line.text().split(":", 2);
        if (pair.length < 2 || !NAME.matcher(pair[0].strip()).matches()) {
            throw line.fault("no slot; expected NAME: value | value, the name in capitals");
        }
        List<String> values = new ArrayList<>();
        for (String value : BAR.split(pair[1], -1)) {
            values.add(value.strip());
        }
        String name = pair[0].strip();
        if (values.contains("")) {
            throw line.fault("slot " + name + " has an empty value; remove the bar beside it");
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw line.fault("slot " + name + " has a value twice; remove one");
        }
        SuiteSlot slot = new SuiteSlot(name, values, form(name));
        requireAsManyGroups(slot, line);
        if (slots.put(name, slot) != null) {
            throw line.fault("slot " + name + " stands twice; rename one");
        }
    }

    private SuiteSlot.Form form(String name) {
        if (groups.contains(name)) {
            return SuiteSlot.Form.GROUP;
        }
        return plain.contains(name) ? SuiteSlot.Form.PLAIN : SuiteSlot.Form.FREE;
    }

    private void requireAsManyGroups(SuiteSlot slot, SuiteSource.Line line) throws InputException {
        for (SuiteSlot other : slots.values()) {
            boolean bothGroups = slot.form() == SuiteSlot.Form.GROUP && other.form() == SuiteSlot.Form.GROUP;
            if (bothGroups && other.values().size() != slot.values().size()) {
                throw line.fault(
                        "slot " + slot.name() + " names " + slot.values().size() + " groups, but " + other.name() + " "
                                + other.values().size() + "; name the same ones in the same order");
            }
        }
    }

    /** Reads a template. */
    SuiteTemplate template(SuiteSource.Line line) throws InputException {
        List<String> literals = new ArrayList<>();
        List<SuiteSlot> used = new ArrayList<>();
        Matcher matcher = SLOT.matcher(line.text());
        int from = 0;
        while (matcher.find()) {
            literals.add(literal(line, from, matcher.start()));
            used.add(slot(line, matcher.group(1)));
            from = matcher.end();
        }
        literals.add(literal(line, from, line.text().length()));
        SuiteTemplate template = new SuiteTemplate(literals, used);
        check(template, line);
        return template;
    }

    private static String literal(SuiteSource.Line line, int from, int to) throws InputException {
        String literal = line.text().substring(from, to);
        if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
            throw line.fault("a brace has no partner; write {SLOT}");
        }
        return literal;
    }

    private SuiteSlot slot(SuiteSource.Line line, String name) throws InputException {
        SuiteSlot slot = slots.get(name);
        if (slot == null) {
            throw line.fault("no slot is called \"" + name + "\"; add it to [slots] or mend the name");
        }
        return slot;
    }

    private static void check(SuiteTemplate template, SuiteSource.Line line) throws InputException {
        Set<SuiteSlot> distinct = new HashSet<>(template.slots());
        if (distinct.size() < template.slots().size()) {
            throw line.fault("a slot stands twice; use two slots");
        }
        boolean free = template.slots().stream().allMatch(slot -> slot.form() == SuiteSlot.Form.FREE);
        if (!free && template.slots().size() > 1) {
            throw line.fault("a slot of groups stands beside another slot; its cases must differ by group alone");
        }
        if (template.combinations() > MAX_COMBINATIONS) {
            throw line.fault("the template stands for more than " + MAX_COMBINATIONS + " texts; use fewer slots");
        }
    }
}
