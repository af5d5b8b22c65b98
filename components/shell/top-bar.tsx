"use client";

import { Menu as MenuIcon, X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { PaletteIconButton } from "@/components/palette/palette-button";
import { Button } from "@/components/ui/button";
import type { MeResource } from "@/lib/api/contracts/rest";
import { LogoMark } from "./logo";
import { NavLinks } from "./nav-links";
import { UserMenu } from "./user-menu";

/** The frame's top edge on phones, with the navigation behind a button. */
export function TopBar({ me }: { me: MeResource }) {
  const [open, setOpen] = useState(false);
  return (
    <header className="sticky top-0 z-30 flex h-13 items-center gap-2.5 border-b bg-surface px-4 md:hidden print:hidden">
      <LogoMark />
      <p className="min-w-0 flex-1 truncate font-semibold text-md">{me.workspace.name}</p>
      <PaletteIconButton />
      <Dialog.Root open={open} onOpenChange={setOpen}>
        <Dialog.Trigger asChild>
          <Button variant="ghost" size="icon" aria-label="Menu" className="-mr-2">
            <MenuIcon aria-hidden />
          </Button>
        </Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
          <Dialog.Content
            aria-describedby={undefined}
            className="fixed inset-y-0 right-0 z-50 flex w-72 animate-slide-in flex-col bg-raised p-4 shadow-lg focus:outline-none"
          >
            <div className="mb-3 flex items-center justify-between">
              <Dialog.Title className="font-semibold text-md">Assay</Dialog.Title>
              <Dialog.Close asChild>
                <Button variant="ghost" size="icon" aria-label="Close menu" className="-mr-2">
                  <X aria-hidden />
                </Button>
              </Dialog.Close>
            </div>
            <NavLinks onNavigate={() => setOpen(false)} />
            <div className="mt-auto border-t pt-3">
              <UserMenu me={me} />
            </div>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </header>
  );
}
