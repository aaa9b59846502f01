// Drafts that the server keeps: what is written in a field [data-keeps] goes to that address a second after the typing
// stops, and at once when the field is about to leave. What has been sent is a draft no longer; whoever empties the field
// tells so as typing does, by an "input".
import { csrfToken } from "./hypertext.js";

const RESTING_MS = 1000;
const TOKEN = "X-XSRF-TOKEN";

const resting = new Map();
const underWay = new WeakMap();

document.addEventListener("input", ({ target }) => {
  if (target.dataset?.keeps) {
    clearTimeout(resting.get(target));
    resting.set(
      target,
      setTimeout(() => keep(target), RESTING_MS),
    );
  }
});

document.addEventListener("visibilitychange", keepAll);
window.addEventListener("pagehide", keepAll);
document.addEventListener("htmx:beforeSwap", ({ detail: { requestConfig } }) => {
  if (requestConfig.elt.getAttribute("hx-swap") !== "none") {
    keepAll();
  }
});

// A form under way takes its field along; what is left of it is told afterwards.
document.addEventListener("htmx:beforeRequest", ({ detail: { elt } }) => {
  for (const [field, timer] of resting) {
    if (field.form === elt) {
      clearTimeout(timer);
      resting.delete(field);
    }
  }
});

document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, successful } }) => {
  const field = requestConfig.elt.querySelector?.(":scope [data-keeps]");
  if (!successful && field && field.form === requestConfig.elt) {
    keep(field);
  }
});

function keepAll() {
  [...resting.keys()].forEach(keep);
}

// One after the other, or an old text might come behind a new one.
function keep(field) {
  clearTimeout(resting.get(field));
  resting.delete(field);
  const { value } = field;
  const before = underWay.get(field);
  const send = () => post(field.dataset.keeps, value);
  underWay.set(field, before ? before.then(send) : send());
}

// A draft that cannot be kept now still stands in its field; it goes with the next letter.
const post = (address, text) =>
  fetch(address, {
    method: "POST",
    headers: { [TOKEN]: decodeURIComponent(csrfToken() ?? "") },
    body: new URLSearchParams({ text }),
    keepalive: true,
  }).catch(() => undefined);
