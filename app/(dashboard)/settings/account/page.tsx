import type { Metadata } from "next";
import { NameForm } from "@/components/settings/name-form";
import { PasswordForm } from "@/components/settings/password-form";
import { SessionsCard } from "@/components/settings/sessions-card";
import { PageHeader } from "@/components/ui/page-header";
import { configuredSignInWays } from "@/lib/auth/configured-sign-in-ways";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const principal = await requirePrincipal();
  const email = principal.kind === "user" ? principal.email : "";
  return (
    <>
      <PageHeader title="Account" description="Your name, your password, and where you are signed in." />
      <div className="flex flex-col gap-6">
        <NameForm name={principal.name} email={email} />
        {configuredSignInWays().password ? <PasswordForm email={email} /> : null}
        <SessionsCard />
      </div>
    </>
  );
}
