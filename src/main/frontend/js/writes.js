// Writes. What changes something is sent once: a double click is one click, a form that is under way is not sent again,
// and nothing aborts it. Whatever would be drawn over it, or is to be done in the same place, waits for its answer.
// While it lasts the pressed button says so, in the words of data-busy where it has some.
import { word } from "./words.js";

const underWay = new Map();

document.addEventListener("htmx:confirm", (event) => {
  const { elt, target, issueRequest } = event.detail;
  if (underWay.has(elt)) {
    event.preventDefault();
    return;
  }
  const before = [...underWay].find(([form]) => target?.contains(form) || placeOf(form) === placeOf(elt));
  if (before) {
    event.preventDefault();
    before[1].ended.then(() => issueRequest(true));
  }
});

document.addEventListener("htmx:beforeRequest", ({ detail: { elt, requestConfig } }) => {
  if (requestConfig.verb !== "get" && elt instanceof HTMLFormElement) {
    begin(elt);
  }
});

document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, xhr } }) => {
  const form = requestConfig.elt;
  if (underWay.has(form)) {
    end(form);
    nextKey(form, xhr.status);
  }
});

// Forms that lead to another page: they are under way until that page is there.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") {
    return;
  }
  if (underWay.has(form)) {
    event.preventDefault();
  } else {
    begin(form);
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

// Where requests are told apart by hx-sync.
function placeOf(element) {
  const selector = element.getAttribute("hx-sync")?.split(":")[0].trim();
  return !selector || selector === "this" ? element : document.querySelector(selector);
}

const buttonsOf = (form) => [...form.elements].filter((control) => control.type === "submit");

function begin(form) {
  let finish;
  const ended = new Promise((resolve) => (finish = resolve));
  const button = pressed?.form === form ? pressed : buttonsOf(form)[0];
  underWay.set(form, { ended, finish, button, words: button?.textContent });
  // After this event, so that the pressed button's own value is still sent.
  buttonsOf(form).forEach((each) => each.setAttribute("aria-disabled", "true"));
  if (button) {
    button.setAttribute("aria-busy", "true");
    button.textContent = button.dataset.busy ?? word("busy");
  }
}

function end(form) {
  const { finish, button, words } = underWay.get(form);
  underWay.delete(form);
  buttonsOf(form).forEach((each) => each.removeAttribute("aria-disabled"));
  if (button) {
    button.removeAttribute("aria-busy");
    button.textContent = words;
  }
  finish();
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
