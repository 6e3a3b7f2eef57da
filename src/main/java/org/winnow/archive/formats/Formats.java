package org.winnow.archive.formats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.winnow.archive.ArchiveContainer;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.Head;
import org.winnow.archive.container.Containers;
import org.winnow.archive.json.JsonFormats;
import org.winnow.archive.table.TableFormats;
import org.winnow.archive.warc.WarcFormats;
import org.winnow.archive.web.WebFormats;
import org.winnow.archive.xml.XmlFormats;

/** The formats and containers that are read. A new one is one line here, the special before the general. */
public final class Formats {
    private static final List<ArchiveFormat> FORMATS = Stream.of(
                    XmlFormats.all(), WarcFormats.all(), JsonFormats.all(), WebFormats.all(), TableFormats.all())
            .flatMap(List::stream)
            .toList();
    private static final List<ArchiveContainer> CONTAINERS = Containers.all();

    private Formats() {}

    /** Returns all formats, in the order in which they are asked. */
    public static List<ArchiveFormat> all() {
        return FORMATS;
    }

    /** Returns the format of that name, as {@code --from} gives it. */
    public static Optional<ArchiveFormat> named(String name) {
        return FORMATS.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Returns the format of an input by its content. */
    public static Optional<ArchiveFormat> detect(Head head) {
        return FORMATS.stream().filter(format -> format.recognises(head)).findFirst();
    }

    /** Returns what is wrapped around an input, by its content. */
    public static Optional<ArchiveContainer> container(Head head) {
        return CONTAINERS.stream().filter(one -> one.recognises(head)).findFirst();
    }
}
