package org.winnow.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements of a page's head by name; the first of each name counts. */
final class MetaProperties {
    private static final int MOST = 1000;

    private final Map<String, String> values = new HashMap<>();

    private MetaProperties() {}

    static MetaProperties of(Document page) {
        MetaProperties properties = new MetaProperties();
        for (Element child = page.head().firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().equals("meta") && properties.values.size() < MOST) {
                properties.put(child);
            }
        }
        return properties;
    }

    private void put(Element meta) {
        for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
            String name = meta.attr(key);
            if (!name.isEmpty()) {
                values.putIfAbsent(name.toLowerCase(Locale.ROOT), meta.attr("content"));
            }
        }
    }

    /** Returns the content of the property, or null. */
    @Nullable
    String get(String name) {
        return values.get(name);
    }
}
