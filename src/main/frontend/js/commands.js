// The list of what can be done on this page and by which key: help (?) and command palette (Ctrl+K) in one dialog.
// Enter works an entry; the key button beside it takes another key.
import { actionOf, choose, forgetChoices, keyed, keyOf, pressed, work } from "./keys.js";

const dialog = document.getElementById("commands");
const filter = dialog?.querySelector("[data-filter]");
const list = dialog?.querySelector("[data-entries]");
const row = dialog?.querySelector("template");

let entries = [];

function openCommands() {
  if (!dialog || dialog.open) {
    return;
  }
  // Taken before the dialog opens, while the page's own elements are the ones in reach.
  entries = keyed().filter((element) => element.dataset.commands === undefined);
  filter.value = "";
  show();
  dialog.showModal();
  filter.focus();
}

const nameOf = (element) =>
  (element.dataset.keyLabel ?? element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ");

function show() {
  const wanted = filter.value.trim().toLowerCase();
  const lines = entries
    .filter((element) => nameOf(element).toLowerCase().includes(wanted))
    .map((element) => {
      const line = row.content.cloneNode(true);
      line.querySelector("[data-run]").textContent = nameOf(element);
      line.querySelector("[data-run]").addEventListener("click", () => {
        dialog.close();
        work(element);
      });
      const key = line.querySelector("[data-rebind]");
      key.querySelector("kbd").textContent = keyOf(element);
      key.addEventListener("click", () => rebind(key, element));
      return line;
    });
  list.replaceChildren(...lines);
}

function rebind(button, element) {
  const kbd = button.querySelector("kbd");
  kbd.textContent = "…";
  button.addEventListener(
    "keydown",
    (event) => {
      const key = pressed(event);
      event.preventDefault();
      event.stopPropagation();
      if (key && key !== "escape" && key !== "enter" && key !== "tab") {
        choose(actionOf(element), key);
      }
      kbd.textContent = keyOf(element);
    },
    { once: true },
  );
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-commands]")) {
    openCommands();
  }
});
filter?.addEventListener("input", show);
filter?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing) {
    event.preventDefault();
    list.querySelector("[data-run]")?.click();
  }
});
dialog?.querySelector("[data-forget]")?.addEventListener("click", () => {
  forgetChoices();
  show();
});
