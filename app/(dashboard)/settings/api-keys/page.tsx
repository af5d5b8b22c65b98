import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { KeySettings } from "@/components/keys/key-settings";
import { makeQueryClient } from "@/components/shell/query-client";
import { PageHeader } from "@/components/ui/page-header";
import { apiKeysQuery } from "@/lib/api/queries";
import { toApiKeyResource } from "@/lib/api/serialize/api-key";
import { listApiKeys } from "@/lib/auth/keys/list-api-keys";
import { hasScope } from "@/lib/domain/access";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const principal = await requirePrincipal();
  if (!hasScope(principal, "admin")) notFound();
  const { rows, nextCursor } = await listApiKeys({ principal, query: { limit: 200 } });
  const data = rows.map((row) => toApiKeyResource(row, new Date()));
  const queryClient = makeQueryClient();
  queryClient.setQueryData(apiKeysQuery().queryKey, { data, next_cursor: nextCursor });
  return (
    <>
      <PageHeader
        title="API keys"
        description={
          <>
            How other systems call Assay, and what each of them may do. The{" "}
            <Link href="/docs" className="text-accent underline underline-offset-4">
              API reference
            </Link>{" "}
            lists every request, and tries it.
          </>
        }
      />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <KeySettings />
      </HydrationBoundary>
    </>
  );
}
