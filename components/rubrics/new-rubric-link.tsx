"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { useCan } from "@/components/shell/use-can";
import { buttonClasses } from "@/components/ui/button";

export function NewRubricLink() {
  if (!useCan("rubrics:write")) return null;
  return (
    <Link href="/rubrics/new" className={buttonClasses({ variant: "primary" })}>
      <Plus aria-hidden />
      New rubric
    </Link>
  );
}
