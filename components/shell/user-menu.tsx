"use client";

import { ChevronsUpDown } from "lucide-react";
import { LateButton } from "@/components/ui/late-button";
import type { MeResource } from "@/lib/api/contracts/rest";

const ROLE_LABELS = { admin: "Admin", recruiter: "Recruiter", viewer: "Viewer · read only" } as const;

const load = () => import("./user-menu-list").then(({ UserMenuList }) => UserMenuList);

/** Who is signed in, as what; behind it the theme and the way out. */
export function UserMenu({ me }: { me: MeResource }) {
  return (
    <LateButton
      haspopup="menu"
      load={load}
      given={{ me }}
      className="flex w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-left hover:bg-hover data-[state=open]:bg-hover"
    >
      <span
        aria-hidden
        className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft font-semibold text-accent text-sm"
      >
        {initial(me)}
      </span>
      <span className="sr-only">Account:</span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{me.name}</span>
        <span className="block truncate text-muted text-sm">{me.role ? ROLE_LABELS[me.role] : null}</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-muted" />
    </LateButton>
  );
}

function initial(me: MeResource): string {
  return (me.name.trim()[0] ?? me.email?.[0] ?? "?").toUpperCase();
}
