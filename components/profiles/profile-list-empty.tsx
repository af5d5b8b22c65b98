"use client";

import { SearchX, UserPlus } from "lucide-react";
import Link from "next/link";
import { useCan } from "@/components/shell/use-can";
import { Button, buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ProfilesAlike } from "./profiles-alike";

interface ProfileListEmptyProps {
  /** The words that were searched for. */
  q: string;
  /** Something was asked for that nobody fits, as against a workspace without profiles. */
  filtered: boolean;
  onClear: () => void;
}

export function ProfileListEmpty({ q, filtered, onClear }: ProfileListEmptyProps) {
  const canAdd = useCan("profiles:write");
  if (filtered) {
    return (
      <EmptyState icon={SearchX} title="No profiles match" action={<Button onClick={onClear}>Clear search</Button>}>
        Try fewer or other words, or look at all profiles.
        <ProfilesAlike q={q} />
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={UserPlus}
      title="No profiles yet"
      action={
        canAdd ? (
          <Link href="/profiles/new" className={buttonClasses({ variant: "primary" })}>
            Add the first profile
          </Link>
        ) : null
      }
    >
      A profile is what gets scored: a person’s career as JSON, canonical or JSON Resume.
    </EmptyState>
  );
}
