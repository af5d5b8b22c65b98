"use client";

import { useQuery } from "@tanstack/react-query";
import { LinkIcon } from "lucide-react";
import { useEffect } from "react";
import { ClientComparison } from "@/components/compare/client-comparison";
import { PrintButton } from "@/components/compare/print-button";
import { LogoMark } from "@/components/shell/logo";
import { useLinkToken } from "@/components/shell/use-link-token";
import { EmptyState } from "@/components/ui/empty-state";
import { errorSentence } from "@/components/ui/error-sentence";
import { Skeleton } from "@/components/ui/skeleton";
import { ApiProblem, postJson } from "@/lib/api/client";
import type { SharedComparison } from "@/lib/api/contracts/shared-comparison";
import { dayWords } from "./share-words";

/** What a link to a comparison opens: the comparison, or what became of it. */
export function SharedPage() {
  const token = useLinkToken();
  const { data, error, isPending } = useQuery({
    queryKey: ["shared-comparison", token],
    queryFn: async () => (await postJson<SharedComparison>("/shared-comparisons/read", { token })).body,
    enabled: token !== "",
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (data) document.title = `Comparison · ${data.rubric_name}`;
  }, [data]);
  if (data) return <Opened comparison={data} />;
  if (isPending && token !== "") return <Loading />;
  return <Closed error={error} />;
}

function Opened({ comparison }: { comparison: SharedComparison }) {
  const { workspace_name, shared_at, expires_at, ...shown } = comparison;
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3 border-b pb-4 print:hidden">
        <p className="flex min-w-0 items-center gap-2.5 text-muted">
          <LogoMark className="size-7 shrink-0" />
          <span className="min-w-0 break-words">
            Shared by {workspace_name}. The link ends on {dayWords(expires_at)}.
          </span>
        </p>
        <PrintButton />
      </div>
      <ClientComparison
        {...shown}
        note={`Scores and corrections as they stood on ${dayWords(shared_at)}; what came later is not in it.`}
      />
    </>
  );
}

function Loading() {
  return (
    <>
      <h1 className="sr-only">Comparison</h1>
      <Skeleton className="mb-4 h-12" />
      <Skeleton className="h-96 rounded-lg" />
    </>
  );
}

/** Gone for good, or never there; a server that can't be reached is neither. */
function Closed({ error }: { error: Error | null }) {
  const title = closedTitle(error);
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <div>
        <h1 className="sr-only">{title}</h1>
        <EmptyState icon={LinkIcon} title={title}>
          {error ? errorSentence(error) : "Copy all of it, or ask for a new one."}
        </EmptyState>
      </div>
    </div>
  );
}

function closedTitle(error: Error | null): string {
  if (error === null) return "This link is not complete";
  const isGone = error instanceof ApiProblem && error.status === 410;
  return isGone ? "This comparison is gone" : "The comparison could not be opened";
}
