import { cn } from "@/components/ui/cn";
import type { Mark, SeriesRow } from "./series";

interface SeriesHintProps {
  row: SeriesRow;
  marks: readonly Mark[];
  format: (value: number) => string;
  /** Where its step stands, from 0 at the left edge to 1 at the right. */
  share: number;
}

/** The figures of the step that is pointed at, beside it, on the side where there is room. */
export function SeriesHint({ row, marks, format, share }: SeriesHintProps) {
  const side = share < 0.5 ? { left: `${share * 100}%` } : { right: `${(1 - share) * 100}%` };
  return (
    <div
      style={side}
      className="pointer-events-none absolute top-1 z-10 mx-4 whitespace-nowrap rounded-lg border bg-raised px-3 py-2 text-sm shadow-md"
    >
      <p className="text-muted">{row.label}</p>
      {marks.map(({ key, label, swatch }) => (
        <p key={key} className="flex items-center gap-1.5">
          <span className={cn("size-2 rounded-xs", swatch)} />
          {label}
          <span className="ml-auto pl-3 font-medium">{row.values[key] == null ? "–" : format(row.values[key])}</span>
        </p>
      ))}
    </div>
  );
}
