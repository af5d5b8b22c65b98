/** That some profiles are about to be erased, or being erased: how many and until when, and nobody's name. */
export interface DeletionNote {
  id: string;
  count: number;
  until: number;
  isSent: boolean;
}

/** By hand: a library that checks would come to every page for these four fields. */
function isNote(value: unknown): value is DeletionNote {
  const { id, count, until, isSent } = (value ?? {}) as Record<keyof DeletionNote, unknown>;
  return [typeof id, typeof count, typeof until, typeof isSent].join() === "string,number,number,boolean";
}

/** A tab that has not taken its note by so long after its time is gone. */
export const GONE_MS = 15_000;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * What a tab writes down before it erases, and takes away when it is done or told not to. A note that is left tells the
 * next page that the tab was closed. Whoever takes a note first has it alone.
 */
export interface DeletionNotes {
  add(note: DeletionNote): void;
  /** Takes a note away; false where it is gone already. */
  take(id: string): boolean;
  all(): DeletionNote[];
}

/** @param open the browser's storage; notes that it doesn't take, refusing or full, last as long as the page. */
export function deletionNotes(open: () => Store, key: string): DeletionNotes {
  let refused: DeletionNote[] = [];
  function stored(): DeletionNote[] {
    try {
      const found: unknown = JSON.parse(open().getItem(key) ?? "[]");
      return Array.isArray(found) ? found.filter(isNote) : [];
    } catch {
      return [];
    }
  }
  function store(notes: DeletionNote[]): boolean {
    try {
      if (notes.length === 0) open().removeItem(key);
      else open().setItem(key, JSON.stringify(notes));
      return true;
    } catch {
      return false;
    }
  }
  const all = () => [...stored(), ...refused];
  return {
    all,
    add: (note) => {
      if (!store([...stored(), note])) refused = [...refused, note];
    },
    take: (id) => {
      const isThere = all().some((note) => note.id === id);
      const others = (note: DeletionNote) => note.id !== id;
      refused = refused.filter(others);
      store(stored().filter(others));
      return isThere;
    },
  };
}
