import { ListOrdered } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";

/** To candidates in order: of a rubric, or of the one that was used last. */
export function ShortlistLink<Path extends string>({ href }: { href: Route<Path> }) {
  return (
    <Link href={href} className={buttonClasses({})}>
      <ListOrdered aria-hidden />
      Shortlist
    </Link>
  );
}
