import { useQuery } from "@tanstack/react-query";
import { rubricQuery } from "@/lib/api/queries";

/** The criteria of a rubric as it is published; none while they load, and without a rubric. */
export function useCriteria(rubricId: string | null): { id: string; label: string }[] {
  const { data } = useQuery({ ...rubricQuery(rubricId ?? ""), enabled: rubricId !== null });
  return data?.versions.find(({ id }) => id === data.published_version_id)?.content.criteria ?? [];
}
