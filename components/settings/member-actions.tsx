"use client";

import { useMutation } from "@tanstack/react-query";
import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { buttonClasses } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { LateButton } from "@/components/ui/late-button";
import { toast } from "@/components/ui/toast";
import { postJson } from "@/lib/api/client";
import type { MemberResource, PasswordResetResource } from "@/lib/api/contracts/members";
import type { ShownLink } from "./one-time-link";
import { useChangeMember } from "./use-change-member";

const load = () => import("./member-actions-list").then(({ MemberActionsList }) => MemberActionsList);

interface MemberActionsProps {
  member: MemberResource;
  onLink: (link: ShownLink) => void;
}

/** What an administrator can do about a member beside their role. */
export function MemberActions({ member, onLink }: MemberActionsProps) {
  const [asking, ask] = useState(false);
  const change = useChangeMember(member);
  const reset = useMutation({
    mutationFn: () => postJson<PasswordResetResource>(`/members/${member.id}/password-reset`),
    onSuccess: ({ body }) =>
      onLink({ kind: "password_reset", name: member.name, link: body.link, mailed: body.mailed }),
    onError: (error) => toast.error("No link was made", { description: errorSentence(error) }),
  });
  return (
    <>
      <LateButton
        haspopup="menu"
        load={load}
        given={{
          isActive: member.active,
          onReset: () => reset.mutate(),
          onDeactivate: () => ask(true),
          onActivate: () => change.mutate({ active: true }),
        }}
        className={buttonClasses({ variant: "ghost", size: "icon" })}
        aria-label={`Actions for ${member.name}`}
      >
        <MoreHorizontal aria-hidden />
      </LateButton>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={`Deactivate ${member.name}?`}
        description="They are signed out at once and can't sign in. What they did stays, and you can activate them again."
        action="Deactivate"
        onConfirm={() => change.mutate({ active: false })}
      />
    </>
  );
}
