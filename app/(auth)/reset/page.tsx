import type { Metadata } from "next";
import { LinkForm } from "@/components/settings/link-form";
import { LogoMark } from "@/components/shell/logo";
import { Providers } from "@/components/shell/providers";

export const metadata: Metadata = { title: "New password", referrer: "no-referrer" };

/** Whoever holds a one-time link. Its token stands behind #: the page reads it, the server's log doesn't. */
export default function ResetPage() {
  return (
    <Providers>
      <main className="grid min-h-dvh place-items-center px-4 py-10">
        <div className="w-full max-w-88">
          <LogoMark className="mx-auto mb-4 size-10" />
          <LinkForm kind="password_reset" ways={{ password: true, signOn: null }} />
        </div>
      </main>
    </Providers>
  );
}
