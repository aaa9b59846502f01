// Small services for fields. [data-counts=id][data-of] tells how long a text is; a form with [data-empties] is emptied
// when it has been accepted; [data-previews] shows the pictures that were chosen and refuses too many or too large ones;
// [data-enlarges] shows a picture large.
document.addEventListener("input", ({ target }) => {
  const counter = target.id && document.querySelector(`[data-counts="${CSS.escape(target.id)}"]`);
  if (counter) {
    counter.textContent = `${target.value.length} / ${counter.dataset.of}`;
    counter.classList.toggle("is-full", target.value.length >= Number(counter.dataset.of));
  }
});

document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (detail.successful && target instanceof HTMLFormElement && target.dataset.empties !== undefined) {
    const key = target.elements.namedItem("key")?.value;
    target.reset();
    target.querySelectorAll("[data-previews]").forEach((input) => preview(input));
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

function preview(input) {
  const files = [...input.files];
  const fits =
    files.length <= Number(input.dataset.most) && files.every((file) => file.size <= Number(input.dataset.largest));
  const wrong = input.form.querySelector("[role=alert]");
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
