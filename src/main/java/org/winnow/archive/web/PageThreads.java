package org.winnow.archive.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.winnow.archive.MarkupText;

/** Puts together what one page declares in several forms, so that each comment stands once. */
final class PageThreads {
    private PageThreads() {}

    /**
     * Returns the threads of a page that have comments.
     *
     * @param linked what JSON-LD says
     * @param others what other forms say of the page's only thread
     */
    static List<MarkedThread> merged(LinkedComments linked, List<MarkedThread> others) {
        List<MarkedThread> threads = new ArrayList<>(linked.threads());
        MarkedThread main = main(threads);
        main.comments.addAll(linked.loose());
        if (!threads.contains(main)) {
            threads.add(main);
        }
        threads.forEach(PageThreads::keepFirst);
        for (MarkedThread other : others) {
            keepFirst(other);
            leaveOut(other, main);
            main.complete(other);
        }
        return threads.stream().filter(PageThreads::saysSomething).toList();
    }

    private static boolean saysSomething(MarkedThread thread) {
        return thread.comments.stream().anyMatch(comment -> !comment.text().isBlank());
    }

    /** The thread that the page is about: the first with comments, else the first. */
    private static MarkedThread main(List<MarkedThread> threads) {
        return threads.stream()
                .filter(thread -> !thread.comments.isEmpty())
                .findFirst()
                .orElseGet(() -> threads.isEmpty() ? new MarkedThread() : threads.get(0));
    }

    /** Leaves out a comment whose id came before. */
    private static void keepFirst(MarkedThread thread) {
        Set<String> ids = new HashSet<>();
        thread.comments.removeIf(comment -> !ids.add(comment.id()));
    }

    /** Leaves out what another form said already: by id, or by author and words. */
    private static void leaveOut(MarkedThread other, MarkedThread known) {
        Set<String> said = new HashSet<>();
        for (MarkedComment comment : known.comments) {
            said.add(comment.id());
            said.add(words(comment));
        }
        other.comments.removeIf(comment -> said.contains(comment.id()) || said.contains(words(comment)));
    }

    private static String words(MarkedComment comment) {
        // blanks differ between forms
        return comment.author() + "\u0000"
                + MarkupText.plain(comment.markup(), comment.text()).replaceAll("\\s+", "");
    }
}
