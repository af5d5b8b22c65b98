"use client";

import { Plus, Upload } from "lucide-react";
import Link from "next/link";
import { useCan } from "@/components/shell/use-can";
import { buttonClasses } from "@/components/ui/button";

/** The ways to a new profile and to many, for those who may add them. */
export function AddProfileLinks() {
  if (!useCan("profiles:write")) return null;
  return (
    <>
      <Link href="/profiles/import" className={buttonClasses({})}>
        <Upload aria-hidden />
        <span className="max-sm:sr-only">Import</span>
      </Link>
      <Link href="/profiles/new" className={buttonClasses({ variant: "primary" })}>
        <Plus aria-hidden />
        Add profile
      </Link>
    </>
  );
}
