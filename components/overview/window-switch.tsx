import { cn } from "@/components/ui/cn";
import { STATS_WINDOWS, type StatsWindow } from "@/lib/domain/stats-window";

const NAMES: Record<StatsWindow, { short: string; long: string }> = {
  "1h": { short: "1 h", long: "Last hour" },
  "24h": { short: "24 h", long: "Last 24 hours" },
  "7d": { short: "7 days", long: "Last 7 days" },
  "30d": { short: "30 days", long: "Last 30 days" },
};

/** "the last 7 days", within a sentence. */
export function windowWords(window: StatsWindow): string {
  return `the ${NAMES[window].long.toLowerCase()}`;
}

interface WindowSwitchProps {
  value: StatsWindow;
  onChange: (window: StatsWindow) => void;
}

/** How far back the page looks. */
export function WindowSwitch({ value, onChange }: WindowSwitchProps) {
  return (
    <fieldset className="flex rounded-md border bg-surface p-0.5 shadow-sm">
      <legend className="sr-only">Time shown</legend>
      {STATS_WINDOWS.map((window) => (
        <button
          key={window}
          type="button"
          aria-pressed={window === value}
          aria-label={NAMES[window].long}
          onClick={() => onChange(window)}
          className={cn(
            "h-7 whitespace-nowrap rounded-sm px-2.5 font-medium text-sm transition-colors max-sm:h-9",
            window === value ? "bg-hover text-text" : "text-muted hover:text-text",
          )}
        >
          {NAMES[window].short}
        </button>
      ))}
    </fieldset>
  );
}
