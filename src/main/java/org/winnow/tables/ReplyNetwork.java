package org.winnow.tables;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Who answers whom, as GraphML (Brandes et al., 2002), which Gephi, igraph and NetworkX read. A node is a name at an outlet; an edge
 * goes from who answers to who is answered, with the number of replies. Comments that count (visible, unknown) and have a name take
 * part. Names are as the folder has them: keyed hashes where the batch hid them. Written as it is read, so size costs no memory.
 */
public final class ReplyNetwork {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private static final String NODES = """
        SELECT coalesce(outlet, '') AS outlet, author, count(*) AS comments, count(DISTINCT discussion) AS discussions,
          avg(conspiracy) AS conspiracy, avg(hostility) AS hostility, avg(propaganda) AS propaganda, avg(off_topic) AS off_topic,
          count(*) FILTER (len(labels) > 0) AS labelled
        FROM counted WHERE author IS NOT NULL GROUP BY ALL ORDER BY 1, 2\
        """;

    private static final String EDGES = """
        SELECT coalesce(a.outlet, '') AS outlet, a.author AS author, b.author AS answered, count(*) AS replies,
          avg(a.hostility) AS hostility, count(*) FILTER (list_contains(a.labels, 'hostility')) AS hostile
        FROM counted a JOIN counted b ON a.discussion = b.discussion AND a.parent = b.id
        WHERE a.author IS NOT NULL AND b.author IS NOT NULL AND coalesce(a.outlet, '') = coalesce(b.outlet, '')
        GROUP BY ALL ORDER BY 1, 2, 3\
        """;

    /**
     * A property of nodes or edges.
     *
     * @param name of the column
     * @param type in GraphML's words
     * @param of {@code node} or {@code edge}
     */
    private record Key(String name, String type, String of) {
        String id() {
            return of.charAt(0) + "_" + name;
        }
    }

    private static final List<Key> OF_NODES = List.of(
            new Key("author", "string", "node"),
            new Key("outlet", "string", "node"),
            new Key("comments", "int", "node"),
            new Key("discussions", "int", "node"),
            new Key("labelled", "int", "node"),
            new Key("conspiracy", "double", "node"),
            new Key("hostility", "double", "node"),
            new Key("propaganda", "double", "node"),
            new Key("off_topic", "double", "node"));
    private static final List<Key> OF_EDGES = List.of(
            new Key("replies", "int", "edge"),
            new Key("hostile", "int", "edge"),
            new Key("hostility", "double", "edge"));

    private final XMLStreamWriter xml;

    private ReplyNetwork(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * What was written.
     *
     * @param nodes names
     * @param edges pairs of them
     */
    public record Size(long nodes, long edges) {}

    /** Writes the network of a result in UTF-8. The stream stays open. */
    public static Size write(ResultDatabase database, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            return new ReplyNetwork(xml).write(database);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private Size write(ResultDatabase database) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        for (List<Key> keys : List.of(OF_NODES, OF_EDGES)) {
            for (Key key : keys) {
                line(1);
                xml.writeEmptyElement("key");
                attribute("id", key.id());
                attribute("for", key.of());
                attribute("attr.name", key.name());
                attribute("attr.type", key.type());
            }
        }
        line(1);
        xml.writeStartElement("graph");
        attribute("id", "replies");
        attribute("edgedefault", "directed");
        Size size = new Size(
                database.ask(NODES, rows -> each(rows, this::node)),
                database.ask(EDGES, rows -> each(rows, this::edge)));
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        return size;
    }

    /** Writes a row. */
    @FunctionalInterface
    private interface RowWriter {
        void write(ResultSet row) throws SQLException, XMLStreamException;
    }

    private static long each(ResultSet rows, RowWriter writer) throws SQLException, IOException {
        long count = 0;
        try {
            for (; rows.next(); count++) {
                writer.write(rows);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return count;
    }

    private void node(ResultSet row) throws SQLException, XMLStreamException {
        line(2);
        xml.writeStartElement("node");
        attribute("id", id(row, "author"));
        data(row, OF_NODES);
    }

    private void edge(ResultSet row) throws SQLException, XMLStreamException {
        line(2);
        xml.writeStartElement("edge");
        attribute("source", id(row, "author"));
        attribute("target", id(row, "answered"));
        data(row, OF_EDGES);
    }

    private void data(ResultSet row, List<Key> keys) throws SQLException, XMLStreamException {
        for (Key key : keys) {
            String value = value(row, key);
            if (value != null && !value.isEmpty()) {
                xml.writeStartElement("data");
                attribute("key", key.id());
                xml.writeCharacters(allowed(value));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static @Nullable String value(ResultSet row, Key key) throws SQLException {
        Object value = SqlValue.plain(row.getObject(key.name()));
        return value == null ? null : value.toString();
    }

    /** Tells the same name at two outlets apart; a name may hold anything, so it is hashed into an XML name. */
    private static String id(ResultSet row, String column) throws SQLException {
        String name = row.getString("outlet") + "\n" + row.getString(column);
        return "n"
                + Hashing.sha256()
                        .hashString(name, StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, 20);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private void line(int indent) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(indent));
    }

    /** XML 1.0 has no words for control characters and lone surrogates. */
    private static String allowed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000;
            out.appendCodePoint(allowed ? c : 0xFFFD);
        });
        return out.toString();
    }
}
