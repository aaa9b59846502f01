// Who works by keyboard does not lose the place when a part of the page is drawn anew: the focus goes to what has come in
// the place of what had it, else to what the part is about (data-focus, data-at-hand), else to the part itself. Loaded
// last, for what a page says itself about the focus comes first.
const MARKS = ["id", "data-action", "name", "value", "href", "hx-get", "aria-label"];

let lost;

for (const before of ["htmx:beforeSwap", "htmx:oobBeforeSwap"]) {
  document.addEventListener(before, ({ detail: { target } }) => {
    const element = document.activeElement;
    if (element !== document.body && target.contains(element)) {
      lost = { element, words: element.textContent, part: target.id };
    }
  });
}

for (const after of ["htmx:afterSwap", "htmx:oobAfterSwap"]) {
  document.addEventListener(after, () => {
    if (lost && !lost.element.isConnected) {
      const { element, words, part } = lost;
      lost = undefined;
      if (document.activeElement === document.body) {
        goTo(document.getElementById(part) ?? document.getElementById("main"), element, words);
      }
    }
  });
}

function goTo(part, element, words) {
  const alike = [...part.querySelectorAll(element.localName)].find(
    (other) =>
      MARKS.every((mark) => other.getAttribute(mark) === element.getAttribute(mark)) &&
      (other.hasAttribute("id") || other.textContent === words),
  );
  const about = part.querySelector("[data-focus], [data-at-hand], [tabindex='0']");
  for (const place of [alike, about, part]) {
    if (place && document.activeElement === document.body) {
      if (place === part && !part.hasAttribute("tabindex")) {
        part.tabIndex = -1;
      }
      place.focus({ preventScroll: true });
    }
  }
}
