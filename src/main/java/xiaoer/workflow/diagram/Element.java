package xiaoer.workflow.diagram;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of an XML file.
 *
 * @param name with the usual prefix of its namespace, whatever prefix the file gives it: none for BPMN, e.g.
 *     {@code drools:metaData}; {@code {uri}name} in namespaces that mean nothing here
 * @param attributes by name, likewise
 * @param text what stands directly in it, without blanks around it
 * @param line where it begins, from 1
 */
record Element(String name, Map<String, String> attributes, List<Element> children, String text, int line) {

    /** Whether a name is of another program's namespace. */
    static boolean isForeign(String name) {
        return name.startsWith("{") && !name.startsWith("{}");
    }

    boolean isForeign() {
        return isForeign(name);
    }

    /** Empty when it is not given. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    String id() {
        return attribute("id");
    }

    /** Whether an attribute says so, or says nothing and this is the default. */
    boolean is(String attribute, boolean otherwise) {
        String value = attribute(attribute);
        return value.isEmpty() ? otherwise : value.equals("true") || value.equals("1");
    }

    Stream<Element> children(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    /** The text of the first child of that name; empty without one. */
    String textOf(String name) {
        return children(name).map(Element::text).findFirst().orElse("");
    }

    /** For people: its id and its label. */
    String shown() {
        return Report.shown(id().isEmpty() ? name : id(), attribute("name"));
    }
}
