"use client";

import { DropdownMenu as Menu } from "radix-ui";
import type { LateProps } from "@/components/ui/late-button";

const ITEM = "flex h-8 cursor-default items-center rounded-md px-2 outline-none data-[highlighted]:bg-hover";

interface MemberActionsListProps {
  isActive: boolean;
  onReset: () => void;
  onDeactivate: () => void;
  onActivate: () => void;
}

/** What an administrator can choose about a member. */
export function MemberActionsList(props: MemberActionsListProps & LateProps) {
  const { isActive, onReset, onDeactivate, onActivate, opens, trigger } = props;
  return (
    <Menu.Root modal={false} defaultOpen={opens}>
      <Menu.Trigger {...trigger} />
      <Menu.Portal>
        <Menu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-52 animate-fade-in rounded-lg border bg-raised p-1 shadow-md"
        >
          {isActive ? (
            <>
              <Menu.Item className={ITEM} onSelect={onReset}>
                Make a password link
              </Menu.Item>
              <Menu.Item className={`${ITEM} text-danger`} onSelect={onDeactivate}>
                Deactivate…
              </Menu.Item>
            </>
          ) : (
            <Menu.Item className={ITEM} onSelect={onActivate}>
              Activate
            </Menu.Item>
          )}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
}
