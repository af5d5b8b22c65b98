import type { Metadata } from "next";
import { Comparison } from "@/components/compare/comparison";
import { NothingToCompare } from "@/components/compare/nothing-to-compare";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/env";
import { compareCandidates } from "@/lib/scoring/compare-candidates";
import { requirePrincipal } from "../require-principal";
import { askedComparison } from "./asked-comparison";

export const metadata: Metadata = { title: "Compare" };

export default async function ComparePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const principal = await requirePrincipal();
  const { ids: profileIds, rubric, names } = await askedComparison(searchParams);
  const hidden = names === "hidden";
  const { rubricId, ...found } = await compareCandidates({
    ...{ principal, profileIds, rubricId: rubric, sandbox: env().ASSAY_SANDBOX },
    names: hidden ? "hidden" : "shown",
  });
  return (
    <>
      <PageHeader title="Compare" description="Side by side on one rubric; what sets them apart comes first." />
      {rubricId === null ? <NothingToCompare /> : <Comparison {...found} rubricId={rubricId} hidden={hidden} />}
    </>
  );
}
