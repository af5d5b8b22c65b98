"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { whenSomebodyIsHere } from "./somebody-is-here";
import { toast } from "./toast";

/** Fetches a part of the page that nobody needs before they act. Stands outside components: it is compared by identity. */
export type Load<Part> = () => Promise<Part>;

/** That a part which somebody asked for could not be fetched. */
export function tellFailure(): void {
  toast.error("That could not be loaded", { description: "Check your connection, then try again." });
}

/** A part that is fetched when it is first wanted; null until it is there. */
export function usePart<Part>(load: Load<Part>, wanted: boolean, onFailure: () => void = () => {}): Part | null {
  const [part, setPart] = useState<{ it: Part } | null>(null);
  const failed = useRef(onFailure);
  useEffect(() => {
    failed.current = onFailure;
  });
  useEffect(() => {
    if (!wanted || part) return;
    let isLate = false;
    load().then(
      (it) => (isLate ? undefined : setPart({ it })),
      () => failed.current(),
    );
    return () => {
      isLate = true;
    };
  }, [load, wanted, part]);
  return part?.it ?? null;
}

/**
 * For a button whose menu, list or window is fetched once somebody is here, or at the latest when it is pressed: `whole`
 * takes the button's place then, opened, or closed and told the keys that it would have heard.
 */
export function useLate<Part>(load: Load<Part>, hears: (event: KeyboardEvent) => boolean) {
  const [late, setLate] = useState<{ whole: Part; keys: readonly string[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const fetched = useRef<Part>(null);
  const heard = useRef<string[]>([]);
  const ref = useRef<HTMLButtonElement>(null);
  const told = useRef(false);
  useEffect(() => {
    const ahead = async () => {
      fetched.current = await load();
    };
    return whenSomebodyIsHere(() => void ahead().catch(() => {}));
  }, [load]);
  // After the effects of what is told: by then it listens.
  useEffect(() => {
    if (!late || !ref.current || told.current) return;
    told.current = true;
    void tell(ref.current, late.keys);
  }, [late]);

  function take(): void {
    // In the press itself where it can: the next key finds it there.
    if (fetched.current) show(fetched.current);
    else if (!busy) {
      setBusy(true);
      load()
        .then(show, giveUp)
        .finally(() => setBusy(false));
    }
  }
  function show(whole: Part): void {
    setLate({ whole, keys: heard.current });
  }
  function giveUp(): void {
    heard.current = [];
    tellFailure();
  }
  const handlers = {
    onClick: take,
    onKeyDown: (event: KeyboardEvent) => {
      if (!hears(event)) return;
      event.preventDefault();
      heard.current.push(event.key);
      take();
    },
    "aria-busy": busy || undefined,
  };
  return { whole: late?.whole ?? null, opens: late?.keys.length === 0, ref, handlers };
}

/** Presses the keys again: the first on the button, the others where the focus has gone by then. */
async function tell(button: HTMLButtonElement, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) button.focus();
  for (const key of keys) {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await new Promise(requestAnimationFrame);
  }
}
