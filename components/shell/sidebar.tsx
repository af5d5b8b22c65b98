"use client";

import { PaletteButton } from "@/components/palette/palette-button";
import type { MeResource } from "@/lib/api/contracts/rest";
import { LogoMark } from "./logo";
import { NavLinks } from "./nav-links";
import { UserMenu } from "./user-menu";

/** The frame's left edge on wide screens. */
export function Sidebar({ me }: { me: MeResource }) {
  return (
    <header className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col border-r bg-surface px-3 py-3 md:flex md:print:hidden">
      <div className="mb-4 flex items-center gap-2.5 px-2 pt-1">
        <LogoMark />
        <div className="min-w-0">
          <p className="font-semibold text-md leading-tight">Assay</p>
          <p className="truncate text-muted text-sm">{me.workspace.name}</p>
        </div>
      </div>
      <PaletteButton />
      <NavLinks />
      <div className="mt-auto border-t pt-2">
        <UserMenu me={me} />
      </div>
    </header>
  );
}
