import type { Metadata } from "next";
import { PasswordForm } from "@/components/settings/password-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const principal = await requirePrincipal();
  const email = principal.kind === "user" ? principal.email : "";
  return (
    <>
      <PageHeader title="Account" description={`Signed in as ${principal.name}, ${email}.`} />
      <PasswordForm email={email} />
    </>
  );
}
