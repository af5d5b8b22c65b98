import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NewProfileForm } from "@/components/profiles/new-profile-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { hasScope } from "@/lib/domain/access";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "New profile" };

export default async function NewProfilePage() {
  const principal = await requirePrincipal();
  if (!hasScope(principal, "profiles:write")) redirect("/profiles");
  return (
    <>
      <PageHeader
        back={<BackLink href="/profiles">Profiles</BackLink>}
        title="New profile"
        description="One person’s career. Only the name is required; the more there is, the more can be scored."
      />
      <NewProfileForm />
    </>
  );
}
