// A form's key names one attempt: a double click is the same attempt, trying again after an answer is another.
document.addEventListener("htmx:afterRequest", (event) => {
  const key = event.target instanceof HTMLFormElement && event.target.elements.namedItem("key");
  if (key instanceof HTMLInputElement) {
    const random = crypto.getRandomValues(new Uint32Array(4));
    key.value = Array.from(random, (part) => part.toString(36)).join("-");
  }
});
