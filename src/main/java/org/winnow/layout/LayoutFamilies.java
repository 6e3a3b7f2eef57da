package org.winnow.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All layout families. */
public final class LayoutFamilies {
    private static final List<String> FILES =
            List.of("bare", "wordpress", "blogs", "widgets", "newspapers", "forums", "translated", "lookalikes");
    private static final List<LayoutFamily> ALL = load();

    private LayoutFamilies() {}

    /** Returns all families, always in the same order. */
    public static List<LayoutFamily> all() {
        return ALL;
    }

    /** Returns the family of that name. */
    public static Optional<LayoutFamily> named(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Returns the families by kind of site, to leave one kind out. */
    public static Map<String, List<LayoutFamily>> byGroup() {
        return ALL.stream().collect(Collectors.groupingBy(LayoutFamily::group));
    }

    private static List<LayoutFamily> load() {
        List<LayoutFamily> families = new ArrayList<>();
        for (String file : FILES) {
            FamilyParser.parse(file, Resources.lines("families-" + file + ".txt"))
                    .forEach(families::add);
        }
        return List.copyOf(families);
    }
}
