import { describe, expect, it, vi } from "vitest";
import { deletionNotes } from "./deletion-notes";
import { type Deletion, type DeletionEnd, makeDeletions, UNDO_MS } from "./deletions";

/** A browser's storage, shared by its tabs. */
function aStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const ADA_AND_BEN = new Map([
  ["a", "Ada"],
  ["b", "Ben"],
]);

interface TabOptions {
  storage?: ReturnType<typeof aStorage>;
  refused?: string[];
  onErase?: () => void;
}

/** A tab with a clock of its own; the server refuses whom it is told to. */
function aTab({ storage = aStorage(), refused = [], onErase = () => {} }: TabOptions = {}) {
  let now = 0;
  const timers: { at: number; work: () => void }[] = [];
  const sent: string[] = [];
  const ends: [Deletion, DeletionEnd][] = [];
  const notes = deletionNotes(() => storage, "k");
  const deletions = makeDeletions({
    now: () => now,
    newId: () => `${timers.length}`,
    later: (work, milliseconds) => {
      const timer = { at: now + milliseconds, work };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    notes,
    erase: async (id) => {
      sent.push(id);
      onErase();
      if (refused.includes(id)) throw new Error("no");
    },
    onEnd: (...end) => void ends.push(end),
  });
  /** The clock moves; timers that are due go off, as late as it says. */
  async function pass(milliseconds: number) {
    now += milliseconds;
    for (const timer of timers.filter(({ at }) => at <= now)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.work();
    }
    await vi.waitFor(() => expect(deletions.open().filter(({ isSent }) => isSent)).toEqual([]));
  }
  return { deletions, notes, sent, ends, pass, kinds: () => ends.map(([, { kind }]) => kind) };
}

const hiddenOf = ({ deletions }: ReturnType<typeof aTab>) => [...deletions.hidden()].sort();

describe("a deletion", () => {
  it("hides at once, sends nothing for 30 seconds, then sends each profile once", async () => {
    const tab = aTab();
    tab.deletions.ask(ADA_AND_BEN);
    expect(hiddenOf(tab)).toEqual(["a", "b"]);
    await tab.pass(UNDO_MS - 1);
    expect(tab.sent).toEqual([]);
    await tab.pass(1);
    expect(tab.sent).toEqual(["a", "b"]);
    expect(tab.kinds()).toEqual(["ended"]);
    expect(hiddenOf(tab)).toEqual(["a", "b"]);
    expect(tab.notes.all()).toEqual([]);
  });

  it("that is undone is never sent, and shows again", async () => {
    const tab = aTab();
    const { id } = tab.deletions.ask(ADA_AND_BEN);
    expect(tab.deletions.undo(id)).toBe(true);
    expect(hiddenOf(tab)).toEqual([]);
    await tab.pass(UNDO_MS * 2);
    expect(tab.sent).toEqual([]);
    expect(tab.kinds()).toEqual(["undone"]);
    expect(tab.notes.all()).toEqual([]);
    expect(tab.deletions.undo(id)).toBe(false);
  });

  it("shows those again that the server refused, and tells who", async () => {
    const tab = aTab({ refused: ["b"] });
    tab.deletions.ask(ADA_AND_BEN);
    await tab.pass(UNDO_MS);
    expect(hiddenOf(tab)).toEqual(["a"]);
    expect(tab.ends[0]?.[1]).toMatchObject({ kind: "ended", refused: [{ name: "Ben" }] });
  });

  it("that slept through its time is not sent", async () => {
    const tab = aTab();
    tab.deletions.ask(ADA_AND_BEN);
    await tab.pass(UNDO_MS + 3_600_000);
    expect(tab.sent).toEqual([]);
    expect(tab.kinds()).toEqual(["lapsed"]);
    expect(hiddenOf(tab)).toEqual([]);
  });

  it("that another tab took for left is not sent by the first", async () => {
    const storage = aStorage();
    const [first, second] = [aTab({ storage }), aTab({ storage })];
    const { id } = first.deletions.ask(ADA_AND_BEN);
    expect(second.notes.all()).toMatchObject([{ count: 2 }]);
    expect(second.notes.take(id)).toBe(true);
    await first.pass(UNDO_MS);
    expect(first.sent).toEqual([]);
    expect(first.kinds()).toEqual(["lapsed"]);
  });

  it("has a note while it is sent, for a page that is closed on it", async () => {
    const seen: unknown[] = [];
    const tab = aTab({ onErase: () => seen.push(...tab.notes.all()) });
    tab.deletions.ask(new Map([["a", "Ada"]]));
    await tab.pass(UNDO_MS);
    expect(seen).toMatchObject([{ count: 1, isSent: true }]);
  });

  it("leaves no name behind in the browser", () => {
    const storage = aStorage();
    aTab({ storage }).deletions.ask(ADA_AND_BEN);
    expect(storage.getItem("k")).not.toMatch(/Ada|Ben/);
  });

  it("does without storage that refuses", async () => {
    const refusing = () => {
      throw new Error("denied");
    };
    const tab = aTab({ storage: { getItem: refusing, setItem: refusing, removeItem: refusing } });
    tab.deletions.ask(ADA_AND_BEN);
    await tab.pass(UNDO_MS);
    expect(tab.sent).toEqual(["a", "b"]);
  });

  it("does with storage that is full, which is read and takes nothing", async () => {
    const full = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const tab = aTab({ storage: { ...aStorage(), setItem: full } });
    tab.deletions.ask(ADA_AND_BEN);
    expect(tab.notes.all()).toMatchObject([{ count: 2 }]);
    await tab.pass(UNDO_MS);
    expect(tab.sent).toEqual(["a", "b"]);
    const { id } = tab.deletions.ask(ADA_AND_BEN);
    expect(tab.deletions.undo(id)).toBe(true);
    expect(tab.notes.all()).toEqual([]);
  });

  it("stands for itself beside another", async () => {
    const tab = aTab();
    const first = tab.deletions.ask(new Map([["a", "Ada"]]));
    await tab.pass(UNDO_MS / 2);
    tab.deletions.ask(new Map([["b", "Ben"]]));
    tab.deletions.undo(first.id);
    await tab.pass(UNDO_MS);
    expect(tab.sent).toEqual(["b"]);
  });
});
