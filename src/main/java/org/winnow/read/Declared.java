package org.winnow.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page declares about it: {@code og:} and {@code article:} properties, {@code link rel=canonical},
 * JSON-LD, {@code title}, {@code html lang}.
 *
 * @param url absolute http address, or null
 * @param title headline, or null
 * @param published ISO-8601 date or date-time, or null
 * @param language BCP 47 code, or null
 * @param announcedComments how many comments the page claims in JSON-LD, or null
 */
record Declared(
        @Nullable String url,
        @Nullable String title,
        @Nullable String published,
        @Nullable String language,
        @Nullable Integer announcedComments) {
    private static final int LONGEST = 2000;
    private static final Pattern ISO_DATE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}");

    static Declared of(Document page, List<String> linkedData) {
        MetaProperties meta = MetaProperties.of(page);
        LinkedData data = LinkedData.of(linkedData);
        return new Declared(
                firstUrl(canonical(page), meta.get("og:url"), data.url()),
                first(meta.get("og:title"), data.headline(), meta.get("twitter:title"), titleElement(page)),
                firstDate(
                        meta.get("article:published_time"),
                        data.published(),
                        meta.get("datepublished"),
                        meta.get("dc.date.issued"),
                        meta.get("dc.date"),
                        meta.get("date")),
                language(page, meta, data),
                data.comments());
    }

    private static @Nullable String language(Document page, MetaProperties meta, LinkedData data) {
        Element html = page.firstElementChild();
        String lang = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        for (String code : new String[] {lang, meta.get("content-language"), meta.get("og:locale"), data.language()}) {
            String plain =
                    code == null ? "" : code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            if (LANGUAGE.matcher(plain).matches()) {
                return Locale.forLanguageTag(plain).toLanguageTag();
            }
        }
        return null;
    }

    private static @Nullable String canonical(Document page) {
        Element link = page.head().selectFirst("link[rel=canonical]");
        return link == null ? null : link.attr("href");
    }

    private static String titleElement(Document page) {
        Element title = page.head().selectFirst("title");
        return title == null ? "" : title.text();
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            String plain = value == null ? "" : Surrogates.replaceLone(Blanks.strip(value.replaceAll("\\s+", " ")));
            if (!plain.isEmpty() && plain.length() <= LONGEST) {
                return plain;
            }
        }
        return null;
    }

    /** Returns the value if it is an absolute http address, else null. */
    static @Nullable String address(@Nullable String value) {
        return firstUrl(value);
    }

    private static @Nullable String firstUrl(@Nullable String... values) {
        for (String value : values) {
            String plain = value == null ? "" : value.strip();
            boolean absolute = plain.startsWith("https://") || plain.startsWith("http://");
            if (absolute && plain.length() <= LONGEST && plain.chars().allMatch(c -> c > ' ')) {
                return plain;
            }
        }
        return null;
    }

    private static @Nullable String firstDate(@Nullable String... values) {
        for (String value : values) {
            String plain =
                    value == null ? "" : value.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:)", "$1T$2");
            if (ISO_DATE.matcher(plain).matches()) {
                return plain;
            }
        }
        return null;
    }
}
