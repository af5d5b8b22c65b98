import { useMemo, useState } from "react";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";

/** Names by id, in the order of choosing. */
type Chosen = ReadonlyMap<string, string>;

export interface Selection {
  chosen: Chosen;
  has(id: string): boolean;
  toggle(row: ProfileSummary): void;
  /** Chooses all of these rows, or none of them where all are chosen. */
  toggleAll(rows: readonly ProfileSummary[]): void;
  clear(): void;
}

/** Which rows of a list are chosen. It outlasts a change of search or order: people gather as they look. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<Chosen>(new Map());
  // The same functions as long as the list stands: a row need not be rendered anew for them.
  const [changes] = useState(() => changesOf(setChosen));
  return useMemo(() => ({ chosen, has: (id) => chosen.has(id), ...changes }), [chosen, changes]);
}

function changesOf(
  setChosen: (change: (current: Chosen) => Chosen) => void,
): Pick<Selection, "toggle" | "toggleAll" | "clear"> {
  const changed = (change: (next: Map<string, string>) => void) =>
    setChosen((current) => {
      const next = new Map(current);
      change(next);
      return next;
    });
  return {
    toggle: (row) => changed((next) => void (next.delete(row.id) || next.set(row.id, row.full_name))),
    toggleAll: (rows) =>
      changed((next) => {
        const all = rows.every((row) => next.has(row.id));
        for (const row of rows) {
          if (all) next.delete(row.id);
          else next.set(row.id, row.full_name);
        }
      }),
    clear: () => setChosen(() => new Map()),
  };
}
