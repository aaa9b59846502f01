// The claim desk: which claim is open, what is new in the list and in the talk, and where the focus goes.
import { idsOf, markNew, markOpen } from "./arrivals.js";
import { followTalk } from "./follow.js";

const desk = document.querySelector(".claim-desk");

if (desk) {
  let known = idsOf("#inbox [data-claim]");
  let said = idsOf("#claim-talk > li");

  document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
    if (target.id === "claim") {
      said = idsOf("#claim-talk > li");
      markOpenClaim();
      followTalk(document.querySelector(".claim-talk"));
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
      markOpenClaim();
    } else if (target.id === "claim-talk") {
      said = markNew("#claim-talk > li", said);
    } else if (target.id === "claim-tasks" && document.activeElement === document.body) {
      // What was finished is gone, and with it the place of who works by keyboard: what comes next is the new one.
      target.querySelector("[data-at-hand]")?.focus({ preventScroll: true });
    }
  });

  followTalk(document.querySelector(".claim-talk"));
}

const tasksIn = (place) =>
  [...place.querySelectorAll("[data-task]")].map((form) => `${form.dataset.task} ${form.dataset.open}`).join();

function markOpenClaim() {
  const open = document.getElementById("open-claim")?.value;
  markOpen(document.querySelectorAll("#inbox [data-claim]"), (row) => row.dataset.claim === open);
}
