import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import type { Selection } from "./selection";

// Larger than it looks: the label around it is what is hit.
const TARGET = "relative z-10 -m-2 flex size-9 items-center justify-center";
const BOX = "size-4 accent-accent-solid";

/** The tick of one row. */
export function ChooseRow({ row, selection }: { row: ProfileSummary; selection: Selection }) {
  return (
    <label className={TARGET}>
      <input
        type="checkbox"
        className={BOX}
        checked={selection.has(row.id)}
        onChange={() => selection.toggle(row)}
        aria-label={`Choose ${row.full_name}`}
      />
    </label>
  );
}

/** The tick above the rows: all that are shown, or none. */
export function ChooseAll({ rows, selection }: { rows: readonly ProfileSummary[]; selection: Selection }) {
  const count = rows.filter((row) => selection.has(row.id)).length;
  return (
    <label className={TARGET}>
      <input
        type="checkbox"
        className={BOX}
        checked={count > 0 && count === rows.length}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && count < rows.length;
        }}
        onChange={() => selection.toggleAll(rows)}
        aria-label="Choose all that are shown"
      />
    </label>
  );
}
