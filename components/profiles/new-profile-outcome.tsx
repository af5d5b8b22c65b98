"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { buttonClasses } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { ApiProblem } from "@/lib/api/client";
import type { ProfileResource } from "@/lib/api/contracts/profiles";

interface NewProfileOutcomeProps {
  error: Error | null;
  /** The profile that was there already and took the new content. */
  updated: ProfileResource | null;
}

/** What became of saving: the faults by field, or the profile that existed before. */
export function NewProfileOutcome({ error, updated }: NewProfileOutcomeProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error || updated) place.current?.scrollIntoView({ block: "nearest" });
  }, [error, updated]);
  return (
    <div ref={place} className="scroll-mt-16 empty:hidden">
      {updated ? <Updated profile={updated} /> : null}
      {error ? <Refused error={error} /> : null}
    </div>
  );
}

function Refused({ error }: { error: Error }) {
  const faults = error instanceof ApiProblem ? error.faults : [];
  const title =
    faults.length === 0
      ? "The profile was not saved"
      : `The profile was not saved: ${faults.length === 1 ? "one field needs" : `${faults.length} fields need`} a change`;
  return (
    <Alert live tone="danger" title={title}>
      {faults.length === 0 ? (
        <p>{errorSentence(error)} What you pasted is still here.</p>
      ) : (
        <dl className="mt-1.5 grid gap-x-4 gap-y-1 sm:grid-cols-[auto_minmax(0,1fr)]">
          {faults.map((fault) => (
            <div key={`${fault.path} ${fault.code}`} className="contents">
              <dt className="break-all font-mono text-sm">{fault.path || "whole document"}</dt>
              <dd className="max-sm:mb-1">{fault.message}</dd>
            </div>
          ))}
        </dl>
      )}
    </Alert>
  );
}

function Updated({ profile }: { profile: ProfileResource }) {
  return (
    <Alert
      live
      tone="success"
      title={`${profile.full_name} was here already and is up to date now`}
      actions={
        <Link href={`/profiles/${profile.id}`} className={buttonClasses({ size: "sm" })}>
          Open profile
        </Link>
      }
    >
      Found by its external id or LinkedIn address. Scores that were given before stay as they are.
    </Alert>
  );
}
