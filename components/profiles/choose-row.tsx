import type { ProfileSummary } from "@/lib/api/contracts/profiles";
import type { Selection } from "./selection";

// Larger than it looks: the label around it is what is hit.
const TARGET = "relative z-10 -m-2 flex size-9 items-center justify-center";
const BOX = "size-4 accent-accent-solid";

interface ChooseRowProps {
  profile: ProfileSummary;
  chosen: boolean;
  onToggle: (profile: ProfileSummary) => void;
}

/** The tick of one row. */
export function ChooseRow({ profile, chosen, onToggle }: ChooseRowProps) {
  return (
    <label className={TARGET}>
      <input
        type="checkbox"
        className={BOX}
        checked={chosen}
        onChange={() => onToggle(profile)}
        aria-label={`Choose ${profile.full_name}`}
      />
    </label>
  );
}

/** The tick above the rows: all that are shown, or none. */
export function ChooseAll({ rows, selection }: { rows: readonly ProfileSummary[]; selection: Selection }) {
  // Mostly nothing is chosen, of what may be ten thousand rows.
  const count = selection.chosen.size === 0 ? 0 : rows.filter((row) => selection.has(row.id)).length;
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
