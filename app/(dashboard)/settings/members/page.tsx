import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MemberSettings } from "@/components/settings/member-settings";
import { makeQueryClient } from "@/components/shell/query-client";
import { PageHeader } from "@/components/ui/page-header";
import { membersQuery } from "@/lib/api/queries";
import { toMemberResource } from "@/lib/api/serialize/member";
import { hasScope } from "@/lib/domain/access";
import { listMembers } from "@/lib/members/list-members";
import { requirePrincipal } from "../../require-principal";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const principal = await requirePrincipal();
  if (!hasScope(principal, "admin")) notFound();
  const { rows, nextCursor } = await listMembers({ principal, query: { limit: 200 } });
  const queryClient = makeQueryClient();
  queryClient.setQueryData(membersQuery().queryKey, { data: rows.map(toMemberResource), next_cursor: nextCursor });
  return (
    <>
      <PageHeader title="Members" description="Who works in this workspace, and what they may do." />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <MemberSettings />
      </HydrationBoundary>
    </>
  );
}
