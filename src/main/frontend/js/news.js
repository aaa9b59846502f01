// A desk asks once for all that is new on it, and not for what it has been shown already. An answer says in the header
// Desk-Event up to which event of the shift it shows the desk or, if it draws something else, what it has brought about.
import { lastHeard } from "./live.js";

const desk = document.querySelector("[data-desk-event]");
const TOLD_BY_AN_EVENT = new Set(["sse:message", "acted"]);

if (desk) {
  let shown = Number(desk.dataset.deskEvent);
  let happened = shown;

  document.addEventListener("htmx:confirm", (event) => {
    const { elt, triggeringEvent } = event.detail;
    if (elt === desk && TOLD_BY_AN_EVENT.has(triggeringEvent?.type) && Math.max(happened, lastHeard()) <= shown) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  });

  document.addEventListener("htmx:beforeOnLoad", ({ detail: { requestConfig, xhr } }) => {
    const event = Number(xhr.getResponseHeader("Desk-Event"));
    if (requestConfig.elt === desk) {
      shown = Math.max(shown, event);
    } else {
      happened = Math.max(happened, event);
    }
  });
}
