package org.winnow.archive.json;

import java.util.List;
import org.winnow.archive.ArchiveFormat;

/** The formats of this room. */
public final class JsonFormats {
    private JsonFormats() {}

    /** Returns all of them, the special before the general. */
    public static List<ArchiveFormat> all() {
        return List.of(
                new IssoDatabaseFormat(),
                new RedditFormat(),
                new YouTubeFormat(),
                new YtDlpFormat(),
                new CoralFormat(),
                new DiscourseFormat(),
                new Remark42Format(),
                new CommentoFormat(),
                new HackerNewsFormat(),
                new IssoFormat());
    }
}
