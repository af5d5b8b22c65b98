"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { getJson, postJson, queryString } from "@/lib/api/client";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import type { RetryRequest } from "@/lib/api/contracts/scoring";
import { type JobFilter, type Page, queryKeys } from "@/lib/api/queries";
import { LIMITS } from "@/lib/domain/limits";
import { type RetryProgress, retryAll } from "./retry-all";

const MOST = 1_000;

interface RetryGroup {
  /** null while nothing runs. */
  progress: RetryProgress | null;
  start: () => void;
}

/** Retries every job that a filter finds and that may still be retried, each as it was or with what `request` changes. */
export function useRetryGroup(filter: JobFilter, request: RetryRequest = {}): RetryGroup {
  const client = useQueryClient();
  const [progress, setProgress] = useState<RetryProgress | null>(null);

  async function run(): Promise<void> {
    setProgress({ total: 0, accepted: 0, refused: 0 });
    try {
      const jobIds = await retryableJobs(filter);
      setProgress({ total: jobIds.length, accepted: 0, refused: 0 });
      const retry = (jobId: string) => postJson(`/scoring-jobs/${jobId}/retry`, request);
      tellEnd(await retryAll(jobIds, { retry, tell: setProgress, wait }));
    } catch (error) {
      toast.error("Not all of them could be retried", { description: errorSentence(error) });
    } finally {
      setProgress(null);
      await client.invalidateQueries({ queryKey: queryKeys.jobs });
    }
  }
  return { progress, start: () => void run() };
}

const wait = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1_000));

async function retryableJobs(filter: JobFilter): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const query = queryString({ ...filter, limit: LIMITS.listPage.max, cursor });
    const page: Page<ScoringJobSummary> = await getJson(`/scoring-jobs${query}`);
    found.push(...page.data.filter((job) => job.retry_count < LIMITS.retriesPerJob).map((job) => job.job_id));
    cursor = page.next_cursor;
  } while (cursor !== null && found.length < MOST);
  return found.slice(0, MOST);
}

function tellEnd({ accepted, refused, total }: RetryProgress): void {
  const sentence =
    total === 0
      ? "None of them can be retried any more"
      : `${accepted} ${accepted === 1 ? "job runs" : "jobs run"} again${refused > 0 ? `, ${refused} could not be retried` : ""}`;
  announce(`${sentence}.`);
  toast.success(sentence);
}
