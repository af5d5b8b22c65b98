import type { Metadata } from "next";
import { NewRubricLink } from "@/components/rubrics/new-rubric-link";
import { RubricList } from "@/components/rubrics/rubric-list";
import { PageHeader } from "@/components/ui/page-header";
import { toRubricSummary } from "@/lib/api/serialize/rubric";
import { listRubrics } from "@/lib/rubrics/list-rubrics";
import { requirePrincipal } from "../require-principal";

export const metadata: Metadata = { title: "Rubrics" };

export default async function RubricsPage() {
  const principal = await requirePrincipal();
  const { rows } = await listRubrics({ principal, query: { limit: 200 } });
  return (
    <>
      <PageHeader
        title="Rubrics"
        description="What profiles are scored on, and what each score means."
        actions={<NewRubricLink />}
      />
      <RubricList rubrics={rows.map(toRubricSummary)} />
    </>
  );
}
