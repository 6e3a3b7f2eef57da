package org.winnow.archive.web;

import java.util.List;
import org.winnow.archive.ArchiveFormat;

/** The formats of this room. */
public final class WebFormats {
    private WebFormats() {}

    /** Returns all of them, the special before the general. */
    public static List<ArchiveFormat> all() {
        return List.of(new SchemaOrgFormat(), new SavedPageFormat());
    }
}
