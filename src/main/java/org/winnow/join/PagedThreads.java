package org.winnow.join;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.read.PageLinks;

/**
 * The plan of a run: which pages make a thread, and in which order.
 *
 * <p>Pages with the same address but for the page number belong together. Where an address says less than that outright (an
 * {@code offset}, no number at all, {@code rel=next}), the titles must be equal too: many blogs declare the next <em>article</em>
 * with {@code rel=next}. Costs about 200 bytes of memory a page.
 */
public final class PagedThreads {
    /** Most pages that one discussion is made of; more become further discussions. */
    static final int MOST_PAGES = 2_000;

    private final Map<Long, List<Long>> threads; // by ordinal of each page that has company

    private PagedThreads(Map<Long, List<Long>> threads) {
        this.threads = threads;
    }

    /** Returns the pages of the thread that a page belongs to, in the order of the thread; null where it stands alone. */
    public @Nullable List<Long> threadOf(long ordinal) {
        return threads.get(ordinal);
    }

    /** Collects the pages of a run. */
    public static final class Builder {
        private final List<ThreadPage> pages = new ArrayList<>();

        /**
         * Adds a page.
         *
         * @param ordinal its number in the order of the input
         * @param path the file it lies in
         * @param address where it was fetched from, or null
         * @param links what it says of itself
         */
        public void add(long ordinal, String path, @Nullable String address, PageLinks links) {
            ThreadPage page = ThreadPage.of(ordinal, path, address, links);
            if (page != null) {
                pages.add(page);
            }
        }

        /** Returns the plan. */
        public PagedThreads build() {
            Map<Long, List<Long>> threads = new HashMap<>();
            for (List<ThreadPage> group : linked(byAddress())) {
                List<ThreadPage> ordered = ordered(group);
                for (int from = 0; from < ordered.size(); from += MOST_PAGES) {
                    List<Long> thread = ordered.subList(from, Math.min(ordered.size(), from + MOST_PAGES)).stream()
                            .map(ThreadPage::ordinal)
                            .toList();
                    if (thread.size() > 1) {
                        thread.forEach(ordinal -> threads.put(ordinal, thread));
                    }
                }
            }
            return new PagedThreads(threads);
        }

        /** Groups by address; who is not surely a page of it and has another title than the first stands apart. */
        private List<List<ThreadPage>> byAddress() {
            Map<Long, List<ThreadPage>> byThread = new HashMap<>();
            pages.forEach(page -> byThread.computeIfAbsent(page.thread(), key -> new ArrayList<>())
                    .add(page));
            List<List<ThreadPage>> groups = new ArrayList<>();
            for (List<ThreadPage> all : byThread.values()) {
                boolean paged = all.stream().anyMatch(ThreadPage::sure);
                long title = first(all).title();
                List<ThreadPage> together = new ArrayList<>();
                for (ThreadPage page : all) {
                    boolean firstPage = paged && page.number() < 0 && page.title() == 0;
                    if (page.sure() || firstPage || page.title() == title && title != 0) {
                        together.add(page);
                    } else {
                        groups.add(List.of(page));
                    }
                }
                if (!together.isEmpty()) {
                    groups.add(together);
                }
            }
            groups.sort(Comparator.comparingLong(group -> group.get(0).ordinal()));
            return groups;
        }

        private static ThreadPage first(List<ThreadPage> pages) {
            return pages.stream()
                    .min(Comparator.comparingLong(ThreadPage::number).thenComparingLong(ThreadPage::ordinal))
                    .orElseThrow();
        }

        /** Joins groups that link to each other and have the same title. */
        private List<List<ThreadPage>> linked(List<List<ThreadPage>> groups) {
            Map<Long, Integer> groupOf = new HashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                for (ThreadPage page : groups.get(i)) {
                    groupOf.putIfAbsent(page.own(), i);
                }
            }
            int[] leader = new int[groups.size()];
            for (int i = 0; i < leader.length; i++) {
                leader[i] = i;
            }
            for (ThreadPage page : pages) {
                unite(leader, groups, page, groupOf.get(page.next()), groupOf.get(page.own()));
                unite(leader, groups, page, groupOf.get(page.previous()), groupOf.get(page.own()));
            }
            Map<Integer, List<ThreadPage>> united = new HashMap<>();
            for (int i = 0; i < leader.length; i++) {
                united.computeIfAbsent(find(leader, i), key -> new ArrayList<>())
                        .addAll(groups.get(i));
            }
            return new ArrayList<>(united.values());
        }

        private static void unite(
                int[] leader,
                List<List<ThreadPage>> groups,
                ThreadPage page,
                @Nullable Integer to,
                @Nullable Integer from) {
            if (to != null
                    && from != null
                    && page.title() != 0
                    && groups.get(to).get(0).title() == page.title()) {
                int a = find(leader, from);
                int b = find(leader, to);
                leader[Math.max(a, b)] = Math.min(a, b);
            }
        }

        private static int find(int[] leader, int group) {
            int at = group;
            while (leader[at] != at) {
                leader[at] = leader[leader[at]];
                at = leader[at];
            }
            return at;
        }

        /** By number; a page without one stands where its links put it, and else first. */
        private static List<ThreadPage> ordered(List<ThreadPage> group) {
            Map<Long, ThreadPage> byAddress = new HashMap<>();
            group.forEach(page -> byAddress.putIfAbsent(page.own(), page));
            boolean numbered = group.stream().anyMatch(page -> page.number() >= 0);
            Map<ThreadPage, Long> places = new HashMap<>();
            for (ThreadPage page : group) {
                places.put(page, numbered ? Math.max(0, page.number()) : steps(page, byAddress));
            }
            return group.stream()
                    .sorted(Comparator.comparingLong((ThreadPage page) -> places.getOrDefault(page, 0L))
                            .thenComparingLong(ThreadPage::ordinal))
                    .toList();
        }

        /** Returns how many pages lie before one, by its links; rings end where they began. */
        private static long steps(ThreadPage page, Map<Long, ThreadPage> byAddress) {
            Set<Long> seen = new HashSet<>();
            ThreadPage at = byAddress.get(page.previous());
            while (at != null && seen.size() < MOST_PAGES && seen.add(at.own())) {
                at = byAddress.get(at.previous());
            }
            return seen.size();
        }
    }
}
