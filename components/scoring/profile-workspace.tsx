"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { parseAsString, useQueryState } from "nuqs";
import type { ReactNode } from "react";
import { ProfileDocument, ProfileHeadline } from "@/components/profiles/profile-document";
import { DocumentMarksProvider } from "@/components/profiles/profile-document-context";
import { useCan } from "@/components/shell/use-can";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";
import type { ProfileResource } from "@/lib/api/contracts/profiles";
import type { ScoringJobResource } from "@/lib/api/contracts/scoring";
import { jobQuery, jobsQuery } from "@/lib/api/queries";
import { CopySummary } from "./copy-summary";
import { DownloadReport } from "./download-report";
import { EvidenceSelectionProvider } from "./evidence-selection";
import { ScoreGlance } from "./score-glance";
import { ScoreHistory } from "./score-history";
import { ScorePanel } from "./score-panel";
import { ScoreSheet } from "./score-sheet";
import { shownJob } from "./shown-job";
import { useEvidence } from "./use-evidence";
import { useJobRubric } from "./use-job-rubric";

interface ProfileWorkspaceProps {
  profile: ProfileResource;
  /** The current month, YYYY-MM. */
  today: string;
}

/** The profile as a document, and its score beside it; what was quoted is marked in the document. */
export function ProfileWorkspace({ profile, today }: ProfileWorkspaceProps) {
  const canScore = useCan("scores:write");
  const history = useInfiniteQuery(jobsQuery({ profile_id: profile.id }));
  const jobs = history.data?.pages.flatMap((page) => page.data) ?? [];
  const [asked, setJobId] = useQueryState("job", parseAsString);
  const jobId = asked ?? shownJob(jobs)?.job_id ?? null;
  const job = useQuery({ ...jobQuery(jobId ?? ""), enabled: jobId !== null }).data;
  const row = jobs.find((one) => one.job_id === jobId);
  const rubric = useJobRubric(job?.rubric_version_id ?? null, row?.rubric_name ?? null);
  const sheet = { profile, jobs, onJob: setJobId };
  const { marks, selection, showCriterion } = useEvidence(job, profile);
  return (
    <EvidenceSelectionProvider value={selection}>
      <DocumentMarksProvider
        profile={profile}
        marks={marks}
        activeId={selection.activeId}
        onShowCriterion={showCriterion}
        onLight={selection.onLight}
      >
        <PageHeader
          back={<BackLink href="/profiles">Profiles</BackLink>}
          title={profile.full_name}
          description={<ProfileHeadline profile={profile} />}
          actions={canScore ? <ScoreSheet {...sheet} /> : null}
        />
        {row ? <ScoreGlance job={row} /> : null}
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_25rem]">
          <ProfileDocument profile={profile} today={today} />
          <ScoreColumn>
            <Card aria-labelledby="score-title">
              <CardHeader
                title="Score"
                id="score-title"
                description={row?.rubric_name}
                actions={<ScoreActions profile={profile} job={job} row={row} count={jobs.length} />}
              />
              <ScorePanel jobId={jobId} sheet={sheet} rubric={rubric} />
            </Card>
            <ScoreHistory jobs={jobs} selectedId={jobId} onSelect={setJobId} />
            {history.hasNextPage ? (
              <Button size="sm" pending={history.isFetchingNextPage} onClick={() => history.fetchNextPage()}>
                Show earlier scores
              </Button>
            ) : null}
          </ScoreColumn>
        </div>
      </DocumentMarksProvider>
    </EvidenceSelectionProvider>
  );
}

/** Stays in view beside a long document, and scrolls by itself. */
function ScoreColumn({ children }: { children: ReactNode }) {
  // Relative, so that what is hidden for screen readers alone scrolls along; the margin gives shadows and outlines room.
  return (
    <div
      id="score"
      className="relative min-w-0 scroll-mt-16 space-y-5 lg:sticky lg:top-5 lg:-m-1 lg:max-h-[calc(100dvh-2.5rem)] lg:overflow-y-auto lg:p-1"
    >
      {children}
    </div>
  );
}

interface ScoreActionsProps {
  profile: ProfileResource;
  job: ScoringJobResource | undefined;
  row: ScoringJobSummary | undefined;
  /** How many scores the profile has. */
  count: number;
}

function ScoreActions({ profile, job, row, count }: ScoreActionsProps) {
  const isShown = job?.status === "completed" && job.profile_id === profile.id;
  return (
    <>
      {count > 1 ? <ToTheHistory count={count} /> : null}
      {isShown ? <CopySummary name={profile.full_name} rubric={row?.rubric_name ?? null} job={job} /> : null}
      {isShown ? <DownloadReport job={job} /> : null}
    </>
  );
}

function ToTheHistory({ count }: { count: number }) {
  return (
    <a href="#history" className="inline-flex h-6 items-center text-accent text-sm underline-offset-4 hover:underline">
      History ({count})
    </a>
  );
}
