// The order desk: which row is open, which rows are new, and where the focus goes.
const desk = document.querySelector(".order-desk");

if (desk) {
  let known = rows();

  document.addEventListener("htmx:afterSwap", (event) => {
    const target = event.detail.target;
    if (target.id === "window") {
      markOpen();
      document.querySelector("#window [data-focus]")?.focus({ preventScroll: true });
    } else if (target.id === "orders") {
      const before = known;
      known = rows();
      for (const id of known.keys()) {
        if (!before.has(id) && before.tab === known.tab) {
          document.getElementById(id)?.classList.add("arrived");
        }
      }
    }
  });
}

function rows() {
  const ids = new Set([...document.querySelectorAll("#orders tr[id]")].map((row) => row.id));
  ids.tab = document.querySelector("#orders [aria-current]")?.id;
  return ids;
}

function markOpen() {
  const open = document.getElementById("open-order")?.value;
  for (const row of document.querySelectorAll("#orders tr[data-order]")) {
    row.setAttribute("aria-selected", String(row.dataset.order === open));
  }
}
