"use client";

import { useQuery } from "@tanstack/react-query";
import { useLinkToken } from "@/components/shell/use-link-token";
import { postJson } from "@/lib/api/client";
import type { LinkResource } from "@/lib/api/contracts/members";

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
