package org.winnow.evaluate;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winnow.corpus.GoldPage;

/** Divides pages by host, so that a segmenter is measured on sites that it never saw. */
public final class HostFolds {
    private HostFolds() {}

    /**
     * A division of pages.
     *
     * @param number which one of the divisions, from 0 on
     * @param hosts hosts that are held out; see {@link #hostOf}
     * @param held pages of these hosts
     * @param rest all other pages
     */
    public record Fold(int number, Set<String> hosts, List<GoldPage> held, List<GoldPage> rest) {
        public Fold {
            hosts = Set.copyOf(hosts);
            held = List.copyOf(held);
            rest = List.copyOf(rest);
        }
    }

    /** Returns the host of a page in lower case; all pages of a set whose host is unknown are one host. */
    public static String hostOf(GoldPage page) {
        String host = page.host();
        return host == null ? "unknown in " + page.set() : host.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns whether a host of the set dragnet belongs to the half that only evaluates: the first byte of the SHA-256 of its
     * name is odd, or it is unknown.
     */
    public static boolean isDragnetEvaluation(@Nullable String host) {
        return host == null
                || (Hashing.sha256().hashString(host, StandardCharsets.UTF_8).asBytes()[0] & 1) == 1;
    }

    /**
     * Deals hosts to folds of about as many pages each, hosts of most pages first; the same pages give the same folds.
     *
     * @param count how many folds, at least 2
     */
    public static List<Fold> of(Collection<GoldPage> pages, int count) {
        requireSome(count);
        Map<String, List<GoldPage>> byHost = new LinkedHashMap<>();
        pages.forEach(page ->
                byHost.computeIfAbsent(hostOf(page), host -> new ArrayList<>()).add(page));
        List<Set<String>> dealt = deal(byHost, count);
        return IntStream.range(0, count)
                .mapToObj(number -> fold(number, dealt.get(number), pages))
                .toList();
    }

    /**
     * Divides pages as a training does that holds hosts out by folds of its own.
     *
     * @param count how many folds, at least 2
     * @param foldOf the fold of a host, from 0 to below {@code count}; the host is null where it is unknown
     */
    public static List<Fold> by(Collection<GoldPage> pages, int count, FoldOfHost foldOf) {
        requireSome(count);
        List<Set<String>> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hosts.add(new HashSet<>());
        }
        pages.forEach(page -> hosts.get(foldOf.of(page.host())).add(hostOf(page)));
        return IntStream.range(0, count)
                .mapToObj(number -> fold(number, hosts.get(number), pages))
                .toList();
    }

    /** Tells which fold a host is held out by. */
    @FunctionalInterface
    public interface FoldOfHost {
        /** Returns the fold of a host, which is null where it is unknown. */
        int of(@Nullable String host);
    }

    private static void requireSome(int count) {
        if (count < 2) {
            throw new IllegalArgumentException(count + " folds; at least 2 are needed to hold any out");
        }
    }

    private static List<Set<String>> deal(Map<String, List<GoldPage>> byHost, int count) {
        List<Set<String>> folds = new ArrayList<>();
        int[] sizes = new int[count];
        for (int i = 0; i < count; i++) {
            folds.add(new HashSet<>());
        }
        byHost.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<GoldPage>>>comparingInt(
                                e -> -e.getValue().size())
                        .thenComparing(e -> hash(e.getKey())))
                .forEach(entry -> {
                    int smallest = smallest(sizes);
                    folds.get(smallest).add(entry.getKey());
                    sizes[smallest] += entry.getValue().size();
                });
        return folds;
    }

    /** Hosts of as many pages are dealt by hash, not by name: names of one country's sites are alike. */
    private static String hash(String host) {
        return Hashing.sha256().hashString(host, StandardCharsets.UTF_8).toString();
    }

    private static int smallest(int[] sizes) {
        int smallest = 0;
        for (int i = 1; i < sizes.length; i++) {
            smallest = sizes[i] < sizes[smallest] ? i : smallest;
        }
        return smallest;
    }

    private static Fold fold(int number, Set<String> hosts, Collection<GoldPage> pages) {
        List<GoldPage> held = new ArrayList<>();
        List<GoldPage> rest = new ArrayList<>();
        for (GoldPage page : pages) {
            (hosts.contains(hostOf(page)) ? held : rest).add(page);
        }
        return new Fold(number, hosts, held, rest);
    }
}
