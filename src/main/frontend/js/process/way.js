// The way through a process as the page lists it: <ol data-course> with <li data-node data-step data-via …>. What is
// read aloud and what is drawn come from the same list, so they cannot differ.

export const stepsOf = (course) => [...(course?.querySelectorAll("[data-step]") ?? [])];

/** @returns the looks of nodes and flows, and where it stands */
export function wayOf(steps) {
  const looks = new Map();
  const now = [];
  for (const step of steps) {
    const { node, via, step: kind, wrong } = step.dataset;
    via?.split(" ").filter(Boolean).forEach((flow) => looks.set(flow, "past"));
    if (kind === "now") {
      now.push(node);
    }
    if (kind === "past" || kind === "now") {
      // Once wrong, it stays marked, however often it was passed.
      looks.set(node, wrong !== undefined || looks.get(node) === "wrong" ? "wrong" : kind);
    }
  }
  now.filter((node) => looks.get(node) === "past").forEach((node) => looks.set(node, "now"));
  return { looks, now };
}

/** The timers of the list as small clocks that count down where they stand. */
export function clocksOf(course) {
  return [...(course?.querySelectorAll("[data-step=timer]") ?? [])].map((step) => {
    const clock = document.createElement("span");
    clock.className = "pin pin-clock";
    const time = document.createElement("time");
    time.dataset.countdown = "";
    time.dataset.until = step.dataset.until;
    clock.append(time);
    return { node: step.dataset.node, element: clock, place: { top: 32, left: -2 } };
  });
}

/** A word at a node. */
export function word(node, text, kind) {
  const element = document.createElement("span");
  element.className = `pin pin-${kind}`;
  element.textContent = text;
  return { node, element, place: { top: -12, left: 8 } };
}
