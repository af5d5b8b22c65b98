"use client";

import { useQuery } from "@tanstack/react-query";
import { rubricQuery, rubricsQuery } from "@/lib/api/queries";
import type { RubricContent } from "@/lib/domain/rubric";

/**
 * What the rubric version of a job says; undefined while it loads, and where the version is gone. `name` helps to find the
 * rubric of a version that is no longer the published one.
 */
export function useJobRubric(versionId: string | null, name: string | null): RubricContent | undefined {
  const rubrics = useQuery({ ...rubricsQuery(), enabled: versionId !== null });
  const all = rubrics.data?.data ?? [];
  const summary = all.find((one) => one.published_version_id === versionId) ?? all.find((one) => one.name === name);
  const rubric = useQuery({ ...rubricQuery(summary?.id ?? ""), enabled: summary !== undefined });
  return rubric.data?.versions.find((version) => version.id === versionId)?.content;
}
