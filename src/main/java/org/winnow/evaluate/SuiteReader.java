package org.winnow.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winnow.fault.InputException;
import org.winnow.label.Kind;
import org.winnow.label.Label;

/** Reads a suite's file; the form stands in the head of each file in {@code evaluation/suites}. */
final class SuiteReader {
    private static final Map<String, Label> LABELS = new TreeMap<>(
            Map.of("hostile", Label.HOSTILITY, "conspiracy", Label.CONSPIRACY, "propaganda", Label.PROPAGANDA));
    private static final String NOT = "not";

    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private SuiteSlots slots = new SuiteSlots(List.of(), List.of());
    private @Nullable SuiteHeader part;

    private SuiteReader() {}

    /** A functionality whose label may still have to be looked up at its twin. */
    private record Draft(SuiteHeader header, List<SuiteSource.Line> about, List<SuiteTemplate> templates) {
        Draft(SuiteHeader header) {
            this(header, new ArrayList<>(), new ArrayList<>());
        }

        String name() throws InputException {
            return header.required("functionality");
        }
    }

    /**
     * Reads a suite.
     *
     * @throws InputException if the file is not in form: names file, line, finding and remedy
     * @throws IOException if it cannot be read
     */
    static Suite read(Path file) throws IOException {
        SuiteReader reader = new SuiteReader();
        for (SuiteSource.Line line : SuiteSource.lines(file)) {
            reader.take(line);
        }
        if (reader.drafts.isEmpty()) {
            throw new InputException(file.toString(), null, "there is no functionality; add one");
        }
        List<Functionality> functionalities = new ArrayList<>();
        for (Draft draft : reader.drafts.values()) {
            functionalities.add(reader.functionality(draft));
        }
        return new Suite(file.getFileName().toString().replaceFirst("\\.txt$", ""), functionalities);
    }

    private void take(SuiteSource.Line line) throws InputException {
        if (line.text().startsWith("[")) {
            open(SuiteHeader.parse(line));
        } else if (part != null && part.part().equals("functionality")) {
            takeTemplate(drafts.get(part.required("functionality")), line);
        } else if (!line.text().startsWith("#")) {
            takeSlot(line);
        }
    }

    private void takeSlot(SuiteSource.Line line) throws InputException {
        if (part == null || !part.part().equals("slots")) {
            throw line.fault(
                    "text before the first part; open [slots] or a [functionality: …], or start the line with #");
        }
        slots.add(line);
    }

    private void takeTemplate(Draft draft, SuiteSource.Line line) throws InputException {
        if (draft.about().isEmpty()) {
            if (!line.text().startsWith("# ")) {
                throw line.fault("the functionality does not say what it tests; add a line \"# …\" above");
            }
            draft.about().add(line);
            return;
        }
        draft.templates().add(slots.template(line));
        if (draft.templates().size() > Functionality.CASES) {
            throw line.fault("a functionality has at most " + Functionality.CASES + " templates; split it");
        }
    }

    private void open(SuiteHeader header) throws InputException {
        switch (header.part()) {
            case "suite" -> openSuite(header);
            case "slots" -> header.allow(List.of("slots"));
            case "functionality" -> openFunctionality(header);
            default ->
                throw header.line()
                        .fault("unknown part \"" + header.part() + "\"; expected suite, slots or functionality");
        }
        part = header;
    }

    private void openSuite(SuiteHeader header) throws InputException {
        header.allow(List.of("suite", "groups", "plain"));
        if (part != null) {
            throw header.line().fault("[suite | …] must come first");
        }
        slots = new SuiteSlots(header.list("groups"), header.list("plain"));
    }

    private void openFunctionality(SuiteHeader header) throws InputException {
        header.allow(List.of("functionality", "label", "kinds", "twin"));
        Draft draft = new Draft(header);
        if (drafts.put(draft.name(), draft) != null) {
            throw header.line().fault("functionality " + draft.name() + " stands twice; rename one");
        }
    }

    private Functionality functionality(Draft draft) throws InputException {
        SuiteHeader header = draft.header();
        if (draft.templates().isEmpty()) {
            throw header.line().fault("functionality " + draft.name() + " has no template; add one");
        }
        boolean positive = !header.required("label").equals(NOT);
        Label label = label(draft, new HashSet<>());
        return new Functionality(
                draft.name(),
                draft.about().get(0).text().substring(2).strip(),
                label,
                positive,
                kinds(header, positive ? label : null),
                header.required("twin"),
                draft.templates());
    }

    /** A functionality without the label is measured on the label of its twin. */
    private Label label(Draft draft, Set<String> seen) throws InputException {
        SuiteHeader header = draft.header();
        String twin = header.required("twin");
        Draft other = drafts.get(twin);
        if (other == null) {
            throw header.line().fault("no functionality is called \"" + twin + "\", the twin; mend the name");
        }
        String given = header.required("label");
        if (!given.equals(NOT)) {
            return Optional.ofNullable(LABELS.get(given)).orElseThrow(() -> header.line()
                    .fault("unknown label \"" + given + "\"; expected " + NOT + " or one of " + LABELS.keySet()));
        }
        if (!seen.add(draft.name())) {
            throw header.line().fault("its twins lead back to it and none has a label; give one of them a label");
        }
        return label(other, seen);
    }

    private static Set<Kind> kinds(SuiteHeader header, @Nullable Label label) throws InputException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : header.list("kinds")) {
            kinds.add(Kind.ofKey(name).filter(kind -> kind.label() == label).orElseThrow(() -> header.line()
                    .fault("\"" + name + "\" is no kind of the label; mend or remove it")));
        }
        return kinds;
    }
}
