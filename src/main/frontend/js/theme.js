// Light, dark, or as the system says. Kept in a cookie, so that the server writes the choice into the page and nothing
// flashes while it loads.
const YEAR_IN_SECONDS = 365 * 24 * 3600;

document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-theme-choice]")?.dataset.themeChoice;
  if (!choice) {
    return;
  }
  document.documentElement.dataset.theme = choice;
  document.cookie = `theme=${choice}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
  for (const button of document.querySelectorAll("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
  }
});
