// Drafts. What is being written in a form[data-draft] is kept in this tab under that name until it is accepted: it
// outlives another order, a reload, and the way back.
import { lookAt } from "./checks.js";

const STORE = "draft ";
const filled = new WeakSet();

const fieldsOf = (form) =>
  [...form.elements].filter((field) => field.name && !["hidden", "file", "password", "submit"].includes(field.type));

for (const changed of ["input", "change"]) {
  document.addEventListener(changed, ({ target }) => {
    if (target.form?.dataset.draft) {
      keep(target.form);
    }
  });
}

// Before the answer is put into the page: what comes with it would be filled with what has just been accepted.
document.addEventListener("htmx:beforeSwap", ({ detail: { requestConfig, isError } }) => {
  const form = requestConfig.elt;
  if (!isError && requestConfig.verb !== "get" && form.dataset?.draft) {
    sessionStorage.removeItem(STORE + form.dataset.draft);
  }
});

document.addEventListener("htmx:afterSwap", fillAll);
document.addEventListener("htmx:oobAfterSwap", fillAll);
fillAll();

function keep(form) {
  const draft = {};
  for (const field of fieldsOf(form)) {
    if (field.type === "radio" || field.type === "checkbox") {
      if (field.checked) {
        draft[field.name] = field.value;
      }
    } else if (field.value !== field.defaultValue) {
      draft[field.name] = field.value;
    }
  }
  try {
    sessionStorage.setItem(STORE + form.dataset.draft, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still lets everything be sent.
  }
}

function fillAll() {
  document.querySelectorAll("form[data-draft]").forEach((form) => {
    if (!filled.has(form)) {
      filled.add(form);
      fill(form, JSON.parse(sessionStorage.getItem(STORE + form.dataset.draft) ?? "{}"));
    }
  });
}

function fill(form, draft) {
  for (const field of fieldsOf(form)) {
    if (draft[field.name] === undefined) {
      continue;
    }
    if (field.type === "radio" || field.type === "checkbox") {
      field.checked = field.value === draft[field.name];
    } else {
      field.value = draft[field.name];
    }
  }
  lookAt(form);
}
