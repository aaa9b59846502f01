// The order desk: which row is open, which rows are new, and where the focus goes.
const desk = document.querySelector(".order-desk");

if (desk) {
  let known = rows();
  let lastOpen = openOrder();
  let answered = replies();

  let withheld = false;

  document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
    // News does not take away a dialog in which something is being written; the order is looked at again afterwards.
    if (detail.target.id === "window" && detail.target.querySelector("dialog[open]")) {
      detail.shouldSwap = false;
      withheld = true;
    }
  });

  document.addEventListener(
    "close",
    () => {
      if (withheld) {
        withheld = false;
        desk.dispatchEvent(new CustomEvent("look-again"));
      }
    },
    { capture: true },
  );

  document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => drawn(target.id, false));
  document.addEventListener("htmx:oobAfterSwap", ({ detail: { target } }) => drawn(target.id, true));

  function drawn(part, byItself) {
    if (part === "window") {
      const before = lastOpen;
      lastOpen = openOrder();
      answered = replies();
      markOpen();
      if (!lastOpen) {
        // Whoever puts an order away is back where it was opened.
        focusOn(document.getElementById(`open-${before}`));
        return;
      }
      // Whoever is typing when the order changes by itself goes on typing.
      if (!byItself || document.activeElement === document.body) {
        focusOn(document.querySelector("#window [data-answer][data-focus]") ?? document.querySelector("#window [data-focus]"));
      }
    } else if (part === "talk") {
      const fold = document.querySelector("[data-talk-fold]");
      const said = replies();
      // An answer that comes while one is looking unfolds the talk; an old one does not.
      fold.open ||= said > answered;
      answered = said;
    } else if (part === "orders") {
      const before = known;
      known = rows();
      for (const id of known.keys()) {
        if (!before.has(id) && before.tab === known.tab) {
          document.getElementById(id)?.classList.add("arrived");
        }
      }
    }
  }
}

function replies() {
  return document.querySelectorAll("#talk .other").length;
}

function openOrder() {
  return document.getElementById("open-order")?.value;
}

const focusOn = (element) => element?.focus({ preventScroll: true });

function rows() {
  const ids = new Set([...document.querySelectorAll("#orders tr[id]")].map((row) => row.id));
  ids.tab = document.querySelector("#orders .tabs [aria-current]")?.id;
  return ids;
}

function markOpen() {
  const open = openOrder();
  for (const link of document.querySelectorAll("#orders tr[data-order] [data-item]")) {
    if (link.closest("tr").dataset.order === open) {
      link.setAttribute("aria-current", "true");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}
