// Small services for fields. A form with [data-empties] is emptied when it has been accepted; [data-previews] shows the
// pictures that were chosen and refuses too many or too large ones; [data-enlarges] shows a picture large; [data-copies]
// takes along the values of the list it names.
import { lookAt } from "./checks.js";

document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (detail.successful && target instanceof HTMLFormElement && target.dataset.empties !== undefined) {
    const key = target.elements.namedItem("key")?.value;
    target.reset();
    target.querySelectorAll("[data-previews]").forEach((input) => preview(input));
    lookAt(target);
    if (key) {
      target.elements.namedItem("key").value = key;
    }
  }
});

document.addEventListener("change", ({ target }) => {
  if (target.dataset?.previews) {
    preview(target);
  }
});

document.addEventListener("click", (event) => {
  const picture = event.target.closest("[data-enlarges]")?.querySelector("img");
  const large = document.querySelector("[data-large]");
  if (picture && large) {
    large.src = picture.src;
    large.alt = picture.alt;
    large.closest("dialog").showModal();
  }
});

const COPIED_FOR_MS = 2000;

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-copies]");
  if (button) {
    const words = button.textContent;
    const values = [...document.getElementById(button.dataset.copies).querySelectorAll("dd:not([data-none])")];
    await copy(values.map((value) => value.innerText.trim()).join(" "));
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = words), COPIED_FOR_MS);
  }
});

// Browsers give pages that do not come encrypted, as in many classrooms, no clipboard; there the old way is left.
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text).catch(() => copyByHand(text));
  } else {
    copyByHand(text);
  }
}

function copyByHand(text) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "aloud";
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  focused?.focus();
}

function preview(input) {
  const files = [...input.files];
  const fits =
    files.length <= Number(input.dataset.most) && files.every((file) => file.size <= Number(input.dataset.largest));
  const wrong = input.form.querySelector(".wrong:not([data-check])");
  wrong.hidden = fits;
  input.setCustomValidity(fits ? "" : wrong.textContent);
  const list = document.getElementById(input.dataset.previews);
  list.replaceChildren(...(fits ? files.map(pictured) : []));
}

function pictured(file) {
  const item = document.createElement("li");
  const frame = document.createElement("span");
  frame.className = "evidence-picture";
  const image = document.createElement("img");
  image.alt = file.name;
  // The content policy allows pictures from here and such written as text, nothing else.
  const reader = new FileReader();
  reader.addEventListener("load", () => (image.src = reader.result));
  reader.readAsDataURL(file);
  frame.append(image);
  item.append(frame);
  return item;
}
