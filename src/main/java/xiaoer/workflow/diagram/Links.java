package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import xiaoer.workflow.diagram.Diagram.Flow;

/**
 * The link events of a process. A throwing one leads to the catching one of the same name beside it, as a flow would that
 * is too long to be drawn; from here on it is such a flow.
 */
final class Links {

    private static final String EVENT = "linkEventDefinition";

    private final List<Link> throwing = new ArrayList<>();
    private final List<Link> catching = new ArrayList<>();

    /** @param scope the subprocess it is in; empty at the top */
    private record Link(Element element, String scope) {

        boolean leadsTo(Link other) {
            return scope.equals(other.scope) && name(element).equals(name(other.element));
        }
    }

    static boolean isLink(Element element) {
        return element.children(EVENT).findAny().isPresent();
    }

    /** What the link is called; an editor that has no field for it leaves the name to the event. */
    static String name(Element element) {
        String name = element.children(EVENT)
                .map(link -> link.attribute("name"))
                .findFirst()
                .orElse("");
        return name.isEmpty() ? element.attribute("name") : name;
    }

    void add(Element element, String scope) {
        if (isLink(element)) {
            (element.name().equals("intermediateThrowEvent") ? throwing : catching).add(new Link(element, scope));
        }
    }

    /**
     * The flows from throwing to catching events.
     *
     * @param taken ids of what is there already
     * @param report told of links that lead nowhere, or nobody knows from where or to where
     */
    List<Flow> flows(Set<String> taken, Report report) {
        List<Flow> flows = new ArrayList<>();
        for (Link from : throwing) {
            List<Link> ends = catching.stream().filter(from::leadsTo).toList();
            if (ends.size() == 1) {
                String id = id(from.element().id() + "-link", taken);
                String to = ends.get(0).element().id();
                flows.add(new Flow(
                        id, from.element().id(), to, null, "", from.element().line()));
            } else {
                report.error(from.element(), "LINK", BpmnSubset.cut(name(from.element())), ends.size());
            }
        }
        catching.stream()
                .filter(end -> throwing.stream().noneMatch(from -> from.leadsTo(end)))
                .forEach(end -> report.error(end.element(), "LINK.UNUSED", BpmnSubset.cut(name(end.element()))));
        return flows;
    }

    private static String id(String wanted, Set<String> taken) {
        String id = wanted;
        while (taken.contains(id)) {
            id += "_";
        }
        return id;
    }
}
