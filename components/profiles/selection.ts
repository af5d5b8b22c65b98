import { useState } from "react";
import type { ProfileSummary } from "@/lib/api/contracts/profiles";

export interface Selection {
  /** Names by id, in the order of choosing. */
  chosen: ReadonlyMap<string, string>;
  has(id: string): boolean;
  toggle(row: ProfileSummary): void;
  /** Chooses all of these rows, or none of them where all are chosen. */
  toggleAll(rows: readonly ProfileSummary[]): void;
  clear(): void;
}

/** Which rows of a list are chosen. It outlasts a change of search or order: people gather as they look. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const changed = (change: (next: Map<string, string>) => void) =>
    setChosen((current) => {
      const next = new Map(current);
      change(next);
      return next;
    });
  return {
    chosen,
    has: (id) => chosen.has(id),
    toggle: (row) => changed((next) => void (next.delete(row.id) || next.set(row.id, row.full_name))),
    toggleAll: (rows) => {
      const all = rows.every((row) => chosen.has(row.id));
      changed((next) => {
        for (const row of rows) {
          if (all) next.delete(row.id);
          else next.set(row.id, row.full_name);
        }
      });
    },
    clear: () => setChosen(new Map()),
  };
}
