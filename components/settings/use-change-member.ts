"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { patchJson } from "@/lib/api/client";
import type { MemberResource } from "@/lib/api/contracts/members";
import { queryKeys } from "@/lib/api/queries";
import type { WorkspaceRole } from "@/lib/domain/access";

/** Changes a member's role, or takes them out and in again; a refusal is told in a toast. */
export function useChangeMember({ id, name }: Pick<MemberResource, "id" | "name">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { role?: WorkspaceRole; active?: boolean }) =>
      patchJson<MemberResource>(`/members/${id}`, change),
    onSuccess: (_, { role, active }) => {
      if (role !== undefined) toast.success(`${name} is now ${role === "admin" ? "an admin" : `a ${role}`}`);
      else toast.success(active ? `${name} can sign in again` : `${name} is deactivated and signed out`);
    },
    onError: (error) => toast.error(`${name} could not be changed`, { description: errorSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.members }),
  });
}
