package org.winnow.join;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.winnow.read.PageLinks;

/**
 * What the plan keeps of a page: hashes of addresses and title instead of them, as a web archive has millions of pages.
 *
 * @param ordinal number of the page in the order of the input
 * @param thread hash of the thread's address
 * @param own hash of the page's own address
 * @param next hash of the address behind {@code rel=next}, 0 where there is none
 * @param previous likewise, before it
 * @param title hash of the title, 0 where there is none
 * @param number number of the page or of its first comment, -1 where it is not known
 * @param sure whether the address says outright that it is a page of something
 */
record ThreadPage(
        long ordinal, long thread, long own, long next, long previous, long title, long number, boolean sure) {
    /** A file "talk-page-2.txt" is a page of "talk", as an address with such an end is. */
    private static final Pattern FILE =
            Pattern.compile("(?i)^(.{1,400}?)[ _.-]{1,3}\\(?page[ _.-]?(\\d{1,6})\\)?(\\.[a-z]{3,5})$");

    /**
     * Returns a page, or null where nothing says which thread it belongs to.
     *
     * @param ordinal its number in the order of the input
     * @param path the file it lies in; counts only where no address is known
     * @param address where it was fetched from, or null
     * @param links what it says of itself
     */
    static @Nullable ThreadPage of(long ordinal, String path, @Nullable String address, PageLinks links) {
        ThreadAddress fetched = ThreadAddress.of(address);
        ThreadAddress declared = ThreadAddress.of(links.url());
        if (fetched == null && declared == null) {
            return ofFile(ordinal, path, links);
        }
        ThreadAddress own = fetched != null ? fetched : declared;
        boolean agree = declared != null && own != null && declared.host().equals(own.host());
        ThreadAddress thread = agree ? declared : own;
        if (own == null || thread == null) {
            return null;
        }
        Long number = own.number() != null ? own.number() : thread.number();
        return new ThreadPage(
                ordinal,
                hash(thread.thread()),
                whole(own),
                linked(links.next(), own),
                linked(links.previous(), own),
                title(links),
                number == null ? -1 : number,
                own.sure() || thread.sure());
    }

    private static @Nullable ThreadPage ofFile(long ordinal, String path, PageLinks links) {
        Matcher page = FILE.matcher(path);
        boolean numbered = page.find();
        String stem = numbered ? page.group(1) + page.group(3) : path;
        long number = numbered ? Long.parseLong(page.group(2)) : -1;
        return new ThreadPage(ordinal, hash("file:" + stem), hash(path), 0, 0, title(links), number, numbered);
    }

    private static long linked(@Nullable String link, ThreadAddress from) {
        if (link == null) {
            return 0;
        }
        String absolute = link.startsWith("//") ? "https:" + link : link;
        if (link.startsWith("/") && !link.startsWith("//")) {
            absolute = "https://" + from.host() + link;
        } else if (link.startsWith("?")) {
            absolute = "https://" + from.thread().split("\\?", 2)[0] + link;
        }
        ThreadAddress to = ThreadAddress.of(absolute);
        return to == null || !to.host().equals(from.host()) ? 0 : whole(to);
    }

    private static long whole(ThreadAddress address) {
        Long number = address.number();
        return hash(address.thread() + " " + (number == null || number <= 1 ? "" : number));
    }

    private static long title(PageLinks links) {
        String title = PageTitle.of(links.title());
        return title == null ? 0 : hash(title);
    }

    private static long hash(String text) {
        long hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asLong();
        return hash == 0 ? 1 : hash;
    }
}
