// Keys. An element says in data-key which key works it ("alt+j", "ctrl+k", "?"); a link or button is clicked, a field is
// focused. People may give an action another key; their choice is kept in this browser under the action's name
// (data-action, else the key it came with). Nothing fires while an input method composes, and in a text field only
// keys with Ctrl or Alt do. What must not happen by a slip of a finger names in data-asks the dialog that asks first.

const STORE = "xiaoer.keys";
const TEXT = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";

/** Whether a key pressed there is a letter of a text. */
export const isTyping = (target) => target instanceof Element && target.matches(TEXT);

export const actionOf = (element) => element.dataset.action ?? element.dataset.key;

export const keyOf = (element) => chosen()[actionOf(element)] ?? element.dataset.key;

export function choose(action, key) {
  const keys = chosen();
  // A key does one thing: whoever had it before falls back to its own.
  for (const other of Object.keys(keys)) {
    if (keys[other] === key) {
      delete keys[other];
    }
  }
  keys[action] = key;
  localStorage.setItem(STORE, JSON.stringify(keys));
}

export const forgetChoices = () => localStorage.removeItem(STORE);

/** The key of an event in the notation of data-key; undefined while composing or for a modifier alone. */
export function pressed(event) {
  if (event.isComposing || event.keyCode === 229 || ["Control", "Alt", "Shift", "Meta"].includes(event.key)) {
    return undefined;
  }
  // With Alt some keyboards type another letter, so the place of the key counts there.
  const letter = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  const key = event.altKey && letter ? letter : event.key;
  return [event.ctrlKey || event.metaKey ? "ctrl" : "", event.altKey ? "alt" : "", key.toLowerCase()]
    .filter(Boolean)
    .join("+");
}

/** Everything on the page that a key works, the topmost dialog's only while one is open. */
export function keyed() {
  const scope = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
  return [...scope.querySelectorAll("[data-key]")].filter((element) => !element.disabled && (foldOf(element) ?? element).checkVisibility());
}

// What is folded away is worked all the same; that unfolds it.
const foldOf = (element) => element.closest("details:not([open])");

export function work(element) {
  foldOf(element)?.setAttribute("open", "");
  if (element.dataset.asks) {
    document.getElementById(element.dataset.asks)?.showModal();
  } else if (element.matches(TEXT)) {
    element.focus();
    element.select?.();
  } else {
    element.click();
  }
}

// The same moves for who reads of them in the list of keys.
document.addEventListener("click", ({ target }) => moves(target.closest("[data-moves]")?.dataset.key));

document.addEventListener("keydown", (event) => {
  const key = pressed(event);
  if (!key || event.defaultPrevented || event.repeat) {
    return;
  }
  if (isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    return;
  }
  if (moves(key)) {
    event.preventDefault();
    return;
  }
  const element = keyed().find((candidate) => keyOf(candidate) === key);
  if (element) {
    event.preventDefault();
    work(element);
  }
});

// Next and previous in the list of the page: [data-list] holds the focusable [data-item]s. Where it says "goes", the
// moves lead on from the one that is open and open what they come to.
function moves(key) {
  const step = { "alt+j": 1, "alt+k": -1 }[key];
  const items = [...document.querySelectorAll("[data-list] [data-item]")].filter((item) => item.checkVisibility());
  if (!step || items.length === 0) {
    return false;
  }
  const goes = items[0].closest("[data-list]").dataset.list === "goes";
  const at = goes
    ? items.findIndex((item) => item.hasAttribute("aria-current"))
    : items.indexOf(document.activeElement?.closest("[data-item]"));
  const next = at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(Math.max(at + step, 0), items.length - 1);
  items[next].focus();
  items[next].scrollIntoView({ block: "nearest" });
  if (goes && next !== at) {
    items[next].click();
  }
  return true;
}

function chosen() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? {};
  } catch {
    return {};
  }
}
