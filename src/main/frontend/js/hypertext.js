// htmx as every page uses it: nothing is evaluated, every changing request carries the CSRF token, refusals are shown,
// and a stream of events goes on where it was cut.
import htmx from "htmx.org";
import "htmx-ext-sse";
import { ResumingEventSource } from "./live.js";

window.htmx = htmx;
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  // The way back asks the server, whose answer is never old.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  // What an attribute is meant for stands where it works: a field that takes over its form's answer shows it elsewhere.
  disableInheritance: true,
  scrollIntoViewOnBoost: false,
  // What is put into the page works at once: until it has settled, a form would be sent as if there were no htmx.
  defaultSettleDelay: 0,
  // Nor are attributes carried over from what stood there before: a style written into the page would be refused.
  attributesToSettle: [],
  // The server says with HX-Retarget where a refusal is shown, so that the form keeps what was typed.
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "[45]..", swap: true, error: true },
  ],
});

htmx.createEventSource = (url) => new ResumingEventSource(url);

/** What a request that changes something must carry, and only a page of this program knows. */
export const csrfToken = () =>
  document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith("XSRF-TOKEN="))
    ?.slice("XSRF-TOKEN=".length);

document.addEventListener("htmx:configRequest", (event) => {
  const token = csrfToken();
  if (event.detail.verb !== "get" && token) {
    event.detail.headers["X-XSRF-TOKEN"] = decodeURIComponent(token);
  }
});
