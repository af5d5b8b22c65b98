"use client";

import { Eye, EyeOff, Printer } from "lucide-react";
import Link from "next/link";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { ShareButton } from "@/components/sharing/share-button";
import { Alert } from "@/components/ui/alert";
import { Button, buttonClasses } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { ComparedCandidate } from "@/lib/domain/compared-score";
import { CompareTable } from "./compare-table";
import { CompareWhy } from "./compare-why";

interface ComparisonProps {
  candidates: ComparedCandidate[];
  /** Letters stand in the place of the names, which the server has kept to itself. */
  hidden: boolean;
  /** Those asked for that have no score by this rubric. */
  unscored: { profileId: string; name: string }[];
  rubrics: { id: string; name: string; count: number }[];
  rubricId: string;
}

/** Two to five candidates side by side on one rubric, to read, to decide by, and to hand on. */
export function Comparison({ candidates, hidden, unscored, rubrics, rubricId }: ComparisonProps) {
  const [, setState] = useQueryStates(
    { rubric: parseAsString, names: parseAsStringLiteral(["hidden"]) },
    { shallow: false },
  );
  const ids = candidates.map(({ profileId }) => profileId).join();
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
        <Select
          label="Rubric"
          value={rubricId}
          options={rubrics.map(({ id, name, count }) => ({ value: id, label: name, hint: `${count} scored` }))}
          onValueChange={(id) => setState({ rubric: id })}
          className="w-64 max-sm:w-full"
        />
        <Button onClick={() => setState({ names: hidden ? null : "hidden" })}>
          {hidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
          {hidden ? "Show names" : "Hide names"}
        </Button>
        <ShareButton jobIds={candidates.map(({ jobId }) => jobId)} />
        <Link href={`/compare/print?ids=${ids}&rubric=${rubricId}`} className={buttonClasses({})}>
          <Printer aria-hidden />
          For a client
        </Link>
      </div>
      {unscored.length > 0 ? (
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
      <CompareTable candidates={candidates} hidden={hidden} />
      <CompareWhy candidates={candidates} />
    </>
  );
}
