// Draws the elements of a diagram in the colours of the pages. Every element has a look; arrowheads are drawn with their
// flows, so they follow. Colours are custom properties, so that light and dark need no drawing anew.
import BaseRenderer from "diagram-js/lib/draw/BaseRenderer";
import { is, isAny } from "bpmn-js/lib/util/ModelUtil";

const ABOVE_THE_USUAL_RENDERER = 1500;

const LOOKS = {
  rest: { stroke: "var(--way-rest)", fill: "var(--surface)" },
  past: { stroke: "var(--accent)", fill: "var(--chosen)" },
  now: { stroke: "var(--wait-ink)", fill: "var(--wait-tint)" },
  next: { stroke: "var(--accent)", fill: "var(--surface)" },
  wrong: { stroke: "var(--bad-ink)", fill: "var(--bad-tint)" },
};

export class Painter extends BaseRenderer {
  #usual;
  #registry;
  #graphics;
  #canvas;
  #looks = new Map();

  constructor(eventBus, bpmnRenderer, elementRegistry, graphicsFactory, canvas) {
    super(eventBus, ABOVE_THE_USUAL_RENDERER);
    this.#usual = bpmnRenderer;
    this.#registry = elementRegistry;
    this.#graphics = graphicsFactory;
    this.#canvas = canvas;
    // A new picture begins with every element at rest.
    eventBus.on("diagram.clear", () => this.#looks.clear());
  }

  canRender(element) {
    return is(element, "bpmn:BaseElement") && !element.labelTarget;
  }

  drawShape(visuals, element) {
    return this.#usual.drawShape(visuals, element, this.#colours(element));
  }

  drawConnection(visuals, element) {
    return this.#usual.drawConnection(visuals, element, this.#colours(element));
  }

  getShapePath(element) {
    return this.#usual.getShapePath(element);
  }

  getConnectionPath(element) {
    return this.#usual.getConnectionPath(element);
  }

  /** Gives every element the look that the map has for its id; only what differs is drawn anew. */
  paint(looks) {
    for (const element of this.#registry.getAll()) {
      const before = this.#looks.get(element.id) ?? "rest";
      const now = looks.get(element.id) ?? "rest";
      if (before === now || element.labelTarget || !element.parent) {
        continue;
      }
      this.#canvas.removeMarker(element.id, `way-${before}`);
      this.#canvas.addMarker(element.id, `way-${now}`);
      this.#looks.set(element.id, now);
      const type = element.waypoints ? "connection" : "shape";
      this.#graphics.update(type, element, this.#registry.getGraphics(element));
    }
  }

  // What holds other elements is not filled, so that these stand out.
  #colours(element) {
    if (isAny(element, ["bpmn:Participant", "bpmn:Lane"])) {
      return { stroke: "var(--way-rest)", fill: "transparent" };
    }
    const look = LOOKS[this.#looks.get(element.id) ?? "rest"];
    return is(element, "bpmn:SubProcess") && !element.collapsed ? { ...look, fill: "transparent" } : look;
  }
}

Painter.$inject = ["eventBus", "bpmnRenderer", "elementRegistry", "graphicsFactory", "canvas"];

export default { __init__: ["painter"], painter: ["type", Painter] };
