// One process as a picture: opens a drawing, paints the way through it, keeps the place in sight. The mark of bpmn.io
// belongs to the picture, see the licence of bpmn-js.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { is } from "bpmn-js/lib/util/ModelUtil";
import painting from "./painter.js";

// Smaller than this nobody can read the names, so the picture is moved instead of shrunk.
const READABLE = 0.7;
const USUAL = 0.8;
const LARGEST = 1;
const STEP = 1.25;
const MARGIN = 16;

const FONT = getComputedStyle(document.documentElement).fontFamily;

const drawings = new Map();

export class Picture {
  #viewer;
  #drawing;
  #concealed = new Set();

  /** @param names prepares what the elements of a drawing are called, see names.js */
  constructor(container, names) {
    this.#viewer = new NavigatedViewer({
      container,
      additionalModules: [painting],
      textRenderer: { defaultStyle: { fontFamily: FONT }, externalStyle: { fontFamily: FONT, fontSize: 12 } },
    });
    this.#viewer.on("import.parse.complete", ({ elementsById }) => {
      this.#concealed = names(Object.values(elementsById ?? {}));
    });
  }

  /** Shows the drawing at this address; a drawing never changes, so each is fetched once. */
  async open(url) {
    if (this.#drawing === url) {
      return false;
    }
    if (!drawings.has(url)) {
      drawings.set(url, fetch(url, { headers: { Accept: "application/xml" } }).then((answer) => answer.text()));
    }
    await this.#viewer.importXML(await drawings.get(url));
    this.#drawing = url;
    return true;
  }

  /** @param looks id of a node or flow → past, now, next or wrong */
  paint(looks) {
    this.#viewer.get("painter").paint(looks);
  }

  /** Puts small elements at nodes, all former ones away. */
  pin(pins) {
    const overlays = this.#viewer.get("overlays");
    overlays.clear();
    for (const { node, element, place } of pins) {
      if (this.#element(node)) {
        overlays.add(node, { position: place, html: element, scale: { min: 0.8, max: 1 } });
      }
    }
  }

  /**
   * What may come next from these nodes: the flows and the first things they lead to, through gateways and out of
   * subprocesses, and the events that may cut in. What is concealed is left out.
   */
  after(nodes) {
    const found = new Set();
    const follow = (element) => {
      for (const flow of element?.outgoing ?? []) {
        const { target } = flow;
        if (is(flow, "bpmn:SequenceFlow") && !found.has(flow.id) && !this.#concealed.has(target.id)) {
          found.add(flow.id);
          found.add(target.id);
          if (is(target, "bpmn:Gateway")) {
            follow(target);
          } else if (is(target, "bpmn:EndEvent") && is(target.parent, "bpmn:SubProcess")) {
            follow(target.parent);
          }
        }
      }
    };
    for (const id of nodes) {
      const element = this.#element(id);
      follow(element);
      for (let scope = element; scope; scope = scope.parent) {
        scope.attachers?.forEach((boundary) => found.add(boundary.id));
      }
    }
    nodes.forEach((id) => found.delete(id));
    return [...found];
  }

  /** Those of these nodes that do not merely hold another one of them. */
  innermost(nodes) {
    const holds = (outer) =>
      nodes.some((inner) => {
        let scope = this.#element(inner)?.parent;
        while (scope && scope.id !== outer) {
          scope = scope.parent;
        }
        return Boolean(scope);
      });
    return nodes.filter((id) => !holds(id));
  }

  nameOf(id) {
    return this.#element(id)?.businessObject.name ?? "";
  }

  isNode(id) {
    return !this.#element(id)?.waypoints;
  }

  /** The whole picture if its names stay readable, else the part around these nodes. */
  show(nodes) {
    const canvas = this.#viewer.get("canvas");
    canvas.resized();
    if (this.fit() < READABLE) {
      canvas.zoom(USUAL);
      this.centre(nodes);
    }
  }

  /** The whole picture in the middle; returns the zoom this takes. */
  fit() {
    const canvas = this.#viewer.get("canvas");
    canvas.resized();
    const { inner, outer } = canvas.viewbox();
    const zoom = Math.min((outer.width - MARGIN) / inner.width, (outer.height - MARGIN) / inner.height, LARGEST);
    const width = outer.width / zoom;
    const height = outer.height / zoom;
    canvas.viewbox({
      x: inner.x - (width - inner.width) / 2,
      y: inner.y - (height - inner.height) / 2,
      width,
      height,
    });
    return zoom;
  }

  /** Moves these nodes as near to the middle as the picture goes, without zooming. */
  centre(nodes) {
    const boxes = nodes.map((id) => this.#element(id)).filter((element) => element && !element.waypoints);
    if (boxes.length === 0) {
      return;
    }
    const canvas = this.#viewer.get("canvas");
    const { width, height, inner } = canvas.viewbox();
    const at = (start, size, seen) => {
      const middle =
        (Math.min(...boxes.map((box) => box[start])) + Math.max(...boxes.map((box) => box[start] + box[size]))) / 2;
      const first = inner[start] - MARGIN;
      const last = inner[start] + inner[size] + MARGIN - seen;
      // No farther than the picture goes; a picture smaller than what is seen stands in its middle.
      return last < first ? (first + last) / 2 : Math.min(Math.max(middle - seen / 2, first), last);
    };
    canvas.viewbox({ x: at("x", "width", width), y: at("y", "height", height), width, height });
  }

  /** Moves as little as needed to have this node in sight. */
  reveal(id) {
    const element = this.#element(id);
    if (element) {
      this.#viewer.get("canvas").scrollToElement(element, { top: 40, bottom: 60, left: 60, right: 60 });
    }
  }

  zoom(closer) {
    const canvas = this.#viewer.get("canvas");
    canvas.zoom(canvas.zoom() * (closer ? STEP : 1 / STEP), "auto");
  }

  onClick(listener) {
    this.#viewer.on("element.click", ({ element }) => listener(element.id));
  }

  #element(id) {
    return this.#viewer.get("elementRegistry").get(id);
  }
}
