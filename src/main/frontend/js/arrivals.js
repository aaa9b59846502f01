// Lists that grow by themselves: what has come since they were looked at last is shown to be new, and what is open is
// marked when it was opened without the list being drawn.

/** The ids of what a selector finds. */
export const idsOf = (selector) => new Set([...document.querySelectorAll(selector)].map((element) => element.id));

/** Shows as new what was not there before; returns what is there now. */
export function markNew(selector, before) {
  const now = idsOf(selector);
  for (const id of now) {
    if (!before.has(id)) {
      document.getElementById(id)?.classList.add("arrived");
    }
  }
  return now;
}

/** Marks the element that is open, and no other. */
export function markOpen(elements, isOpen) {
  for (const element of elements) {
    if (isOpen(element)) {
      element.setAttribute("aria-current", "true");
    } else {
      element.removeAttribute("aria-current");
    }
  }
}
