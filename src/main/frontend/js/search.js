// Searching: a form[role=search] is told "searched" when what stands in its field has changed and is words. While an
// input method composes them they are not.
function searched(event) {
  const form = event.target.closest("form[role=search]");
  if (form && event.target.type === "search" && !event.isComposing) {
    form.dispatchEvent(new CustomEvent("searched"));
  }
}

document.addEventListener("input", searched);
document.addEventListener("compositionend", searched);

// What leads elsewhere than to what is searched empties the field.
document.addEventListener("click", ({ target }) => {
  const field = target.closest("[data-leaves-search]") && document.querySelector("form[role=search] [type=search]");
  if (field) {
    field.value = "";
  }
});
