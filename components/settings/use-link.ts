"use client";

import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { postJson } from "@/lib/api/client";
import type { LinkResource } from "@/lib/api/contracts/members";

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The token behind # in the page's address, which only the browser knows; "" on the server. */
function useLinkToken(): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => "",
  );
}

/** The one-time link of this page, and what it is for. */
export function useLink() {
  const token = useLinkToken();
  const link = useQuery({
    queryKey: ["account-link", token],
    queryFn: async () => (await postJson<LinkResource>("/account-links/read", { token })).body,
    enabled: token !== "",
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { token, link };
}
