package org.winnow.archive.warc;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.winnow.archive.ArchiveFormat;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.Head;
import org.winnow.archive.RecordSink;

/** The formats of web archives. Both hold records of either kind; the name says what the file was made for. */
public final class WarcFormats {
    private static final List<ArchiveFormat> ALL = List.of(new Warc("wet", true), new Warc("warc", false));

    private WarcFormats() {}

    /** Returns WET and WARC, in the order in which they are asked. */
    public static List<ArchiveFormat> all() {
        return ALL;
    }

    private record Warc(String name, boolean holdsText) implements ArchiveFormat {
        private static final String CONVERSION = "warc-type: conversion";

        @Override
        public boolean recognises(Head head) {
            if (!head.startsWith('W', 'A', 'R', 'C', '/') || head.at(5) < '0' || head.at(5) > '9') {
                return false;
            }
            return holdsText
                    == head.text()
                            .toLowerCase(Locale.ROOT)
                            .replace("type:c", "type: c")
                            .contains(CONVERSION);
        }

        @Override
        public void read(ArchiveInput in, RecordSink sink) throws IOException {
            new WarcRun(in, sink).read();
        }
    }
}
