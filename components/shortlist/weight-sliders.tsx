"use client";

import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Slider } from "@/components/ui/slider";
import type { ShortlistCriterion } from "@/lib/domain/shortlist";
import { longestWeight } from "./shortlist-state";

interface WeightSlidersProps {
  /** With the rubric's own weights. */
  own: readonly ShortlistCriterion[];
  /** With those that are set. */
  criteria: readonly ShortlistCriterion[];
  onWeight: (id: string, weight: number) => void;
  onReset: () => void;
}

/** A slider a criterion: the order follows at once, and nothing that is stored changes. */
export function WeightSliders({ own, criteria, onWeight, onReset }: WeightSlidersProps) {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const max = Math.max(longestWeight(own), ...criteria.map(({ weight }) => weight));
  const isChanged = criteria.some(({ weight }, at) => weight !== own[at]?.weight);
  return (
    <Card aria-labelledby="weights">
      <CardHeader
        id="weights"
        title="Weights"
        description="Try others: the order follows at once. The rubric and its scores stay as they are."
      />
      <CardBody className="space-y-3">
        {criteria.map(({ id, label, weight, must_have: mustHave }) => {
          const share = total === 0 ? 0 : Math.round((weight / total) * 100);
          return (
            <div key={id}>
              <p aria-hidden className="flex items-baseline justify-between gap-3">
                <span className="min-w-0 break-words">
                  {label}
                  {mustHave ? <span className="text-muted text-sm"> must have</span> : null}
                </span>
                <span className="shrink-0 text-muted text-sm">
                  <span className="font-medium text-base text-text">{weight}</span>
                  {total === 100 ? "%" : ` ${share}%`}
                </span>
              </p>
              <Slider
                label={`Weight of ${label}`}
                value={weight}
                max={max}
                valueText={`${weight}, ${share}% of the overall`}
                onValueChange={(next) => onWeight(id, next)}
              />
            </div>
          );
        })}
        {total === 0 ? <p className="text-muted">All weights are 0: nothing is left to rank by.</p> : null}
        <Button size="sm" disabled={!isChanged} onClick={onReset}>
          <RotateCcw aria-hidden />
          Reset to the rubric's weights
        </Button>
      </CardBody>
    </Card>
  );
}
