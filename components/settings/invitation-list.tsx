"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { errorSentence } from "@/components/ui/error-sentence";
import { RelativeTime } from "@/components/ui/relative-time";
import { toast } from "@/components/ui/toast";
import { deleteJson } from "@/lib/api/client";
import type { InvitationResource } from "@/lib/api/contracts/members";
import { invitationsQuery, queryKeys } from "@/lib/api/queries";
import { ROLE_OPTIONS } from "./role-words";

/** Who was invited and has not joined yet; nothing while there is nobody. */
export function InvitationList() {
  const { data } = useQuery(invitationsQuery());
  if (!data || data.data.length === 0) return null;
  return (
    <Card aria-labelledby="invitations">
      <CardHeader id="invitations" title="Open invitations" />
      <ul className="divide-y">
        {data.data.map((invitation) => (
          <Invitation key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </Card>
  );
}

function Invitation({ invitation }: { invitation: InvitationResource }) {
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => deleteJson(`/invitations/${invitation.id}`),
    onSuccess: () => toast.success(`The invitation of ${invitation.email} was taken back`),
    onError: (error) => toast.error("It could not be taken back", { description: errorSentence(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.invitations }),
  });
  const role = ROLE_OPTIONS.find(({ value }) => value === invitation.role)?.label;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block break-all font-medium">{invitation.email}</span>
        <span className="text-muted text-sm">
          {role}, invited <RelativeTime at={invitation.created_at} />, until <Day at={invitation.expires_at} />
        </span>
      </span>
      <Button size="sm" pending={revoke.isPending} onClick={() => revoke.mutate()}>
        Take back
        <span className="sr-only"> the invitation of {invitation.email}</span>
      </Button>
    </li>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });

/** A day to come: "3 December", by the reader's own calendar. */
function Day({ at }: { at: string }) {
  return (
    <time suppressHydrationWarning dateTime={at}>
      {DAY.format(new Date(at))}
    </time>
  );
}
