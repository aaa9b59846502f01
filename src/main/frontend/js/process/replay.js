// The replay of a claim: [data-replay] has the canvas and the steps, [data-step] with data-course, data-node and data-via.
// One step is the present one; those before it are the way. What the picture shows is told in words beside it.
import { namesFor } from "./names.js";
import { Picture } from "./picture.js";
import { wayOf, word } from "./way.js";

const PLAY_MS = 1600;

class Replay {
  #root;
  #steps;
  #slider;
  #picture;
  #at = 0;
  #timer;
  #work = Promise.resolve();

  constructor(root) {
    this.#root = root;
    this.#steps = [...root.querySelectorAll("[data-step]")];
    this.#slider = root.querySelector("[data-slider]");
    const names = namesFor({ language: document.documentElement.lang, lanes: root.dataset.lanes });
    this.#picture = new Picture(root.querySelector("[data-canvas]"), names);
    this.#picture.onClick((node) => this.#open(node));
    root.addEventListener("click", (event) => this.#press(event.target.closest("button, a")));
    this.#slider.addEventListener("input", () => this.#go(Number(this.#slider.value) - 1));
    const asked = this.#steps.findIndex((step) => `#${step.id}` === location.hash);
    this.#go(Math.max(asked, 0));
  }

  #press(control) {
    if (!control) {
      return;
    }
    const { look, goes, course, play } = control.dataset;
    if (look === "whole") {
      this.#picture.fit();
    } else if (look === "here") {
      this.#picture.show([this.#steps[this.#at].dataset.node]);
    } else if (look) {
      this.#picture.zoom(look === "closer");
    } else if (course) {
      this.#go(this.#steps.findIndex((step) => step.dataset.course === course));
    } else if (goes) {
      this.#pause();
      this.#go(this.#at + Number(goes));
    } else if (play !== undefined) {
      this.#play(control);
    } else if (control.hash?.startsWith("#step-")) {
      this.#pause();
      this.#go(this.#steps.findIndex((step) => `#${step.id}` === control.hash));
    }
  }

  /** Opens what a call leads to. */
  #open(node) {
    const call = this.#steps.find((step) => step.dataset.node === node && step.dataset.opens && this.#isShown(step));
    if (call) {
      this.#pause();
      this.#go(this.#steps.findIndex((step) => step.dataset.course === call.dataset.opens));
    }
  }

  #isShown(step) {
    return step.dataset.course === this.#steps[this.#at].dataset.course;
  }

  #play(button) {
    if (this.#timer) {
      this.#pause();
      return;
    }
    if (this.#at === this.#steps.length - 1) {
      this.#go(0);
    }
    button.setAttribute("aria-pressed", "true");
    this.#timer = setInterval(() => {
      this.#go(this.#at + 1);
      if (this.#at === this.#steps.length - 1) {
        this.#pause();
      }
    }, PLAY_MS);
  }

  #pause() {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#root.querySelector("[data-play]").setAttribute("aria-pressed", "false");
  }

  #go(index) {
    this.#at = Math.min(Math.max(index, 0), this.#steps.length - 1);
    const step = this.#steps[this.#at];
    this.#slider.value = String(this.#at + 1);
    this.#slider.setAttribute("aria-valuetext", step.querySelector("[data-sentence]").textContent);
    this.#steps.forEach((one) => one.toggleAttribute("data-present", one === step));
    step.scrollIntoView({ block: "nearest" });
    this.#root.querySelector("[data-count]").textContent = String(this.#at + 1);
    this.#root.querySelector("[data-told]").replaceChildren(...step.querySelector("[data-tells]").cloneNode(true).childNodes);
    for (const choice of this.#root.querySelectorAll("button[data-course]")) {
      choice.setAttribute("aria-pressed", String(choice.dataset.course === step.dataset.course));
    }
    this.#work = this.#work.then(() => this.#draw(step));
  }

  async #draw(step) {
    if (step !== this.#steps[this.#at]) {
      return;
    }
    const opened = await this.#picture.open(step.dataset.drawing);
    const way = this.#steps.slice(0, this.#at + 1).filter((one) => this.#isShown(one));
    const { looks } = wayOf(way);
    const { node, wrong } = step.dataset;
    looks.set(node, wrong === undefined ? "now" : "wrong");
    this.#picture.paint(looks);
    const costs = new Map(way.filter((one) => one.dataset.wrong).map((one) => [one.dataset.node, one.dataset.wrong]));
    this.#picture.pin([...costs].map(([at, points]) => word(at, points, "wrong")));
    if (opened) {
      this.#picture.show([node]);
    } else {
      this.#picture.reveal(node);
    }
  }
}

const root = document.querySelector("[data-replay]");
if (root?.querySelector("[data-step]")) {
  new Replay(root);
}
