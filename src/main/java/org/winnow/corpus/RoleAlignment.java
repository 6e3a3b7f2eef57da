package org.winnow.corpus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.page.Line;
import org.winnow.page.Page;

/**
 * Carries gold over to another rendering of the same page, as read from its HTML.
 *
 * <p>Lines are matched by text, in order, by the longest run of equal lines first and then the same left and right of it
 * (Ratcliff and Metzener, "Pattern Matching: The Gestalt Approach", 1988).
 */
public final class RoleAlignment {
    private RoleAlignment() {}

    /** Returns the rendering with the gold of each matched line, and {@link GoldRole#OTHER} elsewhere. */
    public static GoldPage alignRoles(Page rendered, GoldPage gold) {
        int[] goldOf = match(texts(rendered), texts(gold.page()));
        int[] renderedOf = new int[gold.roles().size()];
        Arrays.fill(renderedOf, -1);
        List<GoldRole> roles = new ArrayList<>(Collections.nCopies(goldOf.length, GoldRole.OTHER));
        for (int i = 0; i < goldOf.length; i++) {
            if (goldOf[i] >= 0) {
                roles.set(i, gold.roles().get(goldOf[i]));
                renderedOf[goldOf[i]] = i;
            }
        }
        return new GoldPage(rendered, roles, comments(gold.comments(), renderedOf), gold.set(), gold.host());
    }

    /** Returns the comments at their new lines, or null where one of them was not found again. */
    private static @Nullable List<GoldComment> comments(@Nullable List<GoldComment> comments, int[] renderedOf) {
        if (comments == null || comments.stream().anyMatch(c -> renderedOf[c.firstLine()] < 0)) {
            return null;
        }
        return comments.stream().map(c -> c.at(renderedOf[c.firstLine()])).toList();
    }

    private static List<String> texts(Page page) {
        return page.lines().stream()
                .map(Line::text)
                .map(t -> t.replaceAll("\\s+", " "))
                .toList();
    }

    private record Range(int a0, int a1, int b0, int b1) {}

    private record Block(int a, int b, int size) {}

    /** Returns for each of {@code a} the index of the line of {@code b} it equals, or -1. */
    static int[] match(List<String> a, List<String> b) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int j = 0; j < b.size(); j++) {
            places.computeIfAbsent(b.get(j), k -> new ArrayList<>()).add(j);
        }
        int[] match = new int[a.size()];
        Arrays.fill(match, -1);
        Deque<Range> open = new ArrayDeque<>(List.of(new Range(0, a.size(), 0, b.size())));
        while (!open.isEmpty()) {
            Range range = open.pop();
            Block block = longest(a, places, range);
            for (int k = 0; k < block.size; k++) {
                match[block.a + k] = block.b + k;
            }
            if (block.size > 0) {
                open.push(new Range(range.a0, block.a, range.b0, block.b));
                open.push(new Range(block.a + block.size, range.a1, block.b + block.size, range.b1));
            }
        }
        return match;
    }

    private static Block longest(List<String> a, Map<String, List<Integer>> places, Range range) {
        Block best = new Block(range.a0, range.b0, 0);
        Map<Integer, Integer> endingBefore = Map.of();
        for (int i = range.a0; i < range.a1; i++) {
            Map<Integer, Integer> ending = new HashMap<>();
            for (int j : places.getOrDefault(a.get(i), List.of())) {
                if (j < range.b0 || j >= range.b1) {
                    continue;
                }
                int size = endingBefore.getOrDefault(j - 1, 0) + 1;
                ending.put(j, size);
                if (size > best.size) {
                    best = new Block(i - size + 1, j - size + 1, size);
                }
            }
            endingBefore = ending;
        }
        return best;
    }
}
