// The shift's clock on a page. [data-shift-now] says what it showed when the page was drawn (milliseconds) and
// [data-shift-paused] whether it stands; [data-shift-clock] is its face, [data-countdown][data-until] count down to an
// instant of it, in the words of data-words where there are some. [data-deadline] holds such a countdown and tells in
// [data-folded] the shop's days and hours it stands for; data-day says how long such a day is. [data-waiting] tells how
// long somebody has waited since data-since, of the seconds data-within, and in words how that stands. The server decides;
// this only shows.
const TICK_MS = 500;
// From here on a countdown is shown as urgent.
const SOON_MS = 120_000;
// From this share of the time on, somebody has waited for long.
const LONG_WAIT = 0.6;
const DAY_MS = 86_400_000;
const HOURS = 24;
// Shifts are held in the shop's zone, which has no summer time.
const ZONE_MS = 8 * 3_600_000;

let drawn;
let since;

function shiftNow() {
  const head = document.querySelector("[data-shift-now]");
  if (!head) {
    return undefined;
  }
  const at = Number(head.dataset.shiftNow);
  if (at !== drawn) {
    drawn = at;
    since = performance.now();
  }
  return head.dataset.shiftPaused === "true" ? at : at + performance.now() - since;
}

const two = (number) => String(number).padStart(2, "0");

function face(milliseconds) {
  const seconds = Math.floor((milliseconds + ZONE_MS) % DAY_MS / 1000);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function left(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

function show() {
  const now = shiftNow();
  if (now === undefined) {
    return;
  }
  write(document.querySelector("[data-shift-clock]"), face(now));
  for (const countdown of document.querySelectorAll("[data-countdown]")) {
    const rest = Number(countdown.dataset.until) - now;
    const words = countdown.dataset.words;
    write(countdown, words ? spoken(words, rest) : left(rest));
    countdown.classList.toggle("is-soon", countdown.dataset.urgent !== undefined && rest < SOON_MS);
    tellWhenDue(countdown, rest);
  }
  for (const deadline of document.querySelectorAll("[data-deadline]")) {
    const rest = Number(deadline.querySelector("[data-until]").dataset.until) - now;
    write(deadline.querySelector("[data-folded]"), folded(deadline.dataset, rest));
    deadline.classList.toggle("is-soon", deadline.dataset.urgent !== undefined && rest < SOON_MS);
  }
  document.querySelectorAll("[data-waiting]").forEach((waiting) => showWaiting(waiting, now));
}

function showWaiting(waiting, now) {
  const { since, within } = waiting.dataset;
  const waited = Math.floor((now - Number(since)) / 1000);
  const stand = waited >= Number(within) ? "over" : waited >= Number(within) * LONG_WAIT ? "soon" : "fine";
  write(waiting.querySelector("[data-waited]"), passed(waited));
  write(waiting.querySelector("[data-within-shown]"), ` / ${passed(Number(within))}`);
  write(waiting.querySelector("[data-waits-word]"), waiting.dataset[stand]);
  if (waiting.dataset.stand !== stand) {
    waiting.dataset.stand = stand;
  }
}

const passed = (seconds) => left(Math.max(0, seconds) * 1000);

const running = new WeakSet();

// Told once, and only by a countdown that has been seen to run.
function tellWhenDue(countdown, rest) {
  if (rest > 0) {
    running.add(countdown);
  } else if (running.delete(countdown)) {
    countdown.dispatchEvent(new CustomEvent("due", { bubbles: true }));
  }
}

const filled = (words, ...values) => words.replace(/\{(\d)\}/g, (slot, at) => values[at]);

function spoken(words, milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return filled(words, Math.floor(seconds / 60), two(seconds % 60));
}

function folded({ day, days, hours, over }, milliseconds) {
  const whole = Math.ceil((milliseconds / Number(day)) * HOURS);
  if (whole <= 0) {
    return over;
  }
  return whole >= HOURS ? filled(days, Math.floor(whole / HOURS), whole % HOURS) : filled(hours, whole);
}

// Only what differs is written, so that nothing else is laid out anew.
function write(element, text) {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}

if (document.querySelector("[data-shift-now]")) {
  show();
  setInterval(show, TICK_MS);
  document.addEventListener("htmx:afterSwap", show);
  document.addEventListener("htmx:oobAfterSwap", show);
  document.addEventListener("clocks-changed", show);
}
