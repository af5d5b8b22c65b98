import type { DeletionNotes } from "./deletion-notes";

/** How long a deletion can be undone. */
export const UNDO_MS = 30_000;
/** A timer later than this was asleep: nobody saw the countdown, so nothing is erased. */
const ASLEEP_MS = 60_000;

/** Some profiles that are to be erased together. */
export interface Deletion {
  id: string;
  /** Names by id. */
  profiles: ReadonlyMap<string, string>;
  /** When it is sent, milliseconds. */
  until: number;
  isSent: boolean;
}

export type DeletionEnd =
  | { kind: "undone" }
  /** The page slept, or another tab has said so already: nothing was sent. */
  | { kind: "lapsed" }
  | { kind: "ended"; refused: { name: string; error: unknown }[] };

interface World {
  now(): number;
  newId(): string;
  /** Runs `work` later; returns what calls it off. */
  later(work: () => void, milliseconds: number): () => void;
  notes: DeletionNotes;
  /** Erases one profile for good; one that is not there any more counts as erased. */
  erase(profileId: string): Promise<void>;
  onEnd(deletion: Deletion, end: DeletionEnd): void;
}

export interface Deletions {
  /** Profiles not to be shown: waiting to be erased, or erased. The same set until it changes. */
  hidden(): ReadonlySet<string>;
  /** Not yet at their end, the oldest first. */
  open(): readonly Deletion[];
  subscribe(listener: () => void): () => void;
  ask(profiles: ReadonlyMap<string, string>): Deletion;
  /** Takes one back; false where it was sent already. */
  undo(id: string): boolean;
}

/** The deletions of a browser tab. Nothing reaches the server before the time to undo has passed. */
export function makeDeletions(world: World): Deletions {
  const listeners = new Set<() => void>();
  const callOff = new Map<string, () => void>();
  const erased = new Set<string>();
  let open: readonly Deletion[] = [];
  let hidden: ReadonlySet<string> = new Set();

  function change(next: readonly Deletion[]): void {
    open = next;
    hidden = new Set([...erased, ...open.flatMap(({ profiles }) => [...profiles.keys()])]);
    for (const notify of listeners) notify();
  }
  function end(deletion: Deletion, how: DeletionEnd): void {
    callOff.delete(deletion.id);
    change(open.filter(({ id }) => id !== deletion.id));
    world.onEnd(deletion, how);
  }

  async function send(deletion: Deletion): Promise<void> {
    const isMine = world.notes.take(deletion.id);
    if (!isMine || world.now() > deletion.until + ASLEEP_MS) return end(deletion, { kind: "lapsed" });
    const sent = { ...deletion, isSent: true };
    world.notes.add({ id: sent.id, count: sent.profiles.size, until: world.now() + UNDO_MS, isSent: true });
    change(open.map((one) => (one.id === sent.id ? sent : one)));
    const refused: { name: string; error: unknown }[] = [];
    for (const [profileId, name] of sent.profiles) {
      await world.erase(profileId).then(
        () => erased.add(profileId),
        (error: unknown) => refused.push({ name, error }),
      );
    }
    world.notes.take(sent.id);
    end(sent, { kind: "ended", refused });
  }

  return {
    hidden: () => hidden,
    open: () => open,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (profiles) => {
      const deletion = { id: world.newId(), profiles, until: world.now() + UNDO_MS, isSent: false };
      world.notes.add({ id: deletion.id, count: profiles.size, until: deletion.until, isSent: false });
      callOff.set(
        deletion.id,
        world.later(() => void send(deletion), UNDO_MS),
      );
      change([...open, deletion]);
      return deletion;
    },
    undo: (id) => {
      const deletion = open.find((one) => one.id === id);
      if (!deletion || deletion.isSent) return false;
      callOff.get(id)?.();
      world.notes.take(id);
      end(deletion, { kind: "undone" });
      return true;
    },
  };
}
