"use client";

import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { BY_OVERALL, type ShortlistCandidate, type ShortlistCriterion, shortlist } from "@/lib/domain/shortlist";
import { Ranking } from "./ranking";
import { ApartRow } from "./ranking-row";
import { ShortlistControls } from "./shortlist-controls";
import { orderNote, spokenOrder } from "./shortlist-notes";
import { changedWeights, shortlistParams, weightedBy } from "./shortlist-state";
import { type Shown, spreadOf } from "./shown";
import { useSpoken } from "./use-spoken";
import { WeightSliders } from "./weight-sliders";

interface ShortlistProps {
  rubricId: string;
  candidates: ShortlistCandidate[];
  /** Of the version that all are ranked by, with its own weights. */
  criteria: ShortlistCriterion[];
  version: number;
  /** The rubric's own. */
  cutoff: number | null;
}

const FIRST_ROWS = 100;

/** Candidates ranked in the browser, by the arithmetic of every score; its view stands in the address. */
export function Shortlist({ rubricId, candidates, criteria: own, version, cutoff: ownCutoff }: ShortlistProps) {
  const [state, setState] = useQueryStates(shortlistParams);
  const [isWhole, showWhole] = useState(false);
  const criteria = weightedBy(own, state.w);
  const shown: Shown = {
    criteria,
    by: own.some(({ id }) => id === state.sort) ? state.sort : BY_OVERALL,
    own: criteria.every(({ weight }, at) => weight === own[at]?.weight),
    cutoff: state.cutoff === "none" ? null : (state.cutoff ?? ownCutoff),
    version,
  };
  const listed = shortlist(candidates, criteria, shown);
  const note = orderNote(listed, shown);
  useSpoken(spokenOrder(listed));
  const rows = isWhole ? listed.ranked : listed.ranked.slice(0, FIRST_ROWS);
  const drawn = {
    bounds: [...rows, ...listed.apart].some(({ weighing: { bounds } }) => bounds !== null && bounds.high > bounds.low),
    spread: rows.some((standing) => spreadOf(standing, shown.own) !== null),
  };

  return (
    <div className="grid items-start gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <WeightSliders
        own={own}
        criteria={criteria}
        onWeight={(id, weight) => setState(({ w }) => ({ w: changedWeights(own, w, id, weight) }))}
        onReset={() => setState({ w: null })}
      />
      <div className="min-w-0 space-y-5">
        <Card aria-labelledby="ranking">
          <CardHeader
            id="ranking"
            title="Ranking"
            description={note}
            actions={<CompareFirst ranked={listed.ranked} rubricId={rubricId} />}
          />
          <ShortlistControls
            shown={shown}
            drawn={drawn}
            onSort={(sort) => setState({ sort })}
            onCutoff={(cutoff) => setState({ cutoff: cutoff ?? "none" })}
          />
          <Ranking ranked={rows} shown={shown} />
          {rows.length < listed.ranked.length ? (
            <div className="border-t px-4 py-3">
              <Button onClick={() => showWhole(true)}>Show all {listed.ranked.length}</Button>
            </div>
          ) : null}
        </Card>
        <Apart standings={listed.apart} shown={shown} />
      </div>
    </div>
  );
}

const COMPARED = 3;

/** From the order to the evidence side by side: those at its top. */
function CompareFirst({ ranked, rubricId }: { ranked: { candidate: ShortlistCandidate }[]; rubricId: string }) {
  const first = ranked.slice(0, COMPARED).map(({ candidate }) => candidate.profileId);
  if (first.length < 2) return null;
  return (
    <Link
      href={`/compare?ids=${first.join(",")}&rubric=${rubricId}`}
      prefetch={false}
      className={buttonClasses({ size: "sm" })}
    >
      Compare the top {first.length}
    </Link>
  );
}

/** Those who have no overall: a question to ask each, and neither high nor low. */
function Apart({
  standings,
  shown,
}: {
  standings: ReturnType<typeof shortlist<ShortlistCandidate>>["apart"];
  shown: Shown;
}) {
  if (standings.length === 0) return null;
  return (
    <Card aria-labelledby="apart">
      <CardHeader
        id="apart"
        title="Without an overall"
        description="Too little is known of them to say a number. They are neither low nor high: ask for what is missing."
      />
      <ol aria-labelledby="apart" className="divide-y">
        {standings.map((standing) => (
          <ApartRow key={standing.candidate.profileId} standing={standing} shown={shown} />
        ))}
      </ol>
    </Card>
  );
}
