package org.winnow.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winnow.corpus.LabelRow;

/**
 * A functional suite: templates by functionality, each functionality with a twin that it must be told from. The form of its file
 * and the rule by which templates become cases stand in the head of each file in {@code evaluation/suites}.
 */
public final class Suite {
    private final String name;
    private final List<Functionality> functionalities;

    Suite(String name, List<Functionality> functionalities) {
        this.name = name;
        this.functionalities = List.copyOf(functionalities);
    }

    /**
     * Reads the suites of a folder: its files that end in {@code .txt}, by name.
     *
     * @throws org.winnow.fault.InputException if one is not in form: names file and line
     * @throws IOException if the folder cannot be read
     */
    public static List<Suite> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Suite> suites = new ArrayList<>();
        for (Path file : files) {
            suites.add(SuiteReader.read(file));
        }
        return List.copyOf(suites);
    }

    /** Returns the name: that of the file, less its suffix. */
    public String name() {
        return name;
    }

    List<Functionality> functionalities() {
        return functionalities;
    }

    Optional<Functionality> functionality(String called) {
        return functionalities.stream().filter(f -> f.name().equals(called)).findFirst();
    }

    /** Returns the cases, picked as the head of the file says. */
    List<SuiteCase> cases() {
        List<SuiteCase> cases = new ArrayList<>();
        for (Functionality functionality : functionalities) {
            for (int t = 0; t < functionality.templates().size(); t++) {
                List<String> texts = functionality.templates().get(t).texts(functionality.casesEach());
                for (int i = 0; i < texts.size(); i++) {
                    cases.add(new SuiteCase(functionality, t, i, texts.get(i)));
                }
            }
        }
        return List.copyOf(cases);
    }

    /** Returns every text that can be made of a template, picked or not: nothing may be fitted to any of them. */
    public List<LabelRow> everyText() {
        List<LabelRow> rows = new ArrayList<>();
        for (Functionality functionality : functionalities) {
            for (int t = 0; t < functionality.templates().size(); t++) {
                List<String> texts = functionality.templates().get(t).texts();
                for (int i = 0; i < texts.size(); i++) {
                    rows.add(new SuiteCase(functionality, t, i, texts.get(i)).row(name));
                }
            }
        }
        return List.copyOf(rows);
    }
}
