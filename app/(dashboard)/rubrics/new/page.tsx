import type { Metadata } from "next";
import { NewRubricForm } from "@/components/rubrics/new-rubric-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { toRubricSummary } from "@/lib/api/serialize/rubric";
import { listRubrics } from "@/lib/rubrics/list-rubrics";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "New rubric" };

export default async function NewRubricPage() {
  const principal = await requirePrincipal();
  const { rows } = await listRubrics({ principal, query: { limit: 200 } });
  return (
    <>
      <PageHeader
        back={<BackLink href="/rubrics">Rubrics</BackLink>}
        title="New rubric"
        description="It scores nobody until its first version is published."
      />
      <NewRubricForm rubrics={rows.map(toRubricSummary)} />
    </>
  );
}
