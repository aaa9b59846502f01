// The consult desk: which customers are shown and which of them are unread, whose talk is open, and how answers are
// given by key. Digits send a prepared answer as long as nothing is being written, letters too where nothing can be.
import { idsOf, markNew, markOpen } from "./arrivals.js";
import { followTalk } from "./follow.js";
import { isTyping } from "./keys.js";

const desk = document.querySelector(".consult-desk");
const LETTERS = "abcd";

if (desk) {
  const SEEN = `seen ${desk.dataset.shift}`;
  let known = idsOf("#customers [data-customer]");
  let said = idsOf("#consult-talk > li");
  let only = "all";

  document.addEventListener("htmx:afterSwap", ({ detail: { target } }) => {
    if (target.id === "consult") {
      said = idsOf("#consult-talk > li");
      showCustomers();
      followTalk(document.querySelector(".consult-talk"));
      toWriting();
    }
  });

  document.addEventListener("htmx:oobAfterSwap", ({ detail: { target } }) => {
    if (target.id === "customers") {
      known = markNew("#customers [data-customer]", known);
      showCustomers();
    } else if (target.id === "consult-talk") {
      said = markNew("#consult-talk > li", said);
    } else if (target.id === "consult-answers") {
      // What was refused may be done now, or never.
      document.querySelector(".consult-say > [data-answer]")?.replaceChildren();
      // The answer that was pressed is gone; who works by keyboard goes on in the box.
      if (document.activeElement === document.body) {
        toWriting();
      }
    }
  });

  document.addEventListener("click", ({ target }) => {
    const filter = target.closest("[data-narrows]");
    if (filter) {
      only = filter.dataset.narrows;
      showCustomers();
    }
  });

  // What has been seen of whom is this tab's own affair: the server knows only who was opened at all.
  function showCustomers() {
    const open = document.getElementById("open-consult")?.value;
    const rows = [...document.querySelectorAll("#customers [data-customer]")];
    markOpen(rows, (row) => row.dataset.customer === open);
    const seen = JSON.parse(sessionStorage.getItem(SEEN) ?? "{}");
    const found = { all: rows.length, unread: 0, ANSWER: 0, ANSWERED: 0, CLOSED: 0 };
    let shown = 0;
    for (const row of rows) {
      const { customer, lines, group } = row.dataset;
      if (customer === open || (seen[customer] === undefined && row.dataset.new === undefined)) {
        seen[customer] = Number(lines);
      }
      const unread = Number(lines) > (seen[customer] ?? 0);
      row.querySelector("[data-unread]").hidden = !unread;
      found.unread += unread ? 1 : 0;
      found[group] += 1;
      const fits = only === "all" || only === group || (only === "unread" && unread);
      shown += fits ? 1 : 0;
      row.closest("li").hidden = !fits && customer !== open;
    }
    sessionStorage.setItem(SEEN, JSON.stringify(seen));
    for (const filter of desk.querySelectorAll("[data-narrows]")) {
      filter.setAttribute("aria-pressed", String(filter.dataset.narrows === only));
      filter.querySelector("[data-found]").textContent = found[filter.dataset.narrows] || "";
    }
    desk.querySelector("[data-none]").hidden = shown > 0 || rows.length === 0;
  }

  showCustomers();
  followTalk(document.querySelector(".consult-talk"));
}

const box = () => document.querySelector("[data-say]");

const isWritable = (field) => field?.checkVisibility();

function toWriting() {
  const place = isWritable(box()) ? box() : document.getElementById("consult-title");
  place?.focus({ preventScroll: true });
}

document.addEventListener(
  "keydown",
  (event) => {
    const composing = event.isComposing || event.keyCode === 229;
    if (!desk || composing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.target === box() && event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (event.target.value.trim() !== "" && !event.repeat) {
        event.target.form.requestSubmit();
      }
      return;
    }
    if (event.target.matches?.("[data-finds]")) {
      if (event.key === "Enter" || event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        const first = event.key === "Enter" && [...document.querySelectorAll("[data-inserts]")].find(isWritable);
        if (first) {
          first.click();
        } else {
          closeQuickReplies();
        }
      }
      return;
    }
    if (event.key === "/" && event.target === box() && box().value === "" && quickReplies()) {
      event.preventDefault();
      quickReplies().open = true;
      return;
    }
    // Whoever is always in the box finds the list of keys from there, too.
    const asked = event.key === "?" && event.target === box() && box().value === "";
    const candidate = event.repeat ? undefined : asked ? document.querySelector("[data-commands]") : candidateOf(event);
    if (candidate) {
      event.preventDefault();
      event.stopPropagation();
      candidate.click();
    }
  },
  { capture: true },
);

function candidateOf({ key, target }) {
  const empty = target === box() && target.value === "";
  const place = isTyping(target) ? 0 : LETTERS.indexOf(key.toLowerCase()) + 1;
  const number = /^[1-4]$/.test(key) && (empty || !isTyping(target)) ? Number(key) : key.length === 1 ? place : 0;
  return document.querySelector(`[data-candidate="${number}"]`);
}

// Taking a prepared answer into the box: in the place of another one, else where the caret stands; it can be undone.
document.addEventListener("click", ({ target }) => {
  const taken = target.closest("[data-takes]");
  const offered = [...document.querySelectorAll("[data-takes]")].map((button) => button.dataset.words);
  if (taken) {
    take(taken.dataset.words, offered);
  } else if (target.closest("[data-inserts]")) {
    target.closest("details").open = false;
    take(target.closest("[data-inserts]").dataset.words, []);
  } else if (target.closest("[data-takes-next]") && offered.length > 0) {
    take(offered[(offered.indexOf(box().value) + 1) % offered.length], offered);
  }
});

function take(words, offered) {
  const field = box();
  field.focus();
  if (offered.includes(field.value)) {
    field.select();
  }
  document.execCommand("insertText", false, words);
}

// Only what was accepted leaves the box; what was written meanwhile stays.
const sent = new WeakMap();

document.addEventListener("htmx:beforeRequest", ({ detail: { elt } }) => {
  const field = elt.querySelector?.(":scope [data-say]");
  if (field && elt === field.form) {
    sent.set(elt, field.value);
  }
});

document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, successful } }) => {
  const form = requestConfig.elt;
  if (!successful || !form.closest?.(".consult-say")) {
    return;
  }
  form.closest(".consult-say").querySelector(":scope > [data-answer]")?.replaceChildren();
  const field = form.querySelector("[data-say]");
  if (field?.value.startsWith(sent.get(form))) {
    field.value = field.value.slice(sent.get(form).length);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
});

const quickReplies = () => document.querySelector(".quick-replies");

function closeQuickReplies() {
  quickReplies().open = false;
  box()?.focus();
}

// Quick replies are found by any words of them; what is chosen is put where the caret stands, and sent by nobody.
document.addEventListener(
  "toggle",
  ({ target }) => {
    if (target === quickReplies() && target.open) {
      target.querySelector("[data-finds]").focus();
    }
  },
  { capture: true },
);

document.addEventListener("input", ({ target }) => {
  if (target.matches("[data-finds]")) {
    const wanted = target.value.trim().toLowerCase().split(/\s+/);
    for (const button of document.querySelectorAll("[data-inserts]")) {
      const text = button.textContent.toLowerCase();
      button.closest("li").hidden = !wanted.every((word) => text.includes(word));
    }
  }
});
