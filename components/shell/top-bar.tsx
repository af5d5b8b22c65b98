"use client";

import { Menu as MenuIcon } from "lucide-react";
import { PaletteIconButton } from "@/components/palette/palette-button";
import { buttonClasses } from "@/components/ui/button";
import { LateButton } from "@/components/ui/late-button";
import type { MeResource } from "@/lib/api/contracts/rest";
import { LogoMark } from "./logo";

const load = () => import("./top-bar-menu").then(({ TopBarMenu }) => TopBarMenu);

/** The frame's top edge on phones, with the navigation behind a button. */
export function TopBar({ me }: { me: MeResource }) {
  return (
    <header className="sticky top-0 z-30 flex h-13 items-center gap-2.5 border-b bg-surface px-4 md:hidden print:hidden">
      <LogoMark />
      <p className="min-w-0 flex-1 truncate font-semibold text-md">{me.workspace.name}</p>
      <PaletteIconButton />
      <LateButton
        haspopup="dialog"
        load={load}
        given={{ me }}
        aria-label="Menu"
        className={buttonClasses({ variant: "ghost", size: "icon", className: "-mr-2" })}
      >
        <MenuIcon aria-hidden />
      </LateButton>
    </header>
  );
}
