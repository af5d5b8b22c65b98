import type { Metadata } from "next";
import { connection } from "next/server";
import { LinkForm } from "@/components/settings/link-form";
import { LogoMark } from "@/components/shell/logo";
import { Providers } from "@/components/shell/providers";
import { configuredSignInWays } from "@/lib/auth/configured-sign-in-ways";

export const metadata: Metadata = { title: "Join Assay", referrer: "no-referrer" };

/** Whoever holds a one-time link. Its token stands behind #: the page reads it, the server's log doesn't. */
export default async function JoinPage() {
  // At build time there is no environment.
  await connection();
  return (
    <Providers>
      <main className="grid min-h-dvh place-items-center px-4 py-10">
        <div className="w-full max-w-88">
          <LogoMark className="mx-auto mb-4 size-10" />
          <LinkForm kind="invitation" ways={configuredSignInWays()} />
        </div>
      </main>
    </Providers>
  );
}
