// The claim desk: which claim is open, what is new in the list and in the talk, and where the focus goes.
const desk = document.querySelector(".claim-desk");

const NEAR_THE_END_PX = 60;

if (desk) {
  let known = keysOf("#inbox [data-claim]");
  let said = keysOf("#claim-talk > li");
  let closedWereOpen = false;
  let followed = true;

  document.addEventListener("htmx:beforeSwap", ({ detail: { target } }) => {
    if (target.id === "inbox") {
      closedWereOpen = document.getElementById("inbox-closed")?.open ?? false;
    }
  });

  document.addEventListener("htmx:oobBeforeSwap", ({ detail: { target } }) => {
    if (target.id === "claim-talk") {
      const frame = target.parentElement;
      followed = frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR_THE_END_PX;
    }
  });

  document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
    if (target.id === "inbox") {
      const closed = document.getElementById("inbox-closed");
      if (closed) {
        closed.open ||= closedWereOpen;
      }
      known = markNew("#inbox [data-claim]", known);
      markOpen();
    } else if (target.id === "claim") {
      said = keysOf("#claim-talk > li");
      markOpen();
      toTheEnd();
      document.querySelector("#claim [data-focus]")?.focus({ preventScroll: true });
    }
  });

  document.addEventListener("htmx:oobAfterSwap", ({ detail: { target } }) => {
    if (target.id === "claim-talk") {
      said = markNew("#claim-talk > li", said);
      if (followed) {
        toTheEnd();
      }
    }
  });

  toTheEnd();
}

function keysOf(selector) {
  return new Set([...document.querySelectorAll(selector)].map((element) => element.id));
}

function markNew(selector, before) {
  const now = keysOf(selector);
  for (const id of now) {
    if (!before.has(id)) {
      document.getElementById(id)?.classList.add("arrived");
    }
  }
  return now;
}

function markOpen() {
  const open = document.getElementById("open-claim")?.value;
  for (const row of document.querySelectorAll("#inbox [data-claim]")) {
    if (row.dataset.claim === open) {
      row.setAttribute("aria-current", "true");
    } else {
      row.removeAttribute("aria-current");
    }
  }
}

function toTheEnd() {
  const frame = document.querySelector(".claim-talk");
  frame?.scrollTo({ top: frame.scrollHeight });
}
