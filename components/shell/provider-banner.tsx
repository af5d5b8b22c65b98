"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { CircleSlash } from "lucide-react";
import { Button } from "@/components/ui/button";
import { errorSentence } from "@/components/ui/error-sentence";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { postJson } from "@/lib/api/client";
import type { ProviderResource } from "@/lib/api/contracts/rest";
import { providerQuery, queryKeys } from "@/lib/api/queries";
import { FAILURE_SENTENCES } from "@/lib/domain/failure-sentences";
import { useCan } from "./use-can";

/** Stands on every page while the AI provider refuses us: what is paused, since when, why, and what to do. */
export function ProviderBanner() {
  const { data: provider } = useQuery(providerQuery());
  const isAdmin = useCan("admin");
  return (
    <div role="status">
      {provider && provider.pauses.length > 0 ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-danger-soft px-4 py-2 text-danger text-sm md:px-8">
          <ul className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
            {provider.pauses.map((pause) => (
              <Pause key={pause.model ?? ""} pause={pause} />
            ))}
            <li className="pl-5.5">{waitingWords(provider.waiting_jobs)}</li>
          </ul>
          {isAdmin ? <ResumeButton /> : null}
        </div>
      ) : null}
    </div>
  );
}

function Pause({ pause }: { pause: ProviderResource["pauses"][number] }) {
  const { title, explanation, advice } = FAILURE_SENTENCES[pause.code];
  return (
    <li className="flex gap-2">
      <CircleSlash aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <p>
        <span className="font-semibold">
          {pause.model ? `Scoring with ${pause.model} is paused` : "Scoring is paused"}
        </span>{" "}
        since <RelativeTime at={pause.since} />: {title}. {explanation} {advice}
      </p>
    </li>
  );
}

function waitingWords(jobs: number): string {
  if (jobs === 0)
    return "No score waits, so nothing is asked by itself: a score that is started a few minutes from now asks again.";
  const wait = jobs === 1 ? "One score waits" : `${jobs} scores wait`;
  return `${wait}. We ask again once a minute; once there is an answer, what waits goes on by itself.`;
}

function ResumeButton() {
  const client = useQueryClient();
  const resume = useMutation({
    mutationFn: () => postJson("/provider/resume"),
    onSuccess: () => toast.success("Scoring goes on. If the provider still refuses us, this comes back."),
    onError: (error) => toast.error("Scoring could not be resumed", { description: errorSentence(error) }),
    onSettled: () =>
      Promise.all([queryKeys.provider, queryKeys.jobs].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  return (
    <Button size="sm" pending={resume.isPending} onClick={() => resume.mutate()}>
      Try again now
    </Button>
  );
}
