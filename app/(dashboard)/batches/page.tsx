import type { Metadata } from "next";
import { BatchList } from "@/components/batches/batch-list";
import { PageHeader } from "@/components/ui/page-header";
import { requirePrincipal } from "../require-principal";

export const metadata: Metadata = { title: "Batches" };

export default async function BatchesPage() {
  await requirePrincipal();
  return (
    <>
      <PageHeader
        title="Batches"
        description="Many profiles scored by one rubric. The server works through them; this page may be closed."
      />
      <BatchList />
    </>
  );
}
