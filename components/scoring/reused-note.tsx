"use client";

import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCan } from "@/components/shell/use-can";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { jobQuery } from "@/lib/api/queries";
import { anewRequest } from "./anew-request";
import { formatClock } from "./format-clock";
import { useHydrated } from "./use-hydrated";
import { useStartScoring } from "./use-start-scoring";

type CompletedJob = Extract<ScoringJobResource, { status: "completed" }>;

/** Says of a result that was given again where it comes from, and offers to score anew. Nothing for any other. */
export function ReusedNote({ job }: { job: CompletedJob }) {
  const sourceId = job.result.provenance.reused_from;
  if (sourceId === null || job.erased_at) return null;
  return <Note job={job} sourceId={sourceId} />;
}

function Note({ job, sourceId }: { job: CompletedJob; sourceId: string }) {
  const source = useQuery(jobQuery(sourceId)).data;
  const scoredAt = source?.status === "completed" ? formatClock(new Date(source.completed_at), new Date()) : null;
  return (
    <Alert tone="info" title={`Same input, scored ${scoredAt ?? "before"}, shown again`}>
      <p>The model wasn't asked a second time, and nothing was billed.</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <ScoreAnew job={job} />
        <Link href={`/jobs/${sourceId}`} className="py-[3px] text-accent text-sm underline underline-offset-2">
          The scoring that it comes from
        </Link>
      </div>
    </Alert>
  );
}

function ScoreAnew({ job }: { job: CompletedJob }) {
  const router = useRouter();
  const hydrated = useHydrated();
  const canScore = useCan("scores:write");
  const start = useStartScoring(job.profile_id, (jobId) => router.push(`/profiles/${job.profile_id}?job=${jobId}`));
  const request = anewRequest(job);
  if (!canScore || request === null) return null;
  function scoreAnew() {
    if (request === null) return;
    start.mutate(request, {
      onError: (error) => toast.error("The scoring could not be started", { description: errorSentence(error) }),
    });
  }
  return (
    <Button
      size="sm"
      pending={start.isPending}
      disabled={!hydrated}
      className="disabled:opacity-100"
      onClick={scoreAnew}
    >
      <RefreshCw aria-hidden />
      Score anew
    </Button>
  );
}
