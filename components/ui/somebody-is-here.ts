const SIGNS = ["pointermove", "pointerdown", "keydown"] as const;

const waiting = new Set<() => void>();
let isHere = false;

function note(): void {
  isHere = true;
  for (const sign of SIGNS) window.removeEventListener(sign, note, true);
  for (const act of waiting) act();
  waiting.clear();
}

/** Acts at the first sign of somebody, or at once when there was one: a page that only shows things fetches no more. */
export function whenSomebodyIsHere(act: () => void): () => void {
  if (isHere) act();
  else {
    if (waiting.size === 0)
      for (const sign of SIGNS) window.addEventListener(sign, note, { capture: true, passive: true });
    waiting.add(act);
  }
  return () => waiting.delete(act);
}
