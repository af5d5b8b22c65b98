import type { Metadata } from "next";
import { SharedPage } from "@/components/sharing/shared-page";
import { Providers } from "@/components/shell/providers";

export const metadata: Metadata = {
  title: "Comparison",
  referrer: "no-referrer",
  robots: { index: false, follow: false, noarchive: true },
};

/** Whoever holds a link to a comparison. Its token stands behind #: the page reads it, no log and no other site does. */
export default function SharedComparisonPage() {
  return (
    <Providers>
      <main className="mx-auto max-w-4xl px-4 py-6 print:max-w-none print:p-0">
        <SharedPage />
      </main>
    </Providers>
  );
}
