"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Select } from "@/components/ui/select";
import { rubricsQuery } from "@/lib/api/queries";

/** The shortlist of another rubric. Its weights are its own: what this one's were changed to is left behind. */
export function RubricSwitch({ rubric }: { rubric: { id: string; name: string } }) {
  const router = useRouter();
  const { data } = useQuery(rubricsQuery());
  const all = data?.data.filter((one) => one.published_version !== null || one.id === rubric.id) ?? [rubric];
  return (
    <Select
      label="Rubric"
      value={rubric.id}
      options={all.map(({ id, name }) => ({ value: id, label: name }))}
      onValueChange={(id) => router.push(`/rubrics/${id}/shortlist`)}
      className="w-64"
    />
  );
}
