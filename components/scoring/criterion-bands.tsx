import { ChevronRight } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { bandFill, ScoreBar } from "@/components/ui/score";
import { BANDS, type Band, bandOf } from "@/lib/domain/bands";
import { BAND_WORDS } from "./score-words";

interface CriterionBandsProps {
  score: number | null;
  /** The rubric version's anchors; undefined while they load or when the version is gone. */
  bands: Record<Band, string> | undefined;
  label: string;
}

const TOP: Record<Band, number> = { "0-2": 2, "3-4": 4, "5-6": 6, "7-8": 8, "9-10": 10 };

/** A score as a bar on its five anchored bands, the anchor that it reached, and all five on request. */
export function CriterionBands({ score, bands, label }: CriterionBandsProps) {
  const reached = score === null ? null : bandOf(score);
  return (
    <div className="mt-2">
      {reached ? <ScoreBar score={score} /> : null}
      {bands ? (
        <details className="group mt-1">
          <summary className="flex list-none items-baseline gap-1 py-[3px] rounded-sm text-muted text-sm hover:text-text [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden
              className="size-3 shrink-0 self-center transition-transform group-open:rotate-90"
            />
            <span>
              {reached ? `Band ${bandRange(reached)}: ${bands[reached]}` : "What each band means"}
              <span className="sr-only"> ({label})</span>
            </span>
          </summary>
          <ol aria-label={`Bands of ${label}`} className="mt-1.5 space-y-1 pl-4">
            {BANDS.map((band) => (
              <li
                key={band}
                aria-current={band === reached || undefined}
                className={cn("flex gap-2 text-sm", band !== reached && "text-muted")}
              >
                <span aria-hidden className={cn("mt-1 h-2.5 w-1 shrink-0 rounded-full", bandFill(TOP[band]))} />
                <span className={cn(band === reached && "font-medium")}>
                  {bandRange(band)} {BAND_WORDS[band].toLowerCase()}: {bands[band]}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}

function bandRange(band: Band): string {
  return band.replace("-", "–");
}
