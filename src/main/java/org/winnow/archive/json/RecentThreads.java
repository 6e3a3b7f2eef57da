package org.winnow.archive.json;

import java.util.LinkedHashMap;
import java.util.Map;

/** Threads that were given lately, for formats that repeat the thread in every comment; bounded, so an old one may come again. */
public final class RecentThreads {
    private static final int MOST = 10_000;

    private final Map<String, Boolean> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Returns whether the thread was not given lately, and notes it. */
    public boolean isNew(String key) {
        return recent.put(key, true) == null;
    }
}
