// Requests in each other's way. What changes something is sent once: a double click is one click, a form that is under
// way is not sent again, and nothing aborts it. What somebody chooses to see gives up whatever was being read for its
// place, and what draws itself anew waits for both. While a form is under way the pressed button says so, in the words of
// data-busy where it has some.
import { drawsItself } from "./steady.js";
import { word } from "./words.js";

const underWay = new Map();
const reading = new Map();

document.addEventListener("htmx:confirm", (event) => {
  const { elt, target, issueRequest, triggeringEvent } = event.detail;
  if (underWay.has(elt)) {
    event.preventDefault();
    return;
  }
  const before =
    [...underWay].find(([form, write]) => target.contains(form) || overlap(target, write.target))?.[1] ??
    [...reading.values()].find((read) => elt === target && read.chosen && overlap(target, read.target));
  if (before) {
    event.preventDefault();
    before.ended.then(() => (drawsItself(elt) ? askAgain(elt, triggeringEvent) : issueRequest(true)));
  }
});

document.addEventListener("htmx:beforeRequest", ({ detail: { elt, target, requestConfig, xhr } }) => {
  const writes = requestConfig.verb !== "get" && elt instanceof HTMLFormElement;
  const chosen = elt !== target;
  // Not htmx's own event at the end, which is told to nobody when the element has left the page; and only when all that
  // is noted here of the request has been crossed out, or whoever waited for it would wait once more.
  const ended = new Promise((resolve) => xhr.addEventListener("loadend", () => setTimeout(resolve)));
  if (writes) {
    begin(elt, target, ended);
    xhr.addEventListener("loadend", () => {
      end(elt);
      nextKey(elt, xhr.status);
    });
  } else {
    reading.set(xhr, { elt, target, chosen, ended, because: requestConfig.triggeringEvent });
    xhr.addEventListener("loadend", () => reading.delete(xhr));
  }
  if (writes || chosen) {
    [...reading]
      .filter(([other, read]) => other !== xhr && givesWay(read, elt, target, writes))
      .forEach(([other, read]) => {
        other.abort();
        if (drawsItself(read.elt)) {
          ended.then(() => askAgain(read.elt, read.because));
        }
      });
  }
});

function givesWay(read, elt, target, writes) {
  return target.contains(read.target) || ((writes || drawsItself(read.elt)) && read.target.contains(elt));
}

// For the same reason as before, which may have gone meanwhile.
const askAgain = (elt, because) =>
  elt.isConnected && elt.dispatchEvent(new CustomEvent(because?.type ?? "look-again", { bubbles: true }));

const overlap = (one, other) => one.contains(other) || other.contains(one);

// Forms that lead to another page: they are under way until that page is there.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") {
    return;
  }
  if (underWay.has(form)) {
    event.preventDefault();
  } else {
    begin(form, form, new Promise(() => {}));
  }
});

window.addEventListener("pageshow", () => [...underWay.keys()].forEach(end));

let pressed;

document.addEventListener("submit", ({ submitter }) => (pressed = submitter), { capture: true });

// The second click of a double click may come when the first has been answered, and hit what has come instead.
document.addEventListener(
  "click",
  (event) => {
    if (event.detail > 1 && event.target.closest("button:not([type=button])")) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  },
  { capture: true },
);

document.addEventListener(
  "keydown",
  (event) => {
    if (event.repeat && event.key === "Enter" && event.target.closest("button, input")) {
      event.preventDefault();
    }
  },
  { capture: true },
);

const buttonsOf = (form) => [...form.elements].filter((control) => control.type === "submit");

// What else stands in a button would be lost with its words.
const isPlain = (button) => button.childElementCount === 0;

function begin(form, target, ended) {
  const button = pressed?.form === form ? pressed : buttonsOf(form)[0];
  underWay.set(form, { target, ended, button, words: button?.textContent });
  // For people only: a button that is really disabled neither keeps the focus nor sends its own value.
  buttonsOf(form).forEach((each) => each.setAttribute("aria-disabled", "true"));
  if (button) {
    button.setAttribute("aria-busy", "true");
    if (isPlain(button)) {
      button.textContent = button.dataset.busy ?? word("busy");
    }
  }
}

function end(form) {
  const { button, words } = underWay.get(form);
  underWay.delete(form);
  buttonsOf(form).forEach((each) => each.removeAttribute("aria-disabled"));
  if (button) {
    button.removeAttribute("aria-busy");
    if (isPlain(button)) {
      button.textContent = words;
    }
  }
}

// A key names one attempt and lives until it is answered: what was sent into a break is sent again under the same key,
// unless something else is to be sent.
const FROM_A_GATEWAY = 502;
const broken = new WeakSet();

function nextKey(form, status) {
  if (status === 0 || status >= FROM_A_GATEWAY) {
    broken.add(form);
  } else {
    renewKey(form);
  }
}

document.addEventListener("input", ({ target }) => {
  if (target.form && broken.has(target.form)) {
    renewKey(target.form);
  }
});

function renewKey(form) {
  broken.delete(form);
  const key = form.elements.namedItem("key");
  if (key instanceof HTMLInputElement) {
    const random = crypto.getRandomValues(new Uint32Array(4));
    key.value = Array.from(random, (part) => part.toString(36)).join("-");
  }
}
