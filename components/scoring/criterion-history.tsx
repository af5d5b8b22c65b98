"use client";

import { useState } from "react";
import { usePart } from "@/components/ui/use-late";
import type { ScoringJobSummary } from "@/lib/api/contracts/job-list";

/** So many of the latest scores are drawn. */
const MOST = 12;

const load = () => import("./criterion-courses").then(({ CriterionCourses }) => CriterionCourses);

interface CriterionHistoryProps {
  jobs: readonly ScoringJobSummary[];
  selectedId: string | null;
}

/** Each criterion over time, by the rubric that is shown; fetched and drawn when it is opened. Nothing below two scores. */
export function CriterionHistory({ jobs, selectedId }: CriterionHistoryProps) {
  const [open, setOpen] = useState(false);
  const Courses = usePart(load, open);
  const scored = jobs.filter(
    ({ kind, status, rubric_name }) => kind === "rubric" && status === "completed" && rubric_name,
  );
  const rubric = (scored.find(({ job_id }) => job_id === selectedId) ?? scored[0])?.rubric_name;
  const alike = scored.filter(({ rubric_name }) => rubric_name === rubric).slice(0, MOST);
  if (alike.length < 2) return null;
  return (
    <details className="border-t" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="px-4 py-2.5 font-medium hover:bg-sunken focus-visible:-outline-offset-2">
        Each criterion over time
      </summary>
      {open && Courses ? <Courses jobIds={alike.map(({ job_id }) => job_id)} /> : null}
    </details>
  );
}
