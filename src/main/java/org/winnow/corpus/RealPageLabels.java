package org.winnow.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.winnow.fault.InputException;

/**
 * Our own line labels of real pages, stored without the pages' text: page id, set, and one code letter a non-blank line
 * (see {@link GoldRole#code()}). The text comes from the public set; its own labels are not looked at.
 */
public final class RealPageLabels {
    private RealPageLabels() {}

    /**
     * Reads the labels and joins them with the pages.
     *
     * @param labels JSON Lines with {@code id}, {@code set}, {@code roles}
     * @param segmentation folder of the public sets
     * @throws InputException where a page is absent from its set, or its number of lines differs
     */
    public static List<GoldPage> read(Path labels, Path segmentation) throws IOException {
        Set<String> names = new TreeSet<>();
        JsonLines.read(labels, (row, number) -> names.add(row.path("set").asText()));
        Map<String, Map<String, GoldPage>> sets = new HashMap<>();
        for (String name : names) {
            sets.put(name, byId(SegmentationCorpus.read(segmentation, name)));
        }
        List<GoldPage> pages = new ArrayList<>();
        JsonLines.read(labels, (row, number) -> {
            Map<String, GoldPage> set = sets.getOrDefault(row.path("set").asText(), Map.of());
            pages.add(join(row, set, labels.toString(), number));
        });
        return List.copyOf(pages);
    }

    private static Map<String, GoldPage> byId(List<GoldPage> pages) {
        Map<String, GoldPage> byId = new HashMap<>();
        pages.forEach(p -> byId.put(p.page().id(), p));
        return byId;
    }

    private static GoldPage join(JsonNode row, Map<String, GoldPage> set, String source, long number)
            throws InputException {
        String id = row.path("id").asText();
        GoldPage page = set.get(id);
        if (page == null) {
            throw new InputException(
                    source, number, "page " + id + " is not in its set; get the version that the README names");
        }
        List<GoldRole> roles = roles(row.path("roles").asText(), source, number);
        if (roles.size() != page.page().lines().size()) {
            throw new InputException(
                    source,
                    number,
                    "page " + id + " has " + page.page().lines().size() + " lines and " + roles.size()
                            + " labels; get the version of the set that the README names");
        }
        return new GoldPage(page.page(), roles, null, page.set(), page.host());
    }

    private static List<GoldRole> roles(String codes, String source, long number) throws InputException {
        List<GoldRole> roles = new ArrayList<>(codes.length());
        for (int i = 0; i < codes.length(); i++) {
            char code = codes.charAt(i);
            roles.add(GoldRole.ofCode(code)
                    .orElseThrow(() -> new InputException(
                            source,
                            number,
                            "unknown role letter '" + code + "'; GoldRole has the letters" + ", mend the line")));
        }
        return roles;
    }
}
