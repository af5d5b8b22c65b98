"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ErrorState } from "@/components/ui/error-state";
import { membersQuery } from "@/lib/api/queries";
import { InvitationList } from "./invitation-list";
import { InviteForm } from "./invite-form";
import { MemberTable } from "./member-table";
import { OneTimeLink, type ShownLink } from "./one-time-link";

/** Members and open invitations. A link that was made is shown once, at the top, until it is put away. */
export function MemberSettings() {
  const members = useQuery(membersQuery());
  const [link, showLink] = useState<ShownLink | null>(null);
  return (
    <div className="flex flex-col gap-6">
      {link ? <OneTimeLink link={link} onDone={() => showLink(null)} /> : null}
      <InviteForm onInvited={showLink} />
      {members.data ? (
        <MemberTable members={members.data.data} onLink={showLink} />
      ) : members.error ? (
        <ErrorState title="The members could not be loaded" error={members.error} onRetry={() => members.refetch()} />
      ) : null}
      <InvitationList />
    </div>
  );
}
