"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { Announcer } from "@/components/ui/announcer";
import { makeQueryClient } from "./query-client";

const Toaster = dynamic(() => import("@/components/ui/toaster"), { ssr: false });

/** What every page behind the sign-in may use: queries, URL state, toasts, announcements. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <NuqsAdapter>{children}</NuqsAdapter>
      <Toaster />
      <Announcer />
    </QueryClientProvider>
  );
}
