package org.winnow.archive.web;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;

/** A saved page in HTML or MHTML that declares no comments: handed on whole, to be read by its looks. */
public final class SavedPageFormat implements ArchiveFormat {
    @Override
    public String name() {
        return "page";
    }

    @Override
    public boolean recognises(Head head) {
        return SavedPages.isHtml(head) || SavedPages.isMhtml(head);
    }

    @Override
    public void read(ArchiveInput in, RecordSink sink) throws IOException {
        Head head = in.head();
        boolean mhtml = SavedPages.isMhtml(head);
        byte[] bytes = SavedPages.bytes(in, sink);
        if (bytes != null) {
            String address = mhtml ? null : SavedPages.address(Jsoup.parse(head.text()), head.text());
            sink.page(SavedPages.record(in, bytes, address, mhtml ? ".mhtml" : ".html"));
        }
    }
}
