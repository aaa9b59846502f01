// An EventSource that goes on after a break: the number of the last event seen is sent as ?after=, so nothing is missed
// and nothing is shown twice. The browser's own Last-Event-ID is lost when a stream is opened anew.
const lastSeen = new Map();

/** The number of the last event that this page has been told of. */
export const lastHeard = () => Math.max(0, ...[...lastSeen.values()].map(Number));

export class ResumingEventSource extends EventSource {
  #path;
  #noted = new Set();

  constructor(stream) {
    const url = new URL(stream, location.href);
    if (lastSeen.has(url.pathname)) {
      url.searchParams.set("after", lastSeen.get(url.pathname));
    }
    super(url, { withCredentials: true });
    this.#path = url.pathname;
  }

  addEventListener(type, listener, options) {
    if (!this.#noted.has(type)) {
      this.#noted.add(type);
      super.addEventListener(type, (event) => {
        if (event.lastEventId) {
          lastSeen.set(this.#path, event.lastEventId);
        }
      });
    }
    super.addEventListener(type, listener, options);
  }
}
