"use client";

import { Eye, EyeOff, Printer } from "lucide-react";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { anonymousName, type Candidate } from "./candidate";
import { CompareTable } from "./compare-table";
import { CompareWhy } from "./compare-why";

interface ComparisonProps {
  candidates: Candidate[];
  /** Names of those asked for that have no score by this rubric. */
  unscored: { profileId: string; name: string }[];
  rubrics: { id: string; name: string; count: number }[];
  rubricId: string;
}

/** Two to five candidates side by side on one rubric, to read, to print, and with names or without. */
export function Comparison({ candidates, unscored, rubrics, rubricId }: ComparisonProps) {
  const [hidden, setHidden] = useState(false);
  const [, setRubric] = useQueryState("rubric", parseAsString.withOptions({ shallow: false }));
  const nameOf = (at: number) => (hidden ? anonymousName(at) : (candidates[at]?.name ?? ""));
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
        <Select
          label="Rubric"
          value={rubricId}
          options={rubrics.map(({ id, name, count }) => ({ value: id, label: name, hint: `${count} scored` }))}
          onValueChange={(id) => setRubric(id)}
          className="w-64 max-sm:w-full"
        />
        <Button onClick={() => setHidden(!hidden)}>
          {hidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
          {hidden ? "Show names" : "Hide names"}
        </Button>
        <Button onClick={() => window.print()}>
          <Printer aria-hidden />
          Print
        </Button>
      </div>
      {unscored.length > 0 && !hidden ? (
        <Alert tone="info" title="Not everybody has a score by this rubric" className="mb-3 print:hidden">
          {unscored.map(({ profileId, name }, at) => (
            <span key={profileId}>
              {at > 0 ? ", " : ""}
              <Link href={`/profiles/${profileId}`} className="underline underline-offset-2">
                {name}
              </Link>
            </span>
          ))}
        </Alert>
      ) : null}
      <CompareTable candidates={candidates} nameOf={nameOf} />
      <CompareWhy candidates={candidates} nameOf={nameOf} />
    </>
  );
}
