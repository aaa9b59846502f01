// Words that the page must have before the server is asked: <meta name="words" data-…> in the head of every page.
const words = document.querySelector("meta[name=words]")?.dataset ?? {};

/** The words of this name, with {0}, {1}, … filled in. */
export const word = (name, ...values) => (words[name] ?? "").replace(/\{(\d)\}/g, (slot, at) => values[at] ?? "");
