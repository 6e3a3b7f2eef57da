package org.winnow.archive.container;

import java.util.List;
import org.winnow.archive.ArchiveContainer;

/** The list of containers. A new one is added here. */
public final class Containers {
    private static final List<ArchiveContainer> ALL = List.of(
            new GzipContainer(),
            new Bzip2Container(),
            new XzContainer(),
            new ZstdContainer(),
            new ZipContainer(),
            new TarContainer(),
            new UnreadContainer());

    private Containers() {}

    /** Returns every container, in the order in which they are asked. No input is recognised by two. */
    public static List<ArchiveContainer> all() {
        return ALL;
    }
}
