// The process beside a claim, live: [data-process] has the canvas, its buttons, and the lists of steps, which are drawn
// anew by the page. Where there are several, the main process and the ones it called, [data-course-choice] chooses.
import { namesFor } from "./names.js";
import { Picture } from "./picture.js";
import { clocksOf, stepsOf, wayOf, word } from "./way.js";

const panels = new WeakMap();

class Panel {
  #root;
  #picture;
  #chosen;
  #shownAt = "";
  #work = Promise.resolve();

  constructor(root) {
    this.#root = root;
    const { lanes, conceals } = root.dataset;
    const names = namesFor({ language: document.documentElement.lang, lanes, conceals });
    this.#picture = new Picture(root.querySelector("[data-canvas]"), names);
    root.addEventListener("click", (event) => this.#press(event));
    root.addEventListener("keydown", (event) => this.#key(event));
    this.draw();
  }

  /** Draws what the page says now; one drawing after the other, since opening one takes a while. */
  draw() {
    this.#work = this.#work.then(() => this.#draw());
  }

  async #draw() {
    const course = this.#course();
    this.#root.classList.toggle("is-empty", !course);
    if (!course) {
      return;
    }
    const opened = await this.#picture.open(course.dataset.drawing);
    const { looks, now: standing } = wayOf(stepsOf(course));
    const now = this.#picture.innermost(standing);
    standing.filter((id) => !now.includes(id)).forEach((id) => looks.set(id, "past"));
    const next = this.#picture.after(now);
    next.filter((id) => !looks.has(id)).forEach((id) => looks.set(id, "next"));
    this.#picture.paint(looks);
    this.#picture.pin([
      ...now.map((node) => word(node, this.#root.dataset.wordNow, "now")),
      ...clocksOf(course),
    ]);
    this.#tell(course, next);
    const at = now.join();
    if (opened) {
      this.#picture.show(now.length ? now : this.#last(course));
    } else if (at !== this.#shownAt) {
      this.#picture.centre(now);
    }
    this.#shownAt = at;
    document.dispatchEvent(new CustomEvent("clocks-changed"));
  }

  /** What may follow, in words, for those who do not see the picture. */
  #tell(course, next) {
    const place = course.querySelector("[data-next]");
    const names = next.filter((id) => this.#picture.isNode(id)).map((id) => this.#picture.nameOf(id)).filter(Boolean);
    if (place) {
      place.textContent = [...new Set(names)].join(this.#root.dataset.listComma);
      place.parentElement.hidden = names.length === 0;
    }
  }

  /** Where it ended, when it stands nowhere any more. */
  #last(course) {
    return stepsOf(course)
      .slice(-1)
      .map((step) => step.dataset.node);
  }

  #course() {
    const courses = [...this.#root.querySelectorAll("[data-course]")];
    const chosen = courses.find((course) => course.dataset.course === this.#chosen) ?? courses[0];
    courses.forEach((course) => (course.hidden = course !== chosen));
    for (const choice of this.#root.querySelectorAll("[data-course-choice]")) {
      choice.setAttribute("aria-pressed", String(choice.dataset.courseChoice === chosen?.dataset.course));
    }
    return chosen;
  }

  #press(event) {
    const button = event.target.closest("button");
    if (button?.dataset.courseChoice) {
      this.#chosen = button.dataset.courseChoice;
      this.draw();
    } else if (button?.dataset.look) {
      this.#look(button.dataset.look);
    }
  }

  #look(how) {
    const now = this.#picture.innermost(wayOf(stepsOf(this.#course())).now);
    if (how === "whole") {
      this.#picture.fit();
    } else if (how === "here") {
      this.#picture.show(now);
    } else if (how === "large") {
      const large = this.#root.classList.toggle("is-large");
      this.#root.querySelector("[data-look=large]").setAttribute("aria-pressed", String(large));
      this.#picture.show(now);
    } else {
      this.#picture.zoom(how === "closer");
    }
  }

  #key(event) {
    const how = { "+": "closer", "=": "closer", "-": "farther", "0": "whole" }[event.key];
    if (how && event.target.closest("[data-canvas]") && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      this.#look(how);
    } else if (event.key === "Escape" && this.#root.classList.contains("is-large")) {
      this.#look("large");
    }
  }
}

function drawAll() {
  for (const root of document.querySelectorAll("[data-process]")) {
    const panel = panels.get(root);
    if (panel) {
      panel.draw();
    } else {
      panels.set(root, new Panel(root));
    }
  }
}

drawAll();
document.addEventListener("htmx:afterSettle", drawAll);
document.addEventListener("htmx:oobAfterSwap", drawAll);
