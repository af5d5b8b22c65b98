"use client";

import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { DropdownMenu as Menu } from "radix-ui";
import { useState } from "react";
import type { LateProps } from "@/components/ui/late-button";
import { toast } from "@/components/ui/toast";
import type { MeResource } from "@/lib/api/contracts/rest";
import { chooseTheme } from "./choose-theme";
import { nextAuth } from "./next-auth";
import { parseTheme, type Theme } from "./theme";

const THEME_CHOICES = [
  { theme: "system", label: "System", icon: Monitor },
  { theme: "light", label: "Light", icon: Sun },
  { theme: "dark", label: "Dark", icon: Moon },
] as const;
const ITEM = "flex h-8 cursor-default items-center gap-2 rounded-md px-2 outline-none data-[highlighted]:bg-hover";

/** The theme, and the way out. */
export function UserMenuList({ me, opens, trigger }: LateProps & { me: MeResource }) {
  return (
    <Menu.Root modal={false} defaultOpen={opens}>
      <Menu.Trigger {...trigger} />
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
