package org.winnow.archive.xml;

import java.util.List;
import org.winnow.archive.ArchiveFormat;

/** The formats in XML. */
public final class XmlFormats {
    private XmlFormats() {}

    /** Returns them in the order in which they are asked. */
    public static List<ArchiveFormat> all() {
        return List.of(new DisqusFormat(), new WordPressFormat());
    }
}
