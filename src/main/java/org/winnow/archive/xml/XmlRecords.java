package org.winnow.archive.xml;

import com.ctc.wstx.exc.WstxLazyException;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.winnow.archive.ArchiveInput;
import org.winnow.archive.RecordSink;

/**
 * Goes through an XML file record by record. A record that is not well-formed, or longer than the limit, is a problem; reading
 * takes up again at the next one.
 */
final class XmlRecords {
    /** What a format makes of the elements of its files. */
    interface Handler {
        /**
         * Returns the names of elements at which reading can take up again behind a fault.
         *
         * @param damaged name of the record that has the fault, or an empty string where it lies outside records
         */
        List<String> resumeAt(String damaged);

        /** Takes the start of an element outside records; a record must be taken with {@link XmlRecords#fields}. */
        void start(String name) throws XMLStreamException, IOException;

        /** Takes the end of an element outside records. */
        void end(String name) throws IOException;

        /** Is told that there is no more. */
        void done() throws IOException;
    }

    private static final String AROUND = "<resumed>";
    private static final String DAMAGED = "record not well-formed";
    private static final String TOO_LONG = "record longer than the limit";

    private final ArchiveInput in;
    private final RecordSink sink;
    private final XmlText text;
    private final SafeXml xml;
    private @Nullable XMLStreamReader2 parser;
    private long base;
    private long record;
    private long recordOffset;
    private String inRecord = "";
    private long place;
    private boolean resumed;

    XmlRecords(ArchiveInput in, RecordSink sink) throws IOException {
        this.in = in;
        this.sink = sink;
        this.text = new XmlText(in.stream(), XmlEncoding.of(in.head()));
        this.xml = new SafeXml(in.limits());
    }

    /** Returns the number of the record that was last begun, 1-based. */
    long record() {
        return record;
    }

    /** Returns where that record begins, in bytes. */
    long recordOffset() {
        return recordOffset;
    }

    /** Notes that the record that was last begun could not be used. */
    void problem(String reason, @Nullable String detail) throws IOException {
        sink.problem(in.problem(record, recordOffset, reason, detail));
    }

    /**
     * Goes through the file.
     *
     * @throws IOException if it ends in the middle or cannot be read on
     */
    void readAll(Handler handler) throws IOException {
        String brokenOff = null;
        for (boolean more = true; more; ) {
            try {
                readOn(handler);
                more = false;
            } catch (XMLStreamException | WstxLazyException e) {
                XMLStreamException fault = e instanceof XMLStreamException direct ? direct : late(e);
                more = resume(fault, handler);
                brokenOff = more || resumed ? null : finding(fault);
            }
        }
        handler.done();
        if (text.forbidden() > 0) {
            sink.skipped("input with characters that XML forbids, read as spaces");
        }
        if (brokenOff != null) {
            throw new IOException(brokenOff);
        }
    }

    /** Faults inside a text come when it is looked at, unchecked. */
    private static XMLStreamException late(Exception e) {
        return e.getCause() instanceof XMLStreamException cause ? cause : new XMLStreamException(e);
    }

    private void readOn(Handler handler) throws XMLStreamException, IOException {
        XMLStreamReader2 reader = xml.parser(text);
        parser = reader;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                place = Math.max(place, base + reader.getLocationInfo().getStartingCharOffset());
                handler.start(reader.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                handler.end(reader.getLocalName());
            } else if (event == XMLStreamConstants.DTD) {
                throw new IOException("holds a document type (<!DOCTYPE), which no export needs and which can do harm; "
                        + "take it out and try again");
            }
        }
    }

    /** Goes on at the next record behind the one with the fault; returns whether there is one. */
    private boolean resume(XMLStreamException e, Handler handler) throws IOException {
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        String damaged = inRecord;
        inRecord = "";
        long at = text.resume(place + 1, handler.resumeAt(damaged), AROUND);
        if (!damaged.isEmpty()) {
            problem(DAMAGED, finding(e));
        } else if (at >= 0 && !isEndOfResumed(e)) {
            sink.problem(in.problem(null, text.byteOffset(place), DAMAGED, finding(e)));
        }
        resumed |= at >= 0 || !damaged.isEmpty();
        place = at;
        base = at - AROUND.length();
        return at >= 0;
    }

    /** What encloses a record at which reading was taken up ends with a tag that the parser has not seen begin. */
    private boolean isEndOfResumed(XMLStreamException e) {
        return resumed && String.valueOf(e.getMessage()).contains("resumed>");
    }

    /** The parser's own message may hold words of the file. */
    private String finding(XMLStreamException e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.length() > 200 ? message.substring(0, 200) + "\u2026" : message;
    }

    /**
     * Returns the texts of the record whose start tag was just met, up to its end; or null where it is longer than the limit,
     * which is noted.
     */
    @Nullable
    XmlFields fields() throws XMLStreamException, IOException {
        begin();
        XMLStreamReader2 parser = parser();
        XmlFields fields = new XmlFields();
        FieldText path = new FieldText(fields, in.limits().recordBytes());
        path.attributes(parser);
        for (int depth = 1; depth > 0; ) {
            switch (parser.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    path.open(parser);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    path.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    parser.getText(path, false);
                case XMLStreamConstants.ENTITY_REFERENCE -> path.write(entity(parser.getLocalName()));
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        inRecord = "";
        if (path.isTooLong()) {
            problem(TOO_LONG, "more than " + in.limits().recordBytes() + " characters");
            return null;
        }
        return fields;
    }

    private void begin() {
        record++;
        inRecord = parser().getLocalName();
        recordOffset = text.byteOffset(place);
    }

    private XMLStreamReader2 parser() {
        if (parser == null) {
            throw new IllegalStateException("reading has not begun");
        }
        return parser;
    }

    /** Returns the text of the element whose start tag was just met; an empty string where it is longer than the limit. */
    String elementText() throws XMLStreamException, IOException {
        XMLStreamReader2 parser = parser();
        XmlFields fields = new XmlFields();
        FieldText all = new FieldText(fields, in.limits().recordBytes());
        all.open(parser);
        String name = parser.getLocalName();
        for (int depth = 1; depth > 0; ) {
            int event = parser.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                parser.getText(all, false);
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                all.write(entity(parser.getLocalName()));
            }
        }
        all.end();
        return fields.text(name).strip();
    }

    /** HTML's own entities are known without a document type. */
    private static String entity(String name) {
        return Parser.unescapeEntities("&" + name + ";", false);
    }
}
