import { Gauge } from "lucide-react";
import Link from "next/link";
import { buttonClasses } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** The overview of a workspace in which nothing was scored yet: the way to the first score. */
export function OverviewEmpty() {
  return (
    <Card aria-label="Getting started">
      <EmptyState
        icon={Gauge}
        title="Your first score is three steps away"
        action={
          <>
            <Link href="/profiles" className={buttonClasses({ variant: "primary" })}>
              Choose a profile
            </Link>
            <Link href="/profiles/new" className={buttonClasses()}>
              Add a profile
            </Link>
          </>
        }
      >
        <ol className="mt-3 space-y-1.5 text-left">
          <li>1. Choose a profile, or add one.</li>
          <li>
            2. Press <span className="font-medium text-text">Score</span> and pick the{" "}
            <Link href="/rubrics" className="text-accent underline underline-offset-4">
              rubric
            </Link>{" "}
            that fits the role.
          </li>
          <li>3. Read the score with the quotes that it rests on.</li>
        </ol>
      </EmptyState>
    </Card>
  );
}
