"use client";

import { useQuery } from "@tanstack/react-query";
import { rubricQuery, rubricsQuery } from "@/lib/api/queries";
import type { RubricContent } from "@/lib/domain/rubric";
import { rubricOfJob } from "./default-rubric";

/** What the rubric version of a job says; undefined while it loads, and where the version is gone. */
export function useJobRubric(versionId: string | null, name: string | null): RubricContent | undefined {
  const rubrics = useQuery({ ...rubricsQuery(), enabled: versionId !== null });
  const summary = rubricOfJob(rubrics.data?.data ?? [], versionId, name);
  const rubric = useQuery({ ...rubricQuery(summary?.id ?? ""), enabled: summary !== undefined });
  return rubric.data?.versions.find((version) => version.id === versionId)?.content;
}
