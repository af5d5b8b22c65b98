"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useCan } from "@/components/shell/use-can";
import { cn } from "@/components/ui/cn";
import { SETTINGS_PLACES } from "./settings-navigation";

/** The way between the pages of the settings. */
export function SettingsTabs() {
  const path = usePathname();
  const isAdmin = useCan("admin");
  return (
    <nav aria-label="Settings" className="mb-6 flex gap-1 overflow-x-auto border-b">
      {SETTINGS_PLACES.filter(({ admin }) => isAdmin || !admin).map(({ href, label }) => (
        <Link
          key={href}
          ref={path.startsWith(href) ? intoSight : null}
          href={href}
          aria-current={path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined}
          className={cn(
            "-mb-px whitespace-nowrap border-b-2 px-3 py-2 font-medium hover:text-text",
            path === href || path.startsWith(`${href}/`) ? "border-accent text-text" : "border-transparent text-muted",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** On a phone the tabs scroll sideways: the chosen one may lie beyond the edge. */
function intoSight(tab: HTMLElement | null) {
  tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
