// Notices in #notices tell what comes from elsewhere and go by themselves, bad news later than good. The words come from
// the server; the one notice the page must be able to give without it waits in <template id="notice-offline">.
const SHOWN_FOR_MS = 5000;
const BAD_SHOWN_FOR_MS = 15_000;
const MOST = 4;

const notices = document.getElementById("notices");

document.addEventListener("notice", (event) => {
  const template = document.getElementById(`notice-${event.detail.kind}`);
  if (template) {
    notices?.append(template.content.cloneNode(true));
  }
});

document.addEventListener("click", (event) => {
  event.target.closest("[data-notice-close]")?.closest(".notice")?.remove();
});

if (notices) {
  const watch = (notice) => {
    if (notice instanceof HTMLElement) {
      setTimeout(() => goAway(notice), notice.classList.contains("bad") ? BAD_SHOWN_FOR_MS : SHOWN_FOR_MS);
    }
  };
  [...notices.children].forEach(watch);
  new MutationObserver((changes) => {
    changes.flatMap((change) => [...change.addedNodes]).forEach(watch);
    standIn([...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body);
    while (notices.children.length > MOST) {
      notices.firstElementChild.remove();
    }
  }).observe(notices, { childList: true });
}

// Whatever stands outside an open dialog can be neither seen well nor reached, so the notices move into it; and out of
// it before it closes or a swap takes it away.
document.addEventListener("close", () => standIn(document.body), { capture: true });
document.addEventListener("htmx:beforeSwap", () => standIn(document.body));

function standIn(place) {
  if (notices && notices.parentElement !== place) {
    place.append(notices);
  }
}

function goAway(notice) {
  // Whoever is reading it, with pointer or focus on it, is given more time.
  if (notice.matches(":hover, :focus-within")) {
    setTimeout(() => goAway(notice), SHOWN_FOR_MS);
  } else {
    notice.remove();
  }
}
