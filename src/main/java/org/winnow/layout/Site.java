package org.winnow.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The furniture around article and comments, as names of parts; a {@code ?} after a name leaves it out on some pages.
 *
 * @param top parts above the headline
 * @param title parts around the headline, which is named {@code TITLE}
 * @param inside parts that may stand between paragraphs
 * @param foot parts below the article
 * @param bottom parts at the end of the page
 */
record Site(List<String> top, List<String> title, List<String> inside, List<String> foot, List<String> bottom) {
    private static final Map<String, Site> SITES = load();

    static Site named(String name) {
        Site site = SITES.get(name);
        if (site == null) {
            throw new IllegalArgumentException("there is no site \"" + name + "\" among the layouts");
        }
        return site;
    }

    private static Map<String, Site> load() {
        Map<String, Map<String, List<String>>> rows = new HashMap<>();
        for (String line : Resources.lines("sites.txt")) {
            String[] halves = line.split(": *", 2);
            String[] key = halves[0].split(" ");
            List<String> parts = halves[1].isBlank() ? List.of() : List.of(halves[1].split(" +"));
            rows.computeIfAbsent(key[0], k -> new HashMap<>()).put(key[1], parts);
        }
        Map<String, Site> sites = new HashMap<>();
        rows.forEach((name, row) -> sites.put(name, of(row)));
        return sites;
    }

    private static Site of(Map<String, List<String>> row) {
        return new Site(
                row.getOrDefault("top", List.of()),
                row.getOrDefault("title", List.of("TITLE")),
                row.getOrDefault("inside", List.of()),
                row.getOrDefault("foot", List.of()),
                row.getOrDefault("bottom", List.of()));
    }
}
