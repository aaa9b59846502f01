// What somebody has folded or unfolded stays so when it is drawn anew: a details[id] is known again by its id.
const folds = new Map();

document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.id) {
      folds.set(target.id, target.open);
    }
  },
  { capture: true },
);

for (const swapped of ["htmx:afterSwap", "htmx:oobAfterSwap"]) {
  document.addEventListener(swapped, () => {
    for (const details of document.querySelectorAll("details[id]")) {
      details.open = folds.get(details.id) ?? details.open;
    }
  });
}
