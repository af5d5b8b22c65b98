"use client";

import { X } from "lucide-react";
import { Dialog } from "radix-ui";
import { useState } from "react";
import { buttonClasses } from "@/components/ui/button";
import type { LateProps } from "@/components/ui/late-button";
import type { MeResource } from "@/lib/api/contracts/rest";
import { NavLinks } from "./nav-links";
import { UserMenu } from "./user-menu";

/** The navigation on phones, as a panel at the right edge. */
export function TopBarMenu({ me, opens, trigger }: LateProps & { me: MeResource }) {
  const [open, setOpen] = useState(opens);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger {...trigger} />
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 right-0 z-50 flex w-72 animate-slide-in flex-col bg-raised p-4 shadow-lg focus:outline-none"
        >
          <div className="mb-3 flex items-center justify-between">
            <Dialog.Title className="font-semibold text-md">Assay</Dialog.Title>
            <Dialog.Close
              aria-label="Close menu"
              className={buttonClasses({ variant: "ghost", size: "icon", className: "-mr-2" })}
            >
              <X aria-hidden />
            </Dialog.Close>
          </div>
          <NavLinks onNavigate={() => setOpen(false)} />
          <div className="mt-auto border-t pt-3">
            <UserMenu me={me} />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
