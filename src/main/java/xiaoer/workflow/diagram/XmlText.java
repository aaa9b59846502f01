package xiaoer.workflow.diagram;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML that grows in memory, where writing cannot fail. */
final class XmlText {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param attributes names and values in turn */
    void start(String element, String... attributes) {
        write(() -> xml.writeStartElement(element));
        attributes(attributes);
    }

    void empty(String element, String... attributes) {
        write(() -> xml.writeEmptyElement(element));
        attributes(attributes);
    }

    void text(String element, String content, String... attributes) {
        start(element, attributes);
        write(() -> xml.writeCharacters(content));
        end();
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    /** Of the element that was started last. */
    void attribute(String name, String value) {
        write(() -> xml.writeAttribute(name, value));
    }

    /** Of the element that was started last, and all in it. */
    void namespace(String uri) {
        write(() -> xml.writeDefaultNamespace(uri));
    }

    void end() {
        write(xml::writeEndElement);
    }

    /** All that was written. */
    String text() {
        write(xml::close);
        return text.toString();
    }
}
