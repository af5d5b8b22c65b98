import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ImportForm } from "@/components/profile-import/import-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { hasScope } from "@/lib/domain/access";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Import profiles" };

export default async function ImportProfilesPage() {
  const principal = await requirePrincipal();
  if (!hasScope(principal, "profiles:write")) redirect("/profiles");
  return (
    <>
      <PageHeader
        back={<BackLink href="/profiles">Profiles</BackLink>}
        title="Import profiles"
        description="Many at once. One that is here already, by its external id or LinkedIn address, is brought up to date."
      />
      <ImportForm />
    </>
  );
}
