// What is wrong with a field is said below it in the page's own language, not in a bubble of the browser's. A text may
// be as long as it likes while it is written: [data-longest] says how long it may be when it is sent, and [data-counts]
// how long it is. Digits may be typed full-width.
import { word } from "./words.js";

const TEXT = "input:not([type=radio], [type=checkbox], [type=file], [type=hidden]), textarea";
const NUMBER = "[inputmode=numeric], [inputmode=decimal], [inputmode=tel]";
// From here on the counter is shown, as a share of the longest text.
const NEARLY_FULL = 0.9;

let focused = false;

document.addEventListener(
  "invalid",
  (event) => {
    event.preventDefault();
    tell(event.target, saidOf(event.target));
    if (!focused) {
      focused = true;
      event.target.focus();
      event.target.closest("fieldset, .field")?.scrollIntoView({ block: "nearest" });
      // After all that is wrong has been told.
      setTimeout(() => (focused = false));
    }
  },
  { capture: true },
);

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches(TEXT) && !event.isComposing) {
    look(field);
  } else if (!field.matches(TEXT)) {
    untell(field);
  }
});
document.addEventListener("compositionend", ({ target }) => look(target));
// Words about what is still wrong stay: without them all below would move, and a click that comes with this miss.
document.addEventListener("change", ({ target }) => {
  if (target.validity?.valid) {
    untell(target);
  }
});

function look(field) {
  if (field.matches(NUMBER)) {
    narrow(field);
  }
  field.setCustomValidity?.(wrongWith(field));
  count(field);
  if (field.validity?.valid) {
    untell(field);
  } else if (field.validity?.customError && field.dataset.longest) {
    tell(field, field.validationMessage);
  }
}

// Full-width digits, signs and points are what they look like; the caret stays where it is, for none becomes longer.
function narrow(field) {
  const narrowed = field.value.normalize("NFKC").replaceAll("。", ".");
  if (narrowed !== field.value) {
    const caret = field.selectionStart;
    field.value = narrowed;
    field.setSelectionRange(caret, caret);
  }
}

function wrongWith(field) {
  const { longest, min, max, places } = field.dataset;
  const length = field.value.trim().length;
  if (longest && length > longest) {
    return word("tooLong", length, longest, length - longest);
  }
  if (field.inputMode !== "decimal" || field.value.trim() === "") {
    return "";
  }
  const number = Number(field.value);
  if (!Number.isFinite(number)) {
    return word("notANumber");
  }
  if ((min !== undefined && number < min) || (max !== undefined && number > max)) {
    return min === undefined ? word("atMost", max) : max === undefined ? word("atLeast", min) : word("between", min, max);
  }
  return places && !new RegExp(`^[^.]*(\\.\\d{0,${places}})?$`).test(field.value.trim()) ? word("places", places) : "";
}

function saidOf(field) {
  const { validity, type } = field;
  if (validity.valueMissing) {
    return word(type === "radio" || field.matches("select") ? "chooseOne" : type === "file" ? "chooseFile" : "missing");
  }
  if (validity.customError) {
    return field.validationMessage;
  }
  return field.title || word("notFitting");
}

function count(field) {
  const counter = field.id && document.querySelector(`[data-counts="${CSS.escape(field.id)}"]`);
  if (counter) {
    const { longest } = field.dataset;
    counter.textContent = `${field.value.trim().length} / ${longest}`;
    counter.hidden = counter.dataset.quiet !== undefined && field.value.length < longest * NEARLY_FULL;
    counter.classList.toggle("is-full", field.value.trim().length > longest);
  }
}

// Where the words about a field stand: at the end of its label or group, else right behind it.
const groupOf = (field) => (field.type === "radio" ? field.closest("fieldset") : field.closest(".field, [data-field]"));

function tell(field, said) {
  const group = groupOf(field);
  let wrong = group ? group.querySelector(":scope > .wrong[data-check]") : field.nextElementSibling;
  if (!wrong?.matches(".wrong[data-check]")) {
    wrong = document.createElement("span");
    wrong.className = "wrong";
    wrong.dataset.check = "";
    wrong.id = `wrong-${crypto.randomUUID()}`;
    // The words about a field are read with it when it is come to; who is there already is told.
    if (document.activeElement === field) {
      wrong.setAttribute("role", "alert");
    }
    if (group) {
      group.append(wrong);
    } else {
      field.after(wrong);
    }
  }
  wrong.textContent = said;
  field.setAttribute("aria-invalid", "true");
  describe(field, (ids) => ids.add(wrong.id));
}

function untell(field) {
  if (field.type === "radio" && field.form) {
    field.form.querySelectorAll(`[name="${CSS.escape(field.name)}"]`).forEach(clear);
  } else {
    clear(field);
  }
}

function clear(field) {
  if (field.getAttribute("aria-invalid")) {
    describe(field, (ids) =>
      [...ids]
        .filter((id) => document.getElementById(id)?.matches(".wrong[data-check]") ?? true)
        .forEach((id) => {
          document.getElementById(id)?.remove();
          ids.delete(id);
        }),
    );
    field.removeAttribute("aria-invalid");
  }
}

// A field may be described by more than what is wrong with it.
function describe(field, change) {
  const ids = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  change(ids);
  if (ids.size === 0) {
    field.removeAttribute("aria-describedby");
  } else {
    field.setAttribute("aria-describedby", [...ids].join(" "));
  }
}

/** Looks at fields that were filled by the page itself. */
export const lookAt = (form) => form.querySelectorAll(TEXT).forEach(look);
