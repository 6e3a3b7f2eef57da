package org.winnow.archive.xml;

import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamReader;

/** Collects the texts of one record while the parser writes them out, within a limit. */
final class FieldText extends Writer {
    private final XmlFields fields;
    private final int most;
    private final Deque<String> paths = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private long length;

    /**
     * @param fields takes the texts
     * @param most most characters of all texts together
     */
    FieldText(XmlFields fields, int most) {
        this.fields = fields;
        this.most = most;
        paths.push("");
        texts.push(new StringBuilder());
    }

    /** Returns whether there was more text than is kept. */
    boolean isTooLong() {
        return length > most;
    }

    void open(XMLStreamReader element) {
        String above = paths.peek();
        String path = above.isEmpty() ? element.getLocalName() : above + "/" + element.getLocalName();
        paths.push(path);
        length += path.length();
        texts.push(new StringBuilder());
        attributes(element);
    }

    void attributes(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String value = element.getAttributeValue(i);
            length += value.length();
            if (!isTooLong()) {
                fields.put(paths.peek() + "@" + element.getAttributeLocalName(i), value);
            }
        }
    }

    void end() {
        String path = paths.pop();
        String text = texts.pop().toString();
        if (!path.isEmpty() && !text.isBlank() && !isTooLong()) {
            fields.put(path, text);
        }
    }

    @Override
    public void write(char[] chars, int from, int count) {
        length += count;
        if (!isTooLong()) {
            texts.peek().append(chars, from, count);
        }
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        // nothing to let go
    }
}
