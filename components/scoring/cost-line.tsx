"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { inDuration } from "@/components/batches/batch-words";
import { Alert } from "@/components/ui/alert";
import { errorSentence } from "@/components/ui/error-sentence";
import { formatUsd } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { useDebounced } from "@/components/ui/use-debounced";
import { ApiProblem } from "@/lib/api/client";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import type { ScoreOutlook, ScoreRequest } from "@/lib/api/contracts/scoring";
import { scoreOutlookQuery } from "@/lib/api/queries";

const TYPING_PAUSE_MS = 300;

interface CostLineProps {
  profile: Pick<ProfileResource, "id" | "source" | "updated_at">;
  /** What would be asked for; null while the form has a fault. */
  request: ScoreRequest | null;
  /** The prices are simulated then: nothing is billed. */
  sandbox: boolean;
}

/** What the score will cost and how long it takes, as the server reckons it from the text that it would send, and how much there is to read. */
export function CostLine({ profile, request, sandbox }: CostLineProps) {
  const asked = useDebounced(request === null ? null : JSON.stringify(request), TYPING_PAUSE_MS);
  const known = asked === null ? null : (JSON.parse(asked) as ScoreRequest);
  const query = scoreOutlookQuery(profile.id, known ?? {});
  const outlook = useQuery({ ...query, queryFn: known ? query.queryFn : skipToken });
  return (
    <>
      <dl className="grid min-h-20 grid-cols-[auto_1fr] items-baseline gap-x-3 rounded-md bg-sunken px-3 py-2">
        <dt className="text-muted">Estimated cost</dt>
        <dd className="text-right">
          {outlook.error ? (
            <span className="text-muted">
              {isOverBudget(outlook.error) ? "More than is left" : "Can't be told now"}
            </span>
          ) : outlook.data && known ? (
            <Cost outlook={outlook.data} sandbox={sandbox} />
          ) : known ? (
            <Skeleton className="w-24" />
          ) : (
            <span className="text-muted">–</span>
          )}
        </dd>
        <dt className="text-muted">Estimated time</dt>
        <dd className="text-right">{timeWords(known ? outlook.data : undefined)}</dd>
      </dl>
      <p className="text-muted text-sm">
        {known && outlook.data?.material ? `${materialWords(outlook.data.material)} ` : null}
        {profile.source?.captured_at ? "Profile captured" : "Profile last changed"}{" "}
        <RelativeTime at={profile.source?.captured_at ?? profile.updated_at} />.
      </p>
      {known && isOverBudget(outlook.error) ? (
        <Alert live tone="warning" title="This score doesn’t fit the budget">
          {errorSentence(outlook.error)}
        </Alert>
      ) : null}
    </>
  );
}

function timeWords(outlook: ScoreOutlook | undefined): string {
  if (!outlook) return "–";
  return outlook.would_reuse ? "none" : `about ${inDuration(outlook.estimated_seconds)}`;
}

function materialWords({ criteria, with_material: some }: NonNullable<ScoreOutlook["material"]>): string {
  if (some === 0) return "The profile seems to say nothing that a criterion asks for.";
  const which =
    criteria === 1
      ? "The criterion has"
      : `${some === criteria ? `All ${some}` : `${some} of ${criteria}`} criteria have`;
  return `${which} something to read.`;
}

const isOverBudget = (error: unknown) => error instanceof ApiProblem && error.status === 402;

function Cost({ outlook, sandbox }: { outlook: ScoreOutlook; sandbox: boolean }) {
  const { estimated_cost_usd: usd, max_cost_usd: most } = outlook;
  if (outlook.would_reuse) {
    return (
      <>
        <span className="font-medium">Nothing</span>
        <span className="block text-muted text-sm">scored with this input before; shown again</span>
      </>
    );
  }
  if (usd === null || most === null) return <span className="font-medium">Unknown for this model</span>;
  return (
    <>
      <span className="font-medium">about {formatUsd(usd)}</span>
      <span className="block text-muted text-sm">
        at most {formatUsd(most)}
        {sandbox ? "; simulated, nothing is billed" : ""}
      </span>
    </>
  );
}
