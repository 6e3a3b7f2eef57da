package org.winnow.join;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a thread: a page's address without its page number, and without what does not tell pages apart.
 *
 * @param thread host, path and parameters; equal for all pages of a thread
 * @param number number of the page, or of its first comment; null where the address names none
 * @param sure whether the address says outright that it is a page of something; an {@code offset} does not
 */
record ThreadAddress(String thread, @Nullable Long number, boolean sure) {
    private static final Set<String> PAGE = Set.of(
            "page",
            "paged",
            "cpage",
            "comment-page",
            "comments-page",
            "comment_page",
            "comments_page",
            "commentpage",
            "pageno",
            "page_no",
            "pagenum",
            "pagenumber",
            "page_number",
            "pg");
    private static final Set<String> OFFSET = Set.of("start", "offset", "st", "skip");
    private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "sid", "phpsessid", "amp", "share", "ref");

    /** {@code /page/2}, {@code /page-2.html}, {@code /comment-page-2}, {@code /thread-page2}. */
    private static final Pattern IN_PATH = Pattern.compile(
            "[/_.-](?:comments?[-_]?)?page[-_/=]?(\\d{1,6})(\\.[a-z]{3,5})?/?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST = 2_000;

    /** Returns the address of the thread that a page belongs to, or null where its address tells no thread. */
    static @Nullable ThreadAddress of(@Nullable String url) {
        if (url == null || url.length() > LONGEST || !url.matches("(?i)https?://.*")) {
            return null;
        }
        String whole = url.substring(url.indexOf("://") + 3).split("#", 2)[0];
        String[] halves = whole.split("\\?", 2);
        int slash = halves[0].indexOf('/');
        String host = (slash < 0 ? halves[0] : halves[0].substring(0, slash)).toLowerCase(Locale.ROOT);
        Parts parts = new Parts(slash < 0 ? "/" : halves[0].substring(slash));
        for (String parameter : halves.length < 2 ? new String[0] : halves[1].split("&(?:amp;)?")) {
            parts.parameter(parameter);
        }
        return parts.address(host.replaceFirst("^(?:www|m|mobile|amp)\\.", "").replaceFirst(":(?:80|443)$", ""));
    }

    /** Returns the host of an address that was made here. */
    String host() {
        return thread.substring(0, thread.indexOf('/'));
    }

    /** An address being taken apart. */
    private static final class Parts {
        private final TreeSet<String> parameters = new TreeSet<>();
        private final String path;
        private @Nullable Long number;
        private boolean sure;

        Parts(String path) {
            Matcher page = IN_PATH.matcher(path);
            if (page.find()) {
                this.number = Long.valueOf(page.group(1));
                this.sure = true;
                String suffix = page.group(2) == null ? "" : page.group(2);
                this.path = path.substring(0, page.start()) + suffix;
            } else {
                this.path = path;
            }
        }

        void parameter(String parameter) {
            String[] pair = parameter.split("=", 2);
            String name = pair[0].toLowerCase(Locale.ROOT);
            boolean numbered = pair.length == 2 && NUMBER.matcher(pair[1]).matches();
            if (numbered && PAGE.contains(name)) {
                number = Long.valueOf(pair[1]);
                sure = true;
            } else if (numbered && OFFSET.contains(name) && !sure) {
                number = Long.valueOf(pair[1]);
            } else if (!name.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                parameters.add(parameter);
            }
        }

        /** A host alone is no thread: its pages are lists of articles. */
        @Nullable
        ThreadAddress address(String host) {
            String plain = path.replaceFirst("/+$", "");
            if (host.isEmpty() || plain.isEmpty() && parameters.isEmpty()) {
                return null;
            }
            String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
            return new ThreadAddress(host + "/" + plain.replaceFirst("^/+", "") + query, number, sure);
        }
    }
}
