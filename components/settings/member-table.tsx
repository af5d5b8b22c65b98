"use client";

import { Badge } from "@/components/ui/badge";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { MemberResource } from "@/lib/api/contracts/members";
import { MemberActions } from "./member-actions";
import type { ShownLink } from "./one-time-link";
import { ROLE_OPTIONS } from "./role-words";
import { useChangeMember } from "./use-change-member";

interface MemberTableProps {
  members: readonly MemberResource[];
  onLink: (link: ShownLink) => void;
}

/** The members with their roles; the deactivated ones stay, since their names stand on what they did. */
export function MemberTable({ members, onLink }: MemberTableProps) {
  return (
    <Table label="Members" framed>
      <TableHead>
        <tr>
          <HeaderCell>Name</HeaderCell>
          <HeaderCell>Role</HeaderCell>
          <HeaderCell className="max-sm:hidden">Joined</HeaderCell>
          <HeaderCell className="w-px">
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} onLink={onLink} />
        ))}
      </TableBody>
    </Table>
  );
}

function MemberRow({ member, onLink }: { member: MemberResource; onLink: (link: ShownLink) => void }) {
  const change = useChangeMember(member);
  return (
    <TableRow>
      <Cell>
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {member.name}
          {member.active ? null : <Badge>Deactivated</Badge>}
        </span>
        <span className="block break-all text-muted text-sm">{member.email}</span>
      </Cell>
      <Cell>
        <Select
          label={`Role of ${member.name}`}
          className="min-w-32 max-w-48"
          value={member.role}
          options={ROLE_OPTIONS}
          disabled={!member.active || change.isPending}
          onValueChange={(role) => change.mutate({ role })}
        />
      </Cell>
      <Cell className="whitespace-nowrap text-muted max-sm:hidden">
        <RelativeTime at={member.joined_at} />
      </Cell>
      <Cell align="end">
        <MemberActions member={member} onLink={onLink} />
      </Cell>
    </TableRow>
  );
}
