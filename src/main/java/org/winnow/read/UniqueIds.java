package org.winnow.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each file an id: its name without the last suffix; where files clash, the relative path without suffix, then with it,
 * then the path as given.
 */
final class UniqueIds {
    private static final int LAST_RULE = 3;

    private UniqueIds() {}

    /** Returns an id for each file, in their order. */
    static List<String> of(List<FoundFile> files) {
        int[] rules = new int[files.size()];
        List<String> ids = ids(files, rules);
        while (lengthenClashing(ids, rules)) {
            ids = ids(files, rules);
        }
        return numberRest(ids);
    }

    private static List<String> ids(List<FoundFile> files, int[] rules) {
        List<String> ids = new ArrayList<>(rules.length);
        for (int i = 0; i < rules.length; i++) {
            ids.add(files.get(i).id(rules[i]));
        }
        return ids;
    }

    private static boolean lengthenClashing(List<String> ids, int[] rules) {
        Map<String, Integer> uses = new HashMap<>();
        ids.forEach(id -> uses.merge(id, 1, Integer::sum));
        boolean changed = false;
        for (int i = 0; i < rules.length; i++) {
            if (uses.get(ids.get(i)) > 1 && rules[i] < LAST_RULE) {
                rules[i]++;
                changed = true;
            }
        }
        return changed;
    }

    /** A file called {@code stdin} beside standard input has no longer name to go by. */
    private static List<String> numberRest(List<String> ids) {
        Set<String> taken = new HashSet<>(ids);
        Set<String> used = new HashSet<>();
        List<String> unique = new ArrayList<>(ids.size());
        for (String id : ids) {
            String own = id;
            for (int k = 2; !used.add(own) || (k > 2 && taken.contains(own)); k++) {
                own = id + "#" + k;
            }
            unique.add(own);
        }
        return unique;
    }
}
