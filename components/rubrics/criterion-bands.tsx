import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { bandFill } from "@/components/ui/score";
import { BANDS, type Band } from "@/lib/domain/bands";
import type { Criterion } from "@/lib/domain/rubric";

const TOPS: Record<Band, number> = { "0-2": 2, "3-4": 4, "5-6": 6, "7-8": 8, "9-10": 10 };

/** A criterion with what each of its five bands means, lowest first. */
export function CriterionBands({ criterion, share }: { criterion: Criterion; share: number }) {
  const heading = `${criterion.id}-heading`;
  return (
    <Card id={criterion.id} aria-labelledby={heading} className="scroll-mt-16 overflow-hidden">
      <CardHeader
        id={heading}
        level={3}
        title={criterion.label}
        description={criterion.description}
        actions={
          <>
            {criterion.must_have ? <Badge tone="outline">Must have</Badge> : null}
            <Badge>Weight {Math.round(share * 100)}%</Badge>
          </>
        }
      />
      <dl className="grid divide-y lg:grid-cols-5 lg:divide-x lg:divide-y-0">
        {BANDS.map((band) => (
          <div key={band} className="flex gap-4 px-4 py-2.5 lg:flex-col lg:gap-1 lg:py-3">
            <dt className="flex w-14 shrink-0 items-center gap-2 self-start font-medium lg:w-auto">
              <span aria-hidden className={cn("h-3.5 w-1 rounded-full", bandFill(TOPS[band]))} />
              {band.replace("-", "–")}
            </dt>
            <dd className="text-muted">{criterion.bands[band]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
