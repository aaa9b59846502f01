// A refusal is told where the hand is: on top of the open dialog, else of the nearest [data-answers]. It replaces what was
// told there before, and goes when what was refused is changed, when the wait it speaks of is over, or when the place is
// drawn anew. Only what belongs to no such place becomes a notice.
const refused = new WeakMap();

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.isError) {
    const place = placeFor(detail.requestConfig.elt);
    if (place) {
      detail.target = place;
      detail.swapOverride = "innerHTML";
    }
  }
});

document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
  if (target.dataset?.answer !== undefined) {
    target.scrollIntoView({ block: "nearest" });
  }
});

// A server that cannot be reached answers nothing that could be shown, so the page says it itself.
document.addEventListener("htmx:sendError", ({ detail: { requestConfig } }) => {
  const place = requestConfig.verb === "get" ? null : placeFor(requestConfig.elt);
  if (place) {
    place.replaceChildren(document.getElementById("notice-offline").content.cloneNode(true));
  } else {
    document.dispatchEvent(new CustomEvent("notice", { detail: { kind: "offline" } }));
  }
});

for (const changed of ["input", "change"]) {
  document.addEventListener(changed, ({ target }) => {
    const place = target.form && refused.get(target.form);
    place?.replaceChildren();
  });
}

// What is done after all is no longer refused.
document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, successful } }) => {
  if (successful) {
    refused.get(requestConfig.elt)?.replaceChildren();
  }
});

document.addEventListener("due", ({ target }) => {
  target.closest("[data-answers]")?.querySelector(":scope > [data-answer]")?.replaceChildren();
});

document.addEventListener("close", ({ target }) => target.querySelector?.("[data-answer]")?.replaceChildren(), {
  capture: true,
});

function placeFor(element) {
  const area = element.closest("dialog[open]")?.querySelector(".dialog-body") ?? element.closest("[data-answers]");
  if (!area || !document.contains(area)) {
    return null;
  }
  let place = area.querySelector(":scope > [data-answer]");
  if (!place) {
    place = document.createElement("div");
    place.className = "told";
    place.dataset.answer = "";
    area.prepend(place);
  }
  place.setAttribute("role", "alert");
  place.removeAttribute("aria-labelledby");
  refused.set(element, place);
  return place;
}
