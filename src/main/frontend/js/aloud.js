// What comes by itself is said once to who does not see it come: an element [data-aloud] that was not there before, by
// the words of the attribute, or by its own where it is empty or "true". What somebody did or chose is not said, for the focus goes there and is read;
// but it is with data-aloud-too, or if the focus stays where it is as with all that is sent by a form that swaps nothing.
import { drawsItself } from "./steady.js";

const SAID_FOR_MS = 30_000;

const mouth = document.getElementById("aloud");
let known = new Set(present().keys());

document.addEventListener("htmx:afterRequest", ({ detail: { requestConfig, successful } }) => {
  if (!successful) {
    return;
  }
  const { elt } = requestConfig;
  const unseen = drawsItself(elt) || elt.getAttribute("hx-swap") === "none";
  const now = present();
  for (const [words, element] of now) {
    const meant = unseen || element.dataset.aloudToo !== undefined;
    if (!known.has(words) && meant && !element.contains(document.activeElement)) {
      say(words);
    }
  }
  known = new Set(now.keys());
});

function present() {
  return new Map(
    [...document.querySelectorAll("[data-aloud]")]
      .map((element) => [wordsOf(element).trim().replace(/\s+/g, " "), element])
      .filter(([words]) => words),
  );
}

function wordsOf({ dataset: { aloud }, textContent }) {
  return aloud === "" || aloud === "true" ? textContent : aloud;
}

function say(words) {
  const said = document.createElement("p");
  said.textContent = words;
  mouth?.append(said);
  setTimeout(() => said.remove(), SAID_FOR_MS);
}
