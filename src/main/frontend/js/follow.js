const NEAR_THE_END_PX = 60;

/** Keeps the end of a talk in sight as it and its frame grow, unless the reader has gone back. */
export function followTalk(frame) {
  if (!frame) {
    return;
  }
  let following = true;
  frame.addEventListener("scroll", () => {
    following = frame.scrollHeight - frame.scrollTop - frame.clientHeight < NEAR_THE_END_PX;
  });
  const follow = new ResizeObserver(() => {
    if (following) {
      frame.scrollTop = frame.scrollHeight;
    }
  });
  follow.observe(frame);
  follow.observe(frame.querySelector(".talk"));
}
