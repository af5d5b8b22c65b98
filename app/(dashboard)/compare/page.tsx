import type { Metadata } from "next";
import { z } from "zod";
import { Comparison } from "@/components/compare/comparison";
import { NothingToCompare } from "@/components/compare/nothing-to-compare";
import { PageHeader } from "@/components/ui/page-header";
import { LIMITS } from "@/lib/domain/limits";
import { env } from "@/lib/env";
import { compareCandidates } from "@/lib/scoring/compare-candidates";
import { requirePrincipal } from "../require-principal";

export const metadata: Metadata = { title: "Compare" };

const Asked = z.object({
  ids: z
    .string()
    .default("")
    .transform((text) =>
      [...new Set(text.split(","))].filter((id) => z.uuid().safeParse(id).success).slice(0, LIMITS.compared),
    ),
  rubric: z.uuid().nullable().default(null).catch(null),
});

export default async function ComparePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const principal = await requirePrincipal();
  const { ids, rubric } = Asked.catch({ ids: [], rubric: null }).parse(await searchParams);
  const sandbox = env().ASSAY_SANDBOX;
  const { rubrics, rubricId, scores, unscored } = await compareCandidates({
    principal,
    profileIds: ids,
    rubricId: rubric,
    sandbox,
  });
  const candidates = scores.map(({ profileId, profileName, score }) => {
    return { profileId, name: profileName, score };
  });
  return (
    <>
      <PageHeader title="Compare" description="Side by side on one rubric; what sets them apart comes first." />
      {rubricId === null ? (
        <NothingToCompare />
      ) : (
        <Comparison candidates={candidates} unscored={unscored} rubrics={rubrics} rubricId={rubricId} />
      )}
    </>
  );
}
