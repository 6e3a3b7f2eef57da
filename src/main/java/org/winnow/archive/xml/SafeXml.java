package org.winnow.archive.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.winnow.archive.ArchiveLimits;

/**
 * The only place that makes XML parsers. They know no document types, fetch nothing, expand no entity of the file's own, and
 * stop at the limits. Prefixes are part of names, so a file whose prefixes are not declared can be read, and so can every
 * version of a vocabulary.
 */
final class SafeXml {
    private static final int MOST_ATTRIBUTES = 200;
    private static final int SEGMENT = 4000;

    private final WstxInputFactory factory = new WstxInputFactory();

    SafeXml(ArchiveLimits limits) {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refused to fetch " + systemId);
        });
        // comments are passed over unread, and texts written out piece by piece; without this both would be held whole
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, true);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, SEGMENT);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, SEGMENT);
        factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.xmlDepth());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.attributeChars());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    }

    XMLStreamReader2 parser(Reader text) throws XMLStreamException {
        return (XMLStreamReader2) factory.createXMLStreamReader(text);
    }
}
