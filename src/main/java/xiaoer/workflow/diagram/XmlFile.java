package xiaoer.workflow.diagram;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.AuthoredText;
import xiaoer.shared.Place;
import xiaoer.shared.Refused;

/** Reads XML that may be hostile: no document type, no entities of its own, nothing fetched, all bounded. */
final class XmlFile {

    /** Technical bounds: three hundred nodes with their drawing stay far below. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int MAX_DEPTH = 30;
    private static final int MAX_ELEMENTS = 30_000;
    private static final int MAX_ATTRIBUTES = 40;

    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:",
            "http://www.jboss.org/drools", "drools:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:");

    private final String path;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private int line = 1;

    private XmlFile(String path) {
        this.path = path;
    }

    /** An element whose end has not been read. */
    private record Open(
            String name, Map<String, String> attributes, List<Element> children, StringBuilder text, int line) {

        Element closed() {
            return new Element(
                    name, attributes, List.copyOf(children), text.toString().strip(), line);
        }
    }

    /**
     * The outermost element.
     *
     * @throws Refused when the file is not what it should be, whatever it is
     */
    static Element read(String path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw Place.of(path).stop("FILE_TOO_LARGE", MAX_BYTES / 1024);
        }
        XmlFile file = new XmlFile(path);
        String text = AuthoredText.of(path, bytes);
        try {
            return file.read(text);
        } catch (XMLStreamException e) {
            boolean placed = e.getLocation() != null;
            int line = placed ? Math.max(1, e.getLocation().getLineNumber()) : file.line;
            int column = placed ? Math.max(1, e.getLocation().getColumnNumber()) : 1;
            throw XmlFault.of(path, text, line, column);
        }
    }

    private Element read(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
        Element root = null;
        while (xml.hasNext()) {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD -> throw doctype();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("Unknown entity", xml.getLocation());
                case XMLStreamConstants.START_ELEMENT -> open.push(start(xml));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.element().text().append(AuthoredText.checked(xml.getText(), place()));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> root = end();
                default -> {}
            }
            // The reader stands behind what it has read, so the next element begins here.
            line = xml.getLocation().getLineNumber();
        }
        if (root == null) {
            throw new XMLStreamException("No element");
        }
        return root;
    }

    private Refused doctype() {
        return place().stop("NOT_ALLOWED.DOCTYPE");
    }

    private Open start(XMLStreamReader xml) {
        if (++elements > MAX_ELEMENTS) {
            throw place().stop("TOO_LARGE.ELEMENTS", MAX_ELEMENTS);
        }
        if (open.size() == MAX_DEPTH) {
            throw place().stop("TOO_DEEP.ELEMENTS", MAX_DEPTH);
        }
        if (xml.getAttributeCount() > MAX_ATTRIBUTES) {
            throw place().stop("TOO_LARGE.ATTRIBUTES", MAX_ATTRIBUTES);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String uri = xml.getAttributeNamespace(i);
            String name = xml.getAttributeLocalName(i);
            String value = AuthoredText.checked(xml.getAttributeValue(i), place());
            attributes.put(uri == null || uri.isEmpty() ? name : named(uri, name), value);
        }
        return new Open(
                named(xml.getNamespaceURI(), xml.getLocalName()),
                attributes,
                new ArrayList<>(),
                new StringBuilder(),
                open.isEmpty() ? xml.getLocation().getLineNumber() : line);
    }

    private static String named(@Nullable String uri, String name) {
        String prefix = PREFIXES.get(uri == null ? "" : uri);
        return prefix == null ? "{" + (uri == null ? "" : uri) + "}" + name : prefix + name;
    }

    private Element end() {
        Element closed = open.pop().closed();
        if (!open.isEmpty()) {
            open.element().children().add(closed);
        }
        return closed;
    }

    private Place place() {
        return new Place(path, line, 0);
    }
}
