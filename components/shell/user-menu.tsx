"use client";

import { ChevronsUpDown, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { DropdownMenu as Menu } from "radix-ui";
import { useState } from "react";
import { toast } from "@/components/ui/toast";
import type { MeResource } from "@/lib/api/contracts/rest";
import { chooseTheme } from "./choose-theme";
import { nextAuth } from "./next-auth";
import { parseTheme, type Theme } from "./theme";

const ROLE_LABELS = { admin: "Admin", recruiter: "Recruiter", viewer: "Viewer · read only" } as const;
const THEME_CHOICES = [
  { theme: "system", label: "System", icon: Monitor },
  { theme: "light", label: "Light", icon: Sun },
  { theme: "dark", label: "Dark", icon: Moon },
] as const;
const ITEM = "flex h-8 cursor-default items-center gap-2 rounded-md px-2 outline-none data-[highlighted]:bg-hover";

/** Who is signed in, as what; the theme; the way out. */
export function UserMenu({ me }: { me: MeResource }) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="flex w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-left hover:bg-hover data-[state=open]:bg-hover">
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
      </Menu.Trigger>
      <Menu.Content
        align="start"
        sideOffset={6}
        collisionPadding={8}
        className="z-50 w-56 animate-fade-in rounded-lg border bg-raised p-1 shadow-md"
      >
        <Menu.Label className="truncate px-2 py-1.5 text-muted text-sm">{me.email ?? me.name}</Menu.Label>
        <Menu.Separator className="my-1 h-px bg-border" />
        <ThemeChoice />
        <Menu.Separator className="my-1 h-px bg-border" />
        <Menu.Item className={ITEM} onSelect={() => void leave()}>
          <LogOut aria-hidden className="size-4 text-muted" />
          Sign out
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
}

function ThemeChoice() {
  // The menu opens in the browser alone, so the page itself says what the theme is.
  const [theme, show] = useState<Theme>(() => parseTheme(document.documentElement.dataset.theme));
  function choose(value: string) {
    const next = parseTheme(value);
    show(next);
    chooseTheme(next);
  }
  return (
    <Menu.RadioGroup value={theme} onValueChange={choose} aria-label="Theme">
      {THEME_CHOICES.map(({ theme: value, label, icon: Icon }) => (
        <Menu.RadioItem key={value} value={value} className={ITEM} onSelect={(event) => event.preventDefault()}>
          <Icon aria-hidden className="size-4 text-muted" />
          <span className="flex-1">{label} theme</span>
          <Menu.ItemIndicator className="size-1.5 rounded-full bg-accent-solid" />
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

/** Only a session that ended on the server is left: what next-auth could not end, it says by an answer without a way on. */
async function leave(): Promise<void> {
  const answer: { url?: string } | null = await nextAuth()
    .then(({ signOut }) => signOut({ redirect: false, callbackUrl: "/sign-in" }))
    .catch(() => null);
  if (answer?.url !== undefined) return window.location.replace(answer.url);
  toast.error("You are still signed in", { description: "Signing out did not go through. Try again in a moment." });
}

function initial(me: MeResource): string {
  return (me.name.trim()[0] ?? me.email?.[0] ?? "?").toUpperCase();
}
