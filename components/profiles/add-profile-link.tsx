"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useCan } from "@/components/shell/use-can";
import { buttonClasses } from "@/components/ui/button";

/** The way to a new profile, for those who may add one. */
export function AddProfileLink() {
  if (!useCan("profiles:write")) return null;
  return (
    <Link href="/profiles/new" className={buttonClasses({ variant: "primary" })}>
      <Plus aria-hidden />
      Add profile
    </Link>
  );
}
