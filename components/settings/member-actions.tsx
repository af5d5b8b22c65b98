"use client";

import { useMutation } from "@tanstack/react-query";
import { MoreHorizontal } from "lucide-react";
import { DropdownMenu as Menu } from "radix-ui";
import { useState } from "react";
import { buttonClasses } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { errorSentence } from "@/components/ui/error-sentence";
import { toast } from "@/components/ui/toast";
import { postJson } from "@/lib/api/client";
import type { MemberResource, PasswordResetResource } from "@/lib/api/contracts/members";
import type { ShownLink } from "./one-time-link";
import { useChangeMember } from "./use-change-member";

const ITEM = "flex h-8 cursor-default items-center rounded-md px-2 outline-none data-[highlighted]:bg-hover";

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
      <Menu.Root modal={false}>
        <Menu.Trigger
          className={buttonClasses({ variant: "ghost", size: "icon" })}
          aria-label={`Actions for ${member.name}`}
        >
          <MoreHorizontal aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Content
            align="end"
            sideOffset={4}
            className="z-50 min-w-52 animate-fade-in rounded-lg border bg-raised p-1 shadow-md"
          >
            {member.active ? (
              <>
                <Menu.Item className={ITEM} onSelect={() => reset.mutate()}>
                  Make a password link
                </Menu.Item>
                <Menu.Item className={`${ITEM} text-danger`} onSelect={() => ask(true)}>
                  Deactivate…
                </Menu.Item>
              </>
            ) : (
              <Menu.Item className={ITEM} onSelect={() => change.mutate({ active: true })}>
                Activate
              </Menu.Item>
            )}
          </Menu.Content>
        </Menu.Portal>
      </Menu.Root>
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
