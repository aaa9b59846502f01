// What draws itself anew does not do so under a pressed pointer: the click would be lost with what it was meant for.
const BY_ITSELF = /sse:|every |look-again/;

/** Whether an element asks for news without anybody's doing. */
export const drawsItself = (element) => BY_ITSELF.test(element.getAttribute("hx-trigger") ?? "");

const waiting = new Set();
let pressed = false;

document.addEventListener("pointerdown", () => (pressed = true), { capture: true });

for (const released of ["pointerup", "pointercancel"]) {
  document.addEventListener(
    released,
    () => {
      pressed = false;
      // After the click, which comes right behind.
      setTimeout(() => {
        const all = [...waiting];
        waiting.clear();
        all.forEach((element) => element.dispatchEvent(new CustomEvent("look-again")));
      });
    },
    { capture: true },
  );
}

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const element = detail.requestConfig.elt;
  if (pressed && element.getAttribute("hx-trigger")?.includes("look-again")) {
    detail.shouldSwap = false;
    waiting.add(element);
  }
});
