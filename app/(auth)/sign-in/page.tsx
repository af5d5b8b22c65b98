import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LogoMark } from "@/components/shell/logo";
import { safeCallbackPath } from "@/components/shell/safe-callback-path";
import { SignInForm } from "@/components/shell/sign-in-form";
import { configuredSignInWays } from "@/lib/auth/configured-sign-in-ways";
import { currentPrincipal } from "@/lib/auth/current-principal";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  searchParams: Promise<{ callbackUrl?: string | string[]; error?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { callbackUrl, error } = await searchParams;
  const callback = safeCallbackPath(callbackUrl);
  if (await currentPrincipal()) redirect(callback);
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-88">
        <div className="mb-6 flex flex-col items-center text-center">
          <LogoMark className="size-10" />
          <h1 className="mt-4 font-semibold text-xl tracking-tight">Sign in to Assay</h1>
          <p className="mt-1 text-muted">Scores with their evidence, for people who decide.</p>
        </div>
        <SignInForm
          callback={callback}
          ways={configuredSignInWays()}
          {...(error !== undefined && { refused: String(error) })}
        />
      </div>
    </main>
  );
}
