// The claim desk: which claim is open, what is new in the list and in the talk, and where the focus goes.
const desk = document.querySelector(".claim-desk");

const NEAR_THE_END_PX = 60;

if (desk) {
  let known = keysOf("#inbox [data-claim]");
  let said = keysOf("#claim-talk > li");

  document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
    if (target.id === "claim") {
      said = keysOf("#claim-talk > li");
      markOpen();
      followTalk();
      document.querySelector("#claim [data-focus]")?.focus({ preventScroll: true });
    }
  });

  // A form that is being filled stays as it is as long as its task is open.
  document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
    if (detail.target.id === "claim-tasks") {
      const being = tasksIn(detail.target);
      detail.shouldSwap = being === "" || being !== tasksIn(detail.fragment);
    }
  });

  document.addEventListener("htmx:oobAfterSwap", ({ detail: { target } }) => {
    if (target.id === "inbox") {
      known = markNew("#inbox [data-claim]", known);
      markOpen();
    } else if (target.id === "claim-talk") {
      said = markNew("#claim-talk > li", said);
    } else if (target.id === "claim-tasks" && document.activeElement === document.body) {
      // What was finished is gone, and with it the place of who works by keyboard: what comes next is the new one.
      target.querySelector("[data-at-hand]")?.focus({ preventScroll: true });
    }
  });

  followTalk();
}

const tasksIn = (place) =>
  [...place.querySelectorAll("[data-task]")].map((form) => `${form.dataset.task} ${form.dataset.open}`).join();

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

// Keeps the end of the talk in sight as it and its frame grow, unless the reader has gone back.
function followTalk() {
  const frame = document.querySelector(".claim-talk");
  if (!frame) {
    return;
  }
  let following = true;
  frame.addEventListener("scroll", () => {
    following = frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR_THE_END_PX;
  });
  const follow = new ResizeObserver(() => {
    if (following) {
      frame.scrollTop = frame.scrollHeight;
    }
  });
  follow.observe(frame);
  follow.observe(frame.querySelector("#claim-talk"));
}
