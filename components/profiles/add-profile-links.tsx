"use client";

import { Plus, Upload } from "lucide-react";
import Link from "next/link";
import { useCan } from "@/components/shell/use-can";
import { buttonClasses } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/** The ways to a new profile and to many, for those who may add them. Few import on a phone: the palette leads there, too. */
export function AddProfileLinks() {
  if (!useCan("profiles:write")) return null;
  return (
    <>
      <Link href="/profiles/import" className={cn(buttonClasses({}), "max-sm:hidden")}>
        <Upload aria-hidden />
        Import
      </Link>
      <Link href="/profiles/new" className={buttonClasses({ variant: "primary" })}>
        <Plus aria-hidden />
        Add profile
      </Link>
    </>
  );
}
