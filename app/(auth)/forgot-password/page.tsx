import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { ForgotPassword } from "@/components/shell/forgot-password";
import { LogoMark } from "@/components/shell/logo";
import { Providers } from "@/components/shell/providers";
import { configuredSignInWays } from "@/lib/auth/configured-sign-in-ways";
import { isMailConfigured } from "@/lib/mail/mail-link";

export const metadata: Metadata = { title: "Forgot password" };

/** For whoever can't sign in: nobody is known here. */
export default async function ForgotPasswordPage() {
  // At build time there is no environment.
  await connection();
  if (!configuredSignInWays().password) redirect("/sign-in");
  return (
    <Providers>
      <main className="grid min-h-dvh place-items-center px-4 py-10">
        <div className="w-full max-w-88">
          <div className="mb-6 flex flex-col items-center text-center">
            <LogoMark className="size-10" />
            <h1 className="mt-4 font-semibold text-xl tracking-tight">Forgot your password?</h1>
          </div>
          <ForgotPassword isMailed={isMailConfigured()} />
        </div>
      </main>
    </Providers>
  );
}
