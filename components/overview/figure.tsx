import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

interface FigureProps {
  href: Route;
  label: string;
  value: string;
  children: ReactNode;
  /** Part of the link's name where the value alone says too little. */
  bar?: ReactNode;
}

/** A figure of the overview: all of it leads to the rows behind it, but for numbers in it that have rows of their own. */
export function Figure({ href, label, value, children, bar }: FigureProps) {
  return (
    <li className="relative rounded-lg border bg-surface px-4 py-3 shadow-sm hover:bg-sunken">
      <Link
        href={href}
        prefetch={false}
        className="block after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:outline-offset-2"
      >
        <span className="block text-muted text-sm">{label}</span>
        <span className="block font-semibold text-xl tracking-tight">{value}</span>
      </Link>
      {bar}
      <span className="block text-muted text-sm">{children}</span>
    </li>
  );
}

/** A number within a figure, with rows of its own. */
export function RowsLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="relative z-10 text-accent underline underline-offset-2">
      {children}
    </Link>
  );
}
