"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { DESTINATIONS } from "./navigation";

/** The main navigation. `onNavigate` closes the phone's menu. */
export function NavLinks({ onNavigate }: { onNavigate?: () => void }) {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="flex flex-col gap-0.5">
        {DESTINATIONS.map(({ href, label, icon: Icon }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                onClick={onNavigate}
                aria-current={path === href ? "page" : here || undefined}
                className={cn(
                  "flex h-8 items-center gap-2.5 rounded-md px-2 font-medium transition-colors max-md:h-11 max-md:text-md",
                  here ? "bg-hover text-text" : "text-muted hover:bg-hover hover:text-text",
                )}
              >
                <Icon aria-hidden className={cn("size-4", here && "text-accent")} />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
