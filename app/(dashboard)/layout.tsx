import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { DeletionWatcher } from "@/components/deletion/deletion-watcher";
import { PaletteHost } from "@/components/palette/palette-host";
import { BudgetBanner } from "@/components/shell/budget-banner";
import { JobWatcher } from "@/components/shell/job-watcher";
import { KeysHost } from "@/components/shell/keys-host";
import { LeaveGuard } from "@/components/shell/leave-guard";
import { OfflineBanner } from "@/components/shell/offline-banner";
import { ProviderBanner } from "@/components/shell/provider-banner";
import { Providers } from "@/components/shell/providers";
import { makeQueryClient } from "@/components/shell/query-client";
import { SandboxBanner } from "@/components/shell/sandbox-banner";
import { SessionBanner } from "@/components/shell/session-banner";
import { SessionDialog } from "@/components/shell/session-dialog";
import { Sidebar } from "@/components/shell/sidebar";
import { TopBar } from "@/components/shell/top-bar";
import { queryKeys } from "@/lib/api/queries";
import { configuredSignInWays } from "@/lib/auth/configured-sign-in-ways";
import { getMe } from "@/lib/auth/get-me";
import { requirePrincipal } from "./require-principal";

/** The frame around every page behind the sign-in. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const me = await getMe(await requirePrincipal());
  const queryClient = makeQueryClient();
  queryClient.setQueryData(queryKeys.me, me);
  return (
    <Providers>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <script async src="/early-keys.js" />
        <a
          href="#main"
          className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent-solid px-3 py-2 font-medium text-on-solid focus:translate-y-0"
        >
          Skip to content
        </a>
        <div className="flex min-h-dvh flex-col md:flex-row">
          <Sidebar me={me} />
          <TopBar me={me} />
          <div className="flex min-w-0 flex-1 flex-col">
            <OfflineBanner />
            <SessionBanner />
            {me.sandbox ? <SandboxBanner /> : null}
            <ProviderBanner />
            <BudgetBanner />
            <main id="main" tabIndex={-1} className="mx-auto w-full max-w-7xl px-4 py-6 focus:outline-none md:px-8">
              {children}
            </main>
          </div>
        </div>
        <JobWatcher />
        <DeletionWatcher />
        <PaletteHost />
        <KeysHost />
        <LeaveGuard />
        <SessionDialog me={me} ways={configuredSignInWays()} />
      </HydrationBoundary>
    </Providers>
  );
}
