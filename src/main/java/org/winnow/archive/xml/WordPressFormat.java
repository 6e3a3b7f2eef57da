package org.winnow.archive.xml;

import java.io.IOException;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;

/** WordPress' own export (WXR, any version), and the import files of Disqus, which have the same form. */
public final class WordPressFormat implements ArchiveFormat {
    @Override
    public String name() {
        return "wordpress";
    }

    @Override
    public boolean recognises(Head head) {
        String text = XmlEncoding.text(head);
        return text.contains("<rss")
                && text.contains("xmlns:wp=")
                && (text.contains("wordpress.org/export/") || text.contains("<wp:"));
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        XmlRecords records = new XmlRecords(in, sink);
        records.readAll(new WordPressItems(records, sink, in.options().zone()));
    }
}
