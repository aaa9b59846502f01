// Dialogs: <button data-opens="id"> opens a <dialog>, <button data-closes> closes the one it stands in. Content that
// htmx loads into a <dialog data-on-load> opens it; the answer header HX-Trigger: done closes it.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
    return;
  }
  const closer = event.target.closest("[data-closes]");
  if (closer) {
    closer.closest("dialog")?.close();
  } else if (event.target instanceof HTMLDialogElement && isOnBackdrop(event)) {
    event.target.close();
  }
});

document.addEventListener("htmx:afterSwap", (event) => {
  const dialog = event.detail.target;
  if (dialog instanceof HTMLDialogElement && dialog.dataset.onLoad !== undefined && !dialog.open) {
    dialog.showModal();
  }
});

document.addEventListener("done", () => {
  document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
});

function isOnBackdrop({ target, clientX, clientY }) {
  const box = target.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
