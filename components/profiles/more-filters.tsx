"use client";

import { Popover } from "radix-ui";
import type { LateProps } from "@/components/ui/late-button";
import { type FilterProps, ProfileFilterPanel } from "./profile-filter-panel";
import { NO_FILTERS } from "./profile-list-state";

/** The filters that are asked for less often, in a box below their button. */
export function MoreFilters({ state, onChange, opens, trigger }: FilterProps & LateProps) {
  return (
    <Popover.Root defaultOpen={opens}>
      <Popover.Trigger {...trigger} />
      <Popover.Portal>
        <Popover.Content
          aria-label="Filters"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className="z-40 max-h-(--radix-popover-content-available-height) w-80 animate-fade-in overflow-y-auto rounded-lg border bg-raised p-4 shadow-md focus:outline-none"
        >
          <ProfileFilterPanel state={state} onChange={onChange} onClear={() => onChange(NO_FILTERS)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
