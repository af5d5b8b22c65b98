import { ChevronLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** The way one level up, above a page's title. */
export function BackLink<Path extends string>({ href, children }: { href: Route<Path>; children: ReactNode }) {
  return (
    <Link href={href} className="-ml-1 inline-flex h-6 items-center gap-0.5 rounded-sm pr-1 hover:text-text">
      <ChevronLeft aria-hidden className="size-3.5" />
      {children}
    </Link>
  );
}
